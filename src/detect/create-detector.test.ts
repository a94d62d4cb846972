import { describe, expect, it } from 'vitest';
import { createDetector } from './create-detector';
import { ruleTable } from './index';
import { coveredText, rulesIn, scanWhole, testDetector } from './test-detector';
import { letters, tokenSamples } from './test-samples';

const token = tokenSamples[0]!.build(33);
const line = `const t = "${token}";`;
const isWide = (text: string, swapped: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(swapped ? bytes.swap16() : bytes);
};

describe('scanning a file', () => {
  const text = `// été 😀\r\n${line}\n`;

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, little end first', isWide(text, false)],
    ['UTF-16, big end first', isWide(text, true)],
  ])('gives the same findings as the text in the editor: %s', (_, bytes) => {
    const scan = scanWhole('src/a.ts', bytes);
    expect(scan).toEqual({
      findings: testDetector.scanText('src/a.ts', text),
      silenced: 0,
      coverage: 'whole',
      warning: null,
    });
    expect(scan.findings).toHaveLength(1);
    expect(coveredText(text, scan.findings[0]!) === token).toBe(true);
  });

  it('reads invalid UTF-8 as Latin-1 and says so', () => {
    const bytes = new Uint8Array(Buffer.from(`// caf\u00e9\n${line}`, 'latin1'));
    const scan = scanWhole('src/a.ts', bytes);
    expect(scan.coverage).toBe('whole');
    expect(scan.warning).toMatch(/not valid UTF-8/);
    expect(scan.findings[0]!.range).toMatchObject({ startLine: 2, startColumn: 12 });
  });

  it('judges a binary by name and magic bytes only', () => {
    const bytes = new TextEncoder().encode(`\0${line}`);
    expect(scanWhole('src/a.ts', bytes)).toEqual({ findings: [], silenced: 0, coverage: 'binary', warning: null });
  });

  it('finds nothing in an empty file', () => {
    expect(scanWhole('.env', '')).toEqual({ findings: [], silenced: 0, coverage: 'whole', warning: null });
  });

  it('keeps UTF-16 bytes together in the tail of a large file', () => {
    const tail = Buffer.from(`é${line}`, 'utf16le').subarray(1);
    const scan = testDetector.scanFile('a.ts', {
      size: 100_001,
      head: isWide('x\n', false),
      tail: new Uint8Array(tail),
    });
    expect(scan.findings.map(({ ruleId }) => ruleId)).toEqual(['github-token']);
  });
});

describe('scanning head and tail of a large file', () => {
  it('gives places in the head and none in the tail', () => {
    const head = new TextEncoder().encode(`${line}\n// 漢`).subarray(0, -1);
    const tail = new TextEncoder().encode(`漢\n${line.replace(token, tokenSamples[0]!.build(34))}`).subarray(2);
    const scan = testDetector.scanFile('a.ts', { size: 50_000_000, head, tail });
    expect(scan.coverage).toBe('partial');
    expect(scan.warning).toBeNull();
    expect(scan.findings.map(({ ruleId, range }) => [ruleId, range === null])).toEqual([
      ['github-token', false],
      ['github-token', true],
    ]);
  });

  it('reads what head and tail share once', () => {
    const bytes = new TextEncoder().encode(`${line}\n`);
    const scan = testDetector.scanFile('a.ts', { size: bytes.length, head: bytes, tail: bytes });
    expect(scan.findings).toHaveLength(1);
  });

  it('reports the whole file once', () => {
    const bytes = new TextEncoder().encode(`API_TOKEN=${letters(24, 7)}\n`);
    const scan = testDetector.scanFile('.env', { size: 1_000_000, head: bytes, tail: bytes });
    expect(scan.findings.map(({ ruleId }) => ruleId)).toEqual(['env-file', 'credential-value', 'credential-value']);
  });
});

describe('rules', () => {
  it('have unique kebab-case ids', () => {
    const ids = ruleTable().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('can be switched off', () => {
    const detector = createDetector({ salt: new Uint8Array(8), disabledRules: ['github-token', 'secret-assignment'] });
    expect(detector.scanText('a.ts', line)).toEqual([]);
  });

  it('report a place once, by the most specific rule', () => {
    expect(rulesIn(`secret_token = "${token}"`)).toEqual(['github-token']);
    expect(rulesIn(`GITHUB_TOKEN=${token}`, '.env')).toEqual(['env-file', 'github-token']);
  });
});

describe('ordinary content', () => {
  const hash = (seed: number, length = 64): string => letters(length, seed, 'hex');
  it.each([
    [
      'package-lock.json',
      `"integrity": "sha512-${letters(86, 1, 'base64')}==",\n"resolved": "https://registry.example.org/@a/b/-/b-1.0.0.tgz"`,
    ],
    ['yarn.lock', `"@babel/core@^7.0.0":\n  integrity sha1-${letters(27, 2, 'base64')}=\n`],
    ['go.sum', `github.com/a/b v1.0.0 h1:${letters(43, 3, 'base64')}=\n`],
    ['notes.md', `Commit ${hash(4, 40)}; digest sha256:${hash(5)}\nSet \`API_KEY=<your key>\` and \`token: $TOKEN\`.`],
    ['app.js', `!function(e,t){e.token=t,e.password="";var n="${letters(24, 6)}"}(this,"a");`],
    ['icon.ts', `export const icon = 'data:image/png;base64,${letters(4000, 7, 'base64')}';`],
    ['parser.ts', 'if (token === SyntaxKind.OpenParenToken) return this.nextToken({ password: false });'],
    ['form.tsx', '<input type="password" name="password" placeholder="Password" autoComplete="current-password" />'],
    ['de.json', '{ "password": "Passwort", "resetToken": "Zurücksetzen", "auth.error1": "Anmeldung fehlgeschlagen" }'],
    ['ci.yml', 'env:\n  TOKEN: ${{ secrets.GITHUB_TOKEN }}\n  NPM_TOKEN: "{{ npm_token_1 }}"\n'],
    ['ids.json', `{"id": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "time": 1732233600000000, "size": 9007199254740991}`],
    ['main.tf', 'password = var.db_password\ntoken    = data.vault.token["a1"]\n'],
  ])('gives no finding: %s', (path, text) => {
    expect(rulesIn(text, path)).toEqual([]);
  });

  it.each(['a b.ts', 'a[1].ts', '#a.ts', '!a.ts', 'a\nb.ts', 'ä/漢.ts', '', '.', 'a/'])('takes the name %j', (path) => {
    expect(rulesIn(line, path)).toEqual(['github-token']);
  });

  it('takes a very long line', () => {
    const pieces = [
      'token="',
      '://a:',
      'eyJ',
      '-----BEGIN ',
      'T3Blbk',
      'FJ',
      '@',
      '1234 ',
      'AKIA',
      'passpass',
      'secret:',
    ];
    for (const piece of pieces)
      expect(scanWhole('big.json', piece.repeat(Math.ceil(2e5 / piece.length))).coverage).toBe('whole');
  });
});
