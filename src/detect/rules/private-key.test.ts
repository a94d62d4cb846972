import { describe, expect, it } from 'vitest';
import { coveredText, scanWhole, severityIn, testDetector } from '../test-detector';
import { letters, privateKeyOf } from '../test-samples';

function openSshKey(cipher: string): string {
  const bytes = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    Buffer.from([0, 0, 0, cipher.length]),
    Buffer.from(cipher),
  ]);
  const body = bytes.toString('base64').replace(/=+$/, '') + letters(300, 5, 'base64');
  const [begin, , ...rest] = privateKeyOf('OPENSSH ', 64).split('\n');
  return [begin, ...(body.match(/.{1,70}/g) ?? []), rest.at(-1)].join('\n');
}

describe('private keys', () => {
  it.each(['', 'RSA ', 'EC ', 'DSA ', 'ENCRYPTED '])('finds a block of the kind "%s" from end to end', (kind) => {
    const block = privateKeyOf(kind);
    const text = `const key = \`${block}\`;\n`;
    const found = testDetector.scanText('src/key.ts', text);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['private-key']);
    expect(coveredText(text, found[0]!) === block).toBe(true);
  });

  it.each([
    ['escaped line ends', '\\n'],
    ['escaped CRLF', '\\r\\n'],
    ['joined strings', '" +\n  "'],
    ['CRLF', '\r\n'],
  ])('finds a block with %s', (_, lineEnd) => {
    expect(severityIn(`{ "certificate": "${privateKeyOf('', 640, lineEnd)}" }`)).toBe('critical');
  });

  it('rates encrypted keys lower', () => {
    const [begin, ...rest] = privateKeyOf('RSA ').split('\n');
    const oldStyle = [begin, 'Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES-128-CBC,00FF', '', ...rest].join('\n');
    expect(severityIn(`x = \`${oldStyle}\``)).toBe('medium');
    expect(severityIn(`x = \`${privateKeyOf('ENCRYPTED ')}\``)).toBe('medium');
    expect(severityIn(`x = \`${openSshKey('aes256-ctr')}\``)).toBe('medium');
    expect(severityIn(`x = \`${openSshKey('none')}\``)).toBe('critical');
  });

  it.each([
    ['a header alone', privateKeyOf('RSA ').split('\n')[0]!],
    ['a short body', privateKeyOf('RSA ', 40)],
    ['dots for a body', privateKeyOf('RSA ', 64).replace(/\n[^-]+\n/, '\n...\n')],
    ['a made-up body', privateKeyOf('RSA ', 64).replace(/\n[^-]+\n/, `\n${'A'.repeat(64)}\n`)],
    ['a public key', privateKeyOf('').replaceAll('PRIVATE', 'PUBLIC')],
    ['a certificate', privateKeyOf('').replaceAll('PRIVATE KEY', 'CERTIFICATE')],
  ])('is not: %s', (_, text) => {
    expect(testDetector.scanText('src/key.ts', text)).toEqual([]);
  });

  it('stays quick on many headers without a body', () => {
    const text = `${privateKeyOf('RSA ').split('\n')[0]!}\n`.repeat(20_000);
    expect(scanWhole('notes.ts', text).findings).toEqual([]);
  });
});
