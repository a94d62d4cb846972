import { describe, expect, it } from 'vitest';
import { coveredText, testDetector } from '../test-detector';
import { letters } from '../test-samples';

const secret = letters(24, 61);
const rulesOf = (path: string, text: string): readonly string[] =>
  testDetector.scanText(path, text).map(({ ruleId }) => ruleId);

describe('files made for credentials', () => {
  it.each([
    ['.env', `DB_PASSWORD=${secret}\n`, 'env-file'],
    ['app/.env.production', `export API_SECRET="${secret}" # live\n`, 'env-file'],
    ['prod.env', 'SALT=tide9\n', 'env-file'],
    ['.envrc', `export TOKEN='${secret}'\n`, 'env-file'],
    ['.npmrc', `//registry.internal/:_authToken=${secret}\n`, 'npmrc'],
    ['.netrc', `machine git.internal\n  login me\n  password ${secret}\n`, 'netrc'],
    ['_netrc', `machine git.internal login me password ${secret}`, 'netrc'],
    ['.pgpass', `db.internal:5432:*:shop:${secret}\n`, 'pgpass'],
  ])('%s: one finding for the file and one for the value', (path, text, rule) => {
    const found = testDetector.scanText(path, text);
    expect(found.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      [rule, 'high'],
      ['credential-value', 'high'],
    ]);
    expect(found[0]!.range).toBeNull();
    expect(text.includes(coveredText(text, found[1]!)!)).toBe(true);
    expect(found[1]!.preview).toBe(text.includes(secret) ? '… (24 characters)' : 'value hidden');
  });

  it.each(['.git-credentials', '.git/config'])('%s: a password in an address', (path) => {
    const line = ['https', '://me:', secret, '@git.internal/a.git'].join('');
    expect(rulesOf(path, `[remote "origin"]\n\turl = ${line}\n`)).toEqual(['git-credentials', 'url-password']);
  });

  it('covers exactly the values of an environment file', () => {
    const text = `# shop\nPORT=3000\nDB_PASSWORD = "two words ${secret}"\nAPI_KEY=${secret} # live\r\nEMPTY=\n`;
    const covered = testDetector
      .scanText('.env', text)
      .slice(1)
      .map((finding) => coveredText(text, finding));
    expect(covered.length).toBe(2);
    expect(covered[0] === `two words ${secret}`).toBe(true);
    expect(covered[1] === secret).toBe(true);
  });

  it('reports a value under a harmless name for the file only', () => {
    expect(rulesOf('.env', 'SHOP_NAME=Northwind Traders\n')).toEqual(['env-file']);
  });

  it.each([
    ['.env', 'PORT=3000\nDEBUG=true\nNODE_ENV=production\nDB_PASSWORD=\nAPI_KEY="your-api-key"\n'],
    ['.env', '# nothing yet\n'],
    ['.env', 'DB_PASSWORD=${VAULT_DB_PASSWORD}\nTOKEN=$TOKEN\n'],
    ['.env.example', `DB_PASSWORD=${letters(4, 3)}\n`],
    ['.env.local.sample', 'DB_PASSWORD=abc-9\n'],
    ['.env.template', 'DB_PASSWORD=abc-9\n'],
    ['.env.dist', 'DB_PASSWORD=abc-9\n'],
    ['src/environment.ts', 'const DB = 1;\n'],
    ['.npmrc', 'registry=https://registry.example.org/\n//registry.example.org/:_authToken=${NPM_TOKEN}\n'],
    ['.netrc', 'machine git.internal login me\n'],
    ['.pgpass', '# host:port:db:user:password\n'],
    ['.git/config', '[remote "origin"]\n\turl = https://git.internal/a.git\n'],
  ])('%s without credentials is no finding (%#)', (path, text) => {
    expect(rulesOf(path, text)).toEqual([]);
  });
});
