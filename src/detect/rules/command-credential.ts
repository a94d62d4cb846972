import type { Span, SpotRule } from '../rule';
import { commandForms } from './command-forms';
import type { CommandForm } from './command-forms';
import { isSecretValue, matchOfValue, severityOfValue } from './secret-value';

/** Credentials in command lines and in the headers of requests, in scripts, CI files and documentation. */
export const commandCredential: SpotRule = {
  kind: 'spot',
  id: 'command-credential',
  title: 'Credential in a command or a request header',
  category: 'secret',
  severity: 'high',
  explanation:
    'Whoever reads the file can sign in; read the value from the environment or standard input, and change it if it was shared.',
  source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  anchors: [...new Set(commandForms.flatMap(({ anchors }) => anchors))],
  match(anchor, { text, file }) {
    if (file.isExample) return null;
    const word = text.slice(anchor.start, anchor.end).toLowerCase();
    for (const form of commandForms) {
      const span = form.anchors.includes(word) ? valueOf(form, text, anchor.start) : null;
      if (span === null) continue;
      const value = text.slice(span.start, span.end);
      if (form.isValid?.(value) ?? isSecretValue(value, form.kind))
        return matchOfValue(span, value, severityOfValue(value, file));
    }
    return null;
  },
};

function valueOf({ pattern, before, behind }: CommandForm, text: string, start: number): Span | null {
  if (before?.test(lineBefore(text, start)) === false) return null;
  if (behind !== undefined) return valueBefore(behind, text, start);
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  const { value, user } = found?.groups ?? {};
  if (found === null || value === undefined || value === user) return null;
  const from = start + found[0].lastIndexOf(value);
  return { start: from, end: from + value.length };
}

function valueBefore(behind: RegExp, text: string, end: number): Span | null {
  const value = behind.exec(lineBefore(text, end))?.groups?.['value'];
  return value === undefined ? null : { start: end - value.length, end };
}

function lineBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 200), start);
  return before.slice(before.lastIndexOf('\n') + 1);
}
