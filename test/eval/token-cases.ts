import { marked } from './cases';
import type { EvalCase } from './cases';
import { fill, fillWith, prefixOf } from './template';
import { tokenTemplates } from './token-templates';
import type { TokenTemplate } from './token-templates';

const build = (template: TokenTemplate, seed: number): string =>
  typeof template === 'string' ? fill(template, seed) : template(seed);

/** Where a token stands: the ways in which people write one down. */
const places: readonly (readonly [name: string, path: string, write: (token: string) => string])[] = [
  ['alone', 'notes.txt', (token) => token],
  ['string', 'src/settings.ts', (token) => `const value = "${token}";`],
  ['environment', 'run.sh', (token) => `export SHOP_VALUE=${token}\n`],
  ['YAML', 'deploy.yaml', (token) => `value: ${token}\nnext: 1\n`],
  ['JSON with escapes', 'settings.json', (token) => `{"text":"line\\n${token}\\n"}`],
  ['header', 'call.sh', (token) => `curl -H 'X-Value: ${token}' https://shop.internal/`],
];

function positivesOf(rule: string, templates: readonly TokenTemplate[]): readonly EvalCase[] {
  return templates.flatMap((template, form) =>
    [1, 2].flatMap((seed) => {
      const { text, secret } = marked(build(template, 100 * form + seed));
      if (text !== secret) return [{ rule, name: `form ${form}, seed ${seed}`, path: 'src/settings.ts', text, secret }];
      return places.map(([place, path, write]) => ({
        rule,
        name: `form ${form}, seed ${seed}, ${place}`,
        path,
        text: write(text),
        secret,
      }));
    }),
  );
}

/** What nearly is a token: too short, made up, within a longer word, of the wrong letters. */
function nearMissesOf(rule: string, template: string): readonly EvalCase[] {
  const { text } = marked(template);
  const token = fill(text, 7);
  const variants: readonly (readonly [string, string])[] = [
    ['prefix alone', prefixOf(text)],
    ['made up of x', fillWith(text, (count) => 'x'.repeat(count))],
    ['made up of a word', fillWith(text, (count) => 'EXAMPLE'.repeat(count).slice(0, count))],
    ['wrong letters', fillWith(text, (count) => '.'.repeat(count))],
    ['in brackets', fillWith(text, (count) => `<${'a'.repeat(count - 1)}>`)],
    ['too short', fillWith(text, () => '7f')],
    ...(/^\{|\//.test(text) || text !== template ? [] : [['within a word', `abc${token}`] as const]),
  ];
  return variants.map(([name, value]) => ({
    rule,
    name,
    path: 'src/settings.ts',
    text: text === template ? `const value = "${value}";` : value,
    secret: null,
  }));
}

/** Positives and near misses of every rule that a token's own text triggers. */
export const tokenCases: readonly EvalCase[] = Object.entries(tokenTemplates).flatMap(([rule, templates]) => [
  ...positivesOf(rule, templates),
  ...nearMissesOf(rule, templates.find((template) => typeof template === 'string') ?? '{A40}'),
]);
