/**
 * Shapes of keys as vendors give them: runs of one kind of letters in braces, `{h32}` for 32 hexadecimal digits and
 * `{A20-40}` for 20 to 40 letters and digits, `{u}` for a UUID; what stands outside is literal, `|` parts alternatives.
 */
const kinds: Readonly<Record<string, string>> = {
  h: '[0-9a-f]',
  H: '[0-9A-Fa-f]',
  X: '[0-9A-F]',
  d: '\\d',
  a: '[a-z]',
  l: '[a-z0-9]',
  U: '[A-Z0-9]',
  A: '[A-Za-z0-9]',
  W: '[\\w-]',
  B: '[A-Za-z0-9+/]',
  P: '[\\w.~+/=-]',
};
const uuid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const run = /\{(?:u|([A-Za-z])(\d{1,3})(?:-(\d{1,4}))?)\}/g;

/** Source of the regular expression for a shape; all quantifiers are bounded. */
export function patternOf(shape: string): string {
  return shape.split('|').map(patternOfForm).join('|');
}

function patternOfForm(form: string): string {
  let pattern = '';
  let read = 0;
  for (const found of form.matchAll(run)) {
    const [whole, kind, least, most] = found;
    pattern += literal(form.slice(read, found.index)) + (kind === undefined ? uuid : letters(kind, least, most));
    read = found.index + whole.length;
  }
  return pattern + literal(form.slice(read));
}

function letters(kind: string, least = '1', most = least): string {
  return `${kinds[kind] ?? kind}{${least},${most}}`;
}

function literal(text: string): string {
  return text.replace(/[.+*?^$()[\]\\/]/g, String.raw`\$&`);
}
