import { describe, expect, it } from 'vitest';
import { coveredText, rulesIn, severityIn, testDetector } from '../test-detector';
import { letters } from '../test-samples';

const password = letters(14, 21);
const address = (scheme: string, user: string, pass: string, host: string): string =>
  [scheme, '://', user, ':', pass, '@', host].join('');

describe('addresses with a password', () => {
  it.each(['postgres', 'postgresql+asyncpg', 'mysql', 'mongodb+srv', 'redis', 'amqps', 'sqlserver', 'ldap'])(
    'finds the database scheme %s and covers the password',
    (scheme) => {
      const text = `DATABASE = "${address(scheme, 'shop', password, 'db.shop.internal:5432/orders')}"`;
      const found = testDetector.scanText('src/db.ts', text);
      expect(found.map(({ ruleId }) => ruleId)).toEqual(['database-url']);
      expect(coveredText(text, found[0]!) === password).toBe(true);
      expect(found[0]!.preview).toBe('value hidden');
    },
  );

  it('finds other addresses, an empty user and a password that holds an at sign', () => {
    expect(rulesIn(address('https', 'deploy', password, 'git.shop.internal/a.git'))).toEqual(['url-password']);
    expect(rulesIn(address('redis', '', password, 'cache.internal:6379/0'))).toEqual(['database-url']);
    const text = address('postgres', 'shop', `${password}@1`, 'db.internal/x');
    const [found] = testDetector.scanText('a.ts', text);
    expect(coveredText(text, found!) === `${password}@1`).toBe(true);
  });

  it.each([
    ['a password on this machine', 'shop', password, 'localhost:5432/shop', 'medium'],
    ['a password that is the user', 'shop', 'shop', 'db.shop.internal/shop', 'low'],
  ])('rates %s lower', (_, user, pass, host, severity) => {
    expect(severityIn(address('postgres', user, pass, host))).toBe(severity);
  });

  it.each([
    ['a variable', address('postgres', 'shop', '${DB_PASSWORD}', 'db.internal')],
    ['a template', address('postgres', 'shop', '{{ password }}', 'db.internal')],
    ['a placeholder', address('postgres', 'user', 'password', 'db.internal')],
    ['angle brackets', address('mongodb', 'user', '<password>', 'db.internal')],
    ['the usual local pair', address('postgres', 'postgres', 'postgres', 'localhost:5432/x')],
    ['an example host', address('https', 'me', password, 'example.com')],
    ['a port', 'http://localhost:8080/@scope/name'],
    ['a scoped package', 'https://registry.example.org/@types/node'],
    ['an address without a password', 'ssh://git@git.internal:22/repo'],
    ['an address and an e-mail', 'see https://shop.internal:8080 or mail me@shop.internal'],
  ])('is not: %s', (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});
