import { describe, expect, it } from 'vitest';
import { coveredText, rulesIn, severityIn, testDetector } from '../../test-detector';
import { letters } from '../../test-samples';

const token = letters(32, 41);
const password = letters(11, 42);

describe('values of secret-looking names', () => {
  it.each([
    ['TypeScript', 'src/a.ts', (value: string) => `const apiSecret = "${value}";`],
    ['a type before it', 'src/a.ts', (value: string) => `private readonly authToken: string = '${value}';`],
    ['an object', 'src/a.ts', (value: string) => `{ clientSecret: '${value}' }`],
    ['JSON', 'settings.json', (value: string) => `{ "password": "${value}" }`],
    ['a header', 'src/a.js', (value: string) => `headers['x-api-key'] = "${value}"`],
    ['Go', 'main.go', (value: string) => `dbPassword := "${value}"`],
    ['PHP', 'a.php', (value: string) => `'password' => '${value}',`],
    ['Python', 'a.py', (value: string) => `SECRET_KEY = '${value}'`],
    ['a comparison', 'a.py', (value: string) => `if token == "${value}":`],
    ['YAML', 'settings.yaml', (value: string) => `db:\n  password: ${value}\n`],
    ['properties', 'app.properties', (value: string) => `spring.datasource.password=${value}\n`],
    ['shell', 'run.sh', (value: string) => `export DB_PASSWORD=${value}\n`],
    ['XML', 'settings.xml', (value: string) => `<password>${value}</password>`],
  ])('are found in %s', (_, path, write) => {
    const text = write(token);
    const found = testDetector.scanText(path, text);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['secret-assignment']);
    expect(coveredText(text, found[0]!) === token).toBe(true);
  });

  it('rates long random values high, short ones medium and those of tests low', () => {
    expect(severityIn(`apiKey = "${token}"`)).toBe('high');
    expect(severityIn(`password = "${password}"`)).toBe('medium');
    expect(severityIn(`apiKey = "${token}"`, 'test/a.ts')).toBe('low');
  });

  it('shows nothing of a short value, not even its length', () => {
    expect(testDetector.scanText('a.ts', `password = "${password}"`)[0]?.preview).toBe('value hidden');
  });

  const harmless: readonly (readonly [string, string])[] = [
    ['environment', 'const token = process.env.API_TOKEN_2;'],
    ['environment in quotes', `password: "\${DB_PASSWORD_1}"`],
    ['Python environment', 'SECRET_KEY = os.environ["SECRET_KEY_1"]'],
    ['template', 'password: "{{ .Values.db_password1 }}"'],
    ['angle brackets', 'api_key = "<your api key 1>"'],
    ['placeholder', 'api_key = "your-api-key-goes-here-123"'],
    ['stars', 'password = "********"'],
    ['change me', 'password: "changeme123"'],
    ['identifier', 'passwordField: "user_password_2"'],
    ['kebab name', 'tokenName: "x-auth-token-v2"'],
    ['dotted name', 'password: "form.password.label1"'],
    ['path', 'tokenFile: "/var/run/secrets/token1"'],
    ['path as a value', 'token: "/var/run/secrets/token1"'],
    ['address', 'token: "https://auth.shop.internal/token1"'],
    ['call', 'const token = "getToken(user1)";'],
    ['sentence', 'password: "Must have 8 letters"'],
    ['German sentence', '"password": "Passwort-vergessen?"'],
    ['Chinese', '"password": "请输入您的密码以继续1"'],
    ['digits', 'max_tokens: "1234567890"'],
    ['key in a table', `primaryKey: "${letters(20, 3)}"`],
    ['public key', `publicKeyToken: "${letters(32, 3, 'hex')}"`],
    ['CSRF', `csrfToken: "${letters(32, 3, 'hex')}"`],
    ['page', `nextPageToken: "${letters(32, 3)}"`],
    ['id of a secret', `secretId: "${letters(32, 3, 'hex')}"`],
    ['hash', `passwordHash: "${letters(32, 3, 'hex')}"`],
    ['author', `author: "${letters(32, 3)}"`],
    ['no operator', `token "${letters(32, 3)}"`],
    ['short token', `token: "${letters(9, 3)}"`],
    ['bare word in code', `token = ${letters(32, 3)}`],
    ['encrypted', `password: "ENC[AES256_GCM,data:${letters(20, 3)}]"`],
    ['secret reference', `password: "op://vault/item-1/password"`],
    ['repeated letters', `secret = "${'ab'.repeat(12)}1"`],
    ['technical name', 'SHA256_TOKEN: "token_sha256_to_refresh"'],
  ];
  it.each(harmless)('are not: %s', (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  it('are not looked for in generated files', () => {
    expect(rulesIn(`"token": "${token}"`, 'package-lock.json')).toEqual([]);
    expect(rulesIn(`token="${token}"`, 'app.min.js')).toEqual([]);
  });
});
