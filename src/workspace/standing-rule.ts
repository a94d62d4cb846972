import type { DecidingRule } from '../model/access';

/**
 * Whether a settings file's text still holds a rule, on whatever line. A list of lines holds it as a line of its own, JSON,
 * TOML and YAML as a quoted text or an entry of a list; what is commented out does not count.
 */
export function standsIn(text: string, { text: rule }: Pick<DecidingRule, 'text'>): boolean {
  const wanted = rule.trim();
  const setting = asSetting(wanted);
  return text.split(/\r\n|\n|\r/).some((line) => {
    const written = line.trim();
    if (written === wanted) return true;
    if (/^(?:#|\/\/)/.test(written)) return false;
    return holds(written, wanted) || setting?.every((part) => holds(written, part)) === true;
  });
}

function holds(line: string, text: string): boolean {
  return (
    line.includes(JSON.stringify(text)) || line.includes(`'${text}'`) || line === `- ${text}` || isBare(line, text)
  );
}

/** A name or a value without quotes: `name: value`, `"name": true`. */
function isBare(line: string, text: string): boolean {
  const at = line.indexOf(text);
  if (at < 0 || !/^\w+$/.test(text)) return false;
  return !/[\w]/.test(line.charAt(at - 1)) && !/[\w]/.test(line.charAt(at + text.length));
}

/** A rule that is told as name and value, such as `"**" = "deny"` or `*.env: deny`, whatever the file writes between. */
function asSetting(rule: string): readonly string[] | null {
  const parts = /^(.+?)\s*[:=]\s*(\S+)$/.exec(rule);
  if (parts === null) return null;
  return parts.slice(1).map((part) => part.replace(/^"(.*)"$/, '$1'));
}
