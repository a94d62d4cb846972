import { pick, type Random } from './random';

const words = (
  'index value result item list map node path file line range start end count total size name type kind state event ' +
  'handler request response client server config option default error message stream buffer reader writer parser ' +
  'visitor context scope module import export class method field property element view model store action reducer ' +
  'query table column record entry cache lookup resolve promise callback timer delay interval render layout style ' +
  'width height color theme window frame image source target filter match pattern regex format encode decode digest ' +
  'worker thread queue batch chunk offset cursor position length limit depth level parent child sibling branch commit ' +
  'author session account profile invoice order product price amount currency customer address country region'
).split(' ');

/** Names in which a scanner for secrets looks twice, and which in most code hold none. */
const lookedAt = 'token auth password secret apiKey passThrough tokenizer author credentials accessKey'.split(' ');

/** One such name for so many ordinary ones: about one in each kilobyte. */
const lookedAtEvery = 110;

const hexDigits = '0123456789abcdef';

type Line = (random: Random) => string;

function word(random: Random): string {
  return random(lookedAtEvery) === 0 ? pick(random, lookedAt) : pick(random, words);
}

function camel(random: Random): string {
  const second = word(random);
  return word(random) + second.charAt(0).toUpperCase() + second.slice(1);
}

function hex(random: Random, length: number): string {
  return Array.from({ length }, () => hexDigits.charAt(random(16))).join('');
}

/** Lines as source code has them; the rare ones hold what scanners stumble over. */
const lines: readonly Line[] = [
  (random) => `  const ${camel(random)} = ${word(random)}.${word(random)}(${word(random)}, ${random(1000)});`,
  (random) => `  if (${word(random)}.${camel(random)} !== null) return ${camel(random)};`,
  (random) => `export function ${camel(random)}(${word(random)}: string, ${word(random)}: number): void {`,
  (random) => `    this.${camel(random)} = new ${camel(random)}({ ${word(random)}: '${word(random)}' });`,
  (random) => `// ${Array.from({ length: 9 }, () => word(random)).join(' ')}.`,
  (random) => `import { ${camel(random)} } from './${word(random)}/${word(random)}';`,
  () => '}',
  () => '',
  (random) => `    ["${word(random)}", ${random(100000)}, ${random(100)}.${random(1000)}],`,
  (random) => `  for (const ${word(random)} of ${camel(random)}) ${camel(random)}(${word(random)});`,
];
const rareLines: readonly Line[] = [
  (random) =>
    `  const ${word(random)}Url = 'https://${word(random)}.example.com/${word(random)}?${word(random)}=${random(99)}';`,
  (random) => `  "integrity": "sha1-${hex(random, 40)}",`,
  (random) => `  id: '${hex(random, 8)}-${hex(random, 4)}-${hex(random, 4)}-${hex(random, 4)}-${hex(random, 12)}',`,
  (random) => `  created: 20${10 + random(16)}${random(9)}${random(9)}${random(9)}${random(9)}1200, // ${word(random)}`,
  (random) => `  password: process.env.${word(random).toUpperCase()}_PASSWORD,`,
  (random) => `  label: 'grüße — ${word(random)} ✓',`,
];

/** One line in so many is a rare one. */
const rareEvery = 25;

/** A line of text that looks like source code. */
export function sampleLine(random: Random): string {
  return pick(random, random(rareEvery) === 0 ? rareLines : lines)(random);
}

/** Lines of source-like text until there are `length` characters, with a line end behind the last. */
export function sampleText(random: Random, length: number): string {
  const parts: string[] = [];
  for (let written = 0; written < length;) {
    const line = sampleLine(random);
    parts.push(line);
    written += line.length + 1;
  }
  return `${parts.join('\n')}\n`;
}

/** A lower-case name for a file or folder. */
export function sampleName(random: Random): string {
  return pick(random, words);
}
