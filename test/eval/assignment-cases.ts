import { marked } from './cases';
import type { EvalCase } from './cases';
import { fill } from './template';

type Row = readonly [name: string, path: string, template: string];

const rule = 'secret-assignment';

const basic = (user: string, seed: number): string =>
  Buffer.from(`${user}:${seed === 0 ? 'open sesame' : fill('{A14}', seed)}`).toString('base64');

/** Values that only a name or a place gives away, in every kind of file in which people write them. */
const found: readonly Row[] = [
  ['TypeScript', 'src/a.ts', 'const apiSecret = "[[{A32}]]";'],
  ['typed', 'src/a.ts', "private readonly authToken: string = '[[{A32}]]';"],
  ['object', 'src/a.ts', "{ clientSecret: '[[{A32}]]' }"],
  ['template literal', 'src/a.ts', 'const password = `[[{A20}]]`;'],
  ['JSON', 'settings.json', '{ "password": "[[{A20}]]" }'],
  ['Python', 'a.py', "SECRET_KEY = '[[{A50}]]'"],
  ['Python keyword argument', 'a.py', 'connect(password="[[{A12}]]")'],
  ['Python dictionary', 'a.py', "config['api_key'] = '[[{A32}]]'"],
  ['Go', 'main.go', 'dbPassword := "[[{A14}]]"'],
  ['Java', 'A.java', 'private static final String API_TOKEN = "[[{A32}]]";'],
  ['C#', 'A.cs', 'public string ApiKey { get; set; } = "[[{A32}]]";'],
  ['Kotlin', 'A.kt', 'val apiKey: String = "[[{A32}]]"'],
  ['Rust', 'a.rs', 'const API_TOKEN: &str = "[[{A32}]]";'],
  ['PHP', 'a.php', "'password' => '[[{A14}]]',"],
  ['PHP constant', 'wp-config.php', "define('DB_PASSWORD', '[[{A14}]]');"],
  ['PHP salt', 'wp-config.php', "define( 'AUTH_KEY',         '[[{A64}]]' );"],
  ['Ruby', 'a.rb', "config.secret_key_base = '[[{h128}]]'"],
  ['YAML', 'a.yaml', 'db:\n  password: [[{A14}]]\n'],
  ['YAML in quotes', 'a.yml', 'api_token: "[[{A32}]]"\n'],
  ['TOML', 'a.toml', 'api_key = "[[{A32}]]"\n'],
  ['INI', 'a.ini', '[db]\npassword = [[{A14}]]\n'],
  ['properties', 'app.properties', 'spring.datasource.password=[[{A14}]]\n'],
  ['XML element', 'settings.xml', '<password>[[{A14}]]</password>'],
  ['XML attribute', 'a.xml', '<server user="shop" password="[[{A14}]]"/>'],
  ['XML pair', 'NuGet.Config', '<add key="ClearTextPassword" value="[[{A24}]]" />'],
  ['Dockerfile ENV', 'Dockerfile', 'ENV DB_PASSWORD=[[{A14}]]\n'],
  ['Dockerfile ENV of the older form', 'Dockerfile', 'ENV DB_PASSWORD [[{A14}]]\n'],
  ['Dockerfile ARG', 'deploy/Dockerfile', 'ARG API_TOKEN=[[{A32}]]\n'],
  ['Compose', 'compose.yaml', '    environment:\n      - POSTGRES_PASSWORD=[[{A14}]]\n'],
  ['GitHub workflow', '.github/workflows/a.yml', 'env:\n  DEPLOY_TOKEN: [[{A32}]]\n'],
  ['GitLab CI', '.gitlab-ci.yml', 'variables:\n  REGISTRY_PASSWORD: "[[{A20}]]"\n'],
  ['Jenkinsfile', 'Jenkinsfile', "environment { API_TOKEN = '[[{A32}]]' }"],
  ['Terraform', 'main.tf', 'password = "[[{A14}]]"\n'],
  ['Terraform variables', 'prod.tfvars', 'db_password = "[[{A14}]]"\n'],
  ['shell', 'run.sh', 'export DB_PASSWORD=[[{A14}]]\n'],
  ['shell without export', 'run.sh', 'API_TOKEN=[[{A32}]] ./deploy\n'],
  ['Windows', 'run.bat', 'set DB_PASSWORD=[[{A14}]]\r\n'],
  ['PowerShell', 'run.ps1', '$env:API_TOKEN = "[[{A32}]]"'],
  ['Makefile', 'Makefile', 'API_TOKEN := [[{A32}]]\n'],
  ['notebook', 'a.ipynb', '{"source": ["api_key = \\"[[{A32}]]\\"\\n"]}'],
  ['header in code', 'a.js', "headers['x-api-key'] = '[[{A32}]]'"],
  [
    'connection string',
    'appsettings.json',
    '"Default": "Server=db.internal;Database=shop;User Id=sa;Password=[[{A14}]];"',
  ],
  ['connection string, short name', 'web.config', '<add connectionString="Data Source=db;UID=sa;Pwd=[[{A14}]];"/>'],
  ['JDBC', 'a.properties', 'url=jdbc:mysql://db.internal/shop?user=shop&password=[[{A14}]]&ssl=true\n'],
  ['ODBC', 'a.py', 'connect("Driver={x};Server=db;Uid=sa;Pwd=[[{A14}]]")'],
  ['own header', 'a.sh', "curl -H 'X-Api-Key: [[{A32}]]' https://api.shop.internal/"],
  ['own header, double quotes', 'a.sh', 'curl --header "X-Auth-Token: [[{A32}]]" https://a.internal/'],
  ['private token header', 'a.yml', '  - curl --header "PRIVATE-TOKEN: [[{A32}]]" https://git.internal/'],
  ['request file', 'a.http', 'GET https://a.internal/\nX-Api-Key: [[{A32}]]\n'],
  ['option with =', 'a.sh', 'deploy --api-token=[[{A32}]] --force'],
  ['query', 'a.ts', 'get("https://a.internal/v1?api_key=[[{A32}]]&x=1")'],
  ['npm registry', 'Dockerfile', 'RUN echo "//npm.shop.internal/:_authToken=[[{u1}]]" > ~/.npmrc'],
  ['npm registry in a script', 'a.js', 'write("//npm.shop.internal/:_password=[[{A40}==]]")'],
  ['ECS variable', 'task.json', '{ "name": "DB_PASSWORD", "value": "[[{A14}]]" }'],
  ['Kubernetes variable', 'a.yaml', 'env:\n  - name: DB_PASSWORD\n    value: [[{A14}]]\n'],
  ['comparison', 'a.py', 'if token == "[[{A32}]]":'],
];

/** The same for what is written on a command line or in a request. */
const commands: readonly Row[] = [
  ['bearer header', 'a.sh', 'curl -H "Authorization: Bearer [[{A40}]]" https://api.shop.internal/'],
  ['bearer in code', 'a.js', "headers: { Authorization: 'Bearer [[{A40}]]' }"],
  ['basic header', 'a.sh', `curl -H 'Authorization: Basic [[${basic('ci', 1)}]]' https://a.internal/`],
  ['basic header in code', 'a.js', `headers: { "Authorization": "Basic [[${basic('robot', 2)}]]" }`],
  ['token header', 'a.sh', "curl -H 'Authorization: token [[{h40}]]' https://git.shop.internal/"],
  ['option with a blank', 'a.sh', 'deploy --password [[{A14}]] --force'],
  ['curl -u', 'a.sh', 'curl -u admin:[[{A14}]] https://a.internal/'],
  ['curl --user', 'Dockerfile', 'RUN curl --user "ci:[[{A14}]]" https://a.internal/x'],
  ['sshpass', 'a.sh', "sshpass -p '[[{A14}]]' ssh root@a.internal"],
  ['mysql', 'a.sh', 'mysql -u root -p[[{A14}]] shop'],
  ['docker login', '.gitlab-ci.yml', '  - docker login -u ci -p [[{A22}]] hub.internal'],
];

/** What looks like one of them and is none. */
const quiet: readonly Row[] = [
  ['environment', 'a.ts', 'const token = process.env.API_TOKEN_2;'],
  ['environment in quotes', 'a.ts', 'password: "${DB_PASSWORD_1}"'],
  ['Python environment', 'a.py', "SECRET_KEY = os.environ['SECRET_KEY_1']"],
  ['Helm', 'a.yaml', 'password: "{{ .Values.db_password1 }}"'],
  ['workflow secret', '.github/workflows/a.yml', 'TOKEN: ${{ secrets.GITHUB_TOKEN }}'],
  ['angle brackets', 'a.md', 'api_key = "<your api key 1>"'],
  ['placeholder', 'a.ts', 'api_key = "your-api-key-goes-here-123"'],
  ['change me', 'a.yaml', 'password: changeme123\n'],
  ['stars', 'a.ts', 'password = "********"'],
  ['letters x', 'a.ts', 'apiKey = "xxxxxxxxxxxxxxxxxxxx1"'],
  ['name', 'a.ts', 'passwordField: "user_password_2"'],
  ['path', 'a.yaml', 'token: /var/run/secrets/token1\n'],
  ['id', 'a.ts', 'secretId: "{h32}"'],
  ['hash', 'a.ts', 'passwordHash: "{h32}"'],
  ['hash named before', '.secrets.baseline', '"hashed_secret": "{h40}"'],
  ['public key', 'a.ts', 'publicKeyToken: "{h32}"'],
  ['page', 'a.json', '{"nextPageToken": "{A32}"}'],
  ['CSRF', 'a.html', '<input name="csrfToken" value="{h32}">'],
  ['Terraform reference', 'main.tf', 'password = var.db_password\n'],
  ['vault reference', 'a.yaml', 'password: "op://vault/item-1/password"'],
  ['encrypted', 'a.yaml', 'password: ENC[AES256_GCM,data:{A20}]'],
  ['Maven encrypted', 'settings.xml', '<password>{{B44}=}</password>'],
  ['bearer variable', 'a.sh', 'curl -H "Authorization: Bearer $TOKEN" https://a.internal/'],
  ['bearer in braces', 'a.sh', 'curl -H "Authorization: Bearer ${API_TOKEN_1}" https://a.internal/'],
  ['bearer in words', 'a.md', 'Send `Authorization: Bearer <access token>` with each request.'],
  ['bearer in a template', 'a.js', 'headers: { Authorization: `Bearer ${token1}` }'],
  ['bearer concatenation', 'a.js', "headers: { Authorization: 'Bearer ' + accessToken1 }"],
  ['basic header of a standard', 'a.md', `Authorization: Basic ${basic('Aladdin', 0)}`],
  ['basic header of words', 'a.md', `Authorization: Basic ${Buffer.from('user:password').toString('base64')}`],
  ['basic in words', 'a.md', 'Authorization: Basic authentication is not supported'],
  ['curl -u variable', 'a.sh', 'curl -u "$USER:$PASSWORD" https://a.internal/'],
  ['curl -u words', 'a.md', 'curl -u username:password https://a.internal/'],
  ['user and group', 'a.sh', 'docker run -u 1000:1000 image'],
  ['names of user and group', 'a.sh', 'docker run -u node:node image'],
  ['sshpass variable', 'a.sh', 'sshpass -p "$PASS" ssh root@a.internal'],
  ['option without a value', 'a.sh', 'login --password-stdin --token-file /run/token1'],
  ['option in a usage text', 'a.go', '"usage: deploy --password PASSWORD --token TOKEN"'],
  ['ports', 'a.sh', 'mysql -u root -p shop && docker run -p 8080:80 x'],
  ['constructor', 'a.php', "define('AUTH_MODE', 'session_cookie_2');"],
  ['sentence', 'de.json', '"password": "Passwort-vergessen?"'],
  ['digest', 'a.ts', 'const tokenDigest = "{h64}";'],
  ['code', 'a.ts', 'if (token === SyntaxKind.OpenParenToken) return this.nextToken({ password: false });'],
];

const cases = (rows: readonly Row[], forRule: string): readonly EvalCase[] =>
  rows.map(([name, path, template], index) => ({ rule: forRule, name, path, ...marked(fill(template, index + 300)) }));

export const assignmentCases: readonly EvalCase[] = [
  ...cases(found, rule),
  ...cases(commands, 'command-credential'),
  ...[rule, 'command-credential'].flatMap((forRule) =>
    cases(quiet, forRule).map((test) => ({ ...test, secret: null })),
  ),
];
