/**
 * Lines of gitignore syntax as `Read(...)` rules of project settings, in their order; `null` for a line that these rules
 * cannot say exactly. Comments and empty lines give no rule. An exception lifts only rules without an anchor, so with
 * one in the list a line that is anchored by its first character cannot be said.
 * Source: observed with Claude Code 2.1.330 on Linux, 2026-11-22.
 */
export function readRules(lines: readonly string[]): readonly (string | null)[] {
  const patterns = lines.map((line) => line.replace(/^(!?)\.\//, '$1/').trimEnd());
  const hasException = patterns.some((pattern) => pattern.startsWith('!'));
  return patterns.map((pattern) => readRule(pattern, hasException));
}

/** True for a line that holds a pattern. */
export function isPatternLine(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#');
}

function readRule(pattern: string, hasException: boolean): string | null {
  const isException = pattern.startsWith('!');
  const body = isException ? pattern.slice(1) : pattern;
  if (!isSpelledAlike(body)) return null;
  const inner = body.replace(/\/$/, '');
  const isAnchored = inner.includes('/') && !inner.startsWith('**/');
  const bare = body.replace(/^\//, '');
  if (!isAnchored) return `Read(${isException ? '!' : ''}${body})`;
  if (!hasException) return `Read(/${bare})`;
  // Without its slash in front the pattern is anchored only if it has another one.
  return bare.replace(/\/$/, '').includes('/') ? `Read(${isException ? '!' : ''}${bare})` : null;
}

/** Both read it in the same way, and the rule is one. */
function isSpelledAlike(body: string): boolean {
  const isOdd = /:\*|^\s|^~|\.\.(?:\/|$)|\s#|\)$/.test(body) || body === '' || body === '/' || body === '*';
  // Escapes, brackets and unusual stars are what the releases of the library differ in.
  return !isOdd && !/[\\[]|\*\*\*|\*\*\/\*\*/.test(body);
}
