import { rules } from '../../src/detect/rules';
import { labelledSet } from '../eval/labelled-set';

/** A text made to keep a rule busy: one piece again and again. */
export interface HostileText {
  /** Says what is repeated; holds no piece of a secret. */
  readonly name: string;
  readonly path: string;
  readonly piece: string;
}

/** Names for which some rule looks at the whole text, and some for which none does. */
export const hostilePaths: readonly string[] = [
  ...['a.ts', 'a.min.js', 'a.py', 'README.md', 'Dockerfile', 'run.sh', 'a.yaml', 'a.toml', 'a.xml', 'a.html', 'a.txt'],
  ...['a.json', 'a.ndjson', 'a.csv', 'a.tsv', 'a.sql', 'a.dump', 'a.ldif', 'a.vcf', 'a.log', 'a.tfstate', 'a.ipynb'],
  ...['.env', '.npmrc', '.netrc', '.pgpass', '.git-credentials', '.git/config', '.aws/credentials', '.pypirc'],
  ...[
    '.docker/config.json',
    '.cargo/credentials.toml',
    '.gem/credentials',
    'rclone.conf',
    'sitemanager.xml',
    '.htpasswd',
  ],
  ...[
    'config/master.key',
    '.claude/.credentials.json',
    'keys/a.pem',
    'id_rsa',
    '.kube/config',
    'a.ppk',
    'a.hl7',
    'a.edi',
  ],
];

const five = '-'.repeat(5);
const begin = `${five}BEGIN `;
const header = [`${begin}RSA`, 'PRIVATE', `KEY${five}`].join(' ');
/** What formats nest, quote, open and never close. */
export const structures: readonly string[] = [
  ...['[', '{', '(', '<a>', '{"a":', '[[', '{"a":[', '<a b="', '"', "'", '`', '\\"', "''", '""', '"""', '\\', '\\\\n'],
  ...[
    'a=',
    'a="',
    'a: ',
    'a\t',
    'a,',
    ',',
    ';',
    '|',
    ':',
    '=',
    '==',
    '=>',
    '://',
    '://a:',
    '://a:b@',
    '@',
    'a@a.',
    'a@a.de,',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    ' ',
    '\t',
    '\0x',
    ' =',
    '\n#',
    '\n//',
    '/*',
    '<!--',
    '-- ',
    '--',
    '$',
    '${',
    '{{',
    '%3D',
    '\\n',
  ],
  ...['1', '7 ', '12-', '4111 ', '411111111111111', '1.', '1,', '1/1/1,', '2020-01-01,', '0x', '1e', '+49 ', '(1) '],
  ...['A', 'a', 'aB3', 'é', '😀', '\ud83d', 'š', '\u2028', 'a.b', 'a-b', 'a_', 'A_', 'aA', '_KEY=', 'x='.repeat(9)],
  ...[header, `${header}\n`, `${header}\\n`, `${header}\nAAAA\n`, five, begin, `${five}END `, header.slice(0, -1)],
  ...[
    'INSERT INTO a ',
    'INSERT INTO a VALUES (',
    "INSERT INTO a VALUES ('b@c.de', 1);\n",
    'COPY a FROM stdin;\n',
    'VALUES ',
  ],
  ...[
    'a,b,c\n',
    '"a","b"\n',
    '"a,\n',
    'mail,card\n',
    '{"a":1}\n',
    '{"email":"a@b.de"},',
    'k: v\n',
    '- k:\n',
    '[s]\nk=v\n',
  ],
  ...['user:$apr1$', 'machine a login b password ', 'a:b:c:d:', '_authToken=', '"auth":"', '<Pass>', 'kind: Config\n'],
  ...[
    'password=',
    'password = "',
    'secret: ',
    'token="a',
    'Authorization: Bearer ',
    'curl -u a:',
    '--password ',
    'mysql -p',
  ],
  ...[
    'sightline:allow',
    '# sightline:allow\n',
    '// sightline:allow a b\n',
    'MSH|',
    'ISA*',
    'PID|',
    '~',
    'CONFIDENTIAL\n',
  ],
];

/** What comes behind an anchor: nothing, the start of a value, a value that is too long or of the wrong kind. */
const tails: readonly string[] = [
  '',
  ' ',
  '=',
  '="',
  ': ',
  "('",
  `="${'A'.repeat(40)}`,
  `=${'0'.repeat(30)}\n`,
  '\n',
  ` ${'a1B2'.repeat(12)} `,
];

/** Every structure under every name. */
export function structureTexts(): readonly HostileText[] {
  return hostilePaths.flatMap((path) =>
    structures.map((piece, index) => ({
      name: `structure ${index} (${JSON.stringify(piece).slice(0, 14)})`,
      path,
      piece,
    })),
  );
}

/** Every anchor of every rule, with every tail, in code and in settings. */
export function anchorTexts(): readonly HostileText[] {
  const anchors = [...new Set(rules.flatMap((rule) => rule.anchors))];
  return anchors.flatMap((anchor) =>
    tails.map((tail, index) => ({
      name: `anchor ${anchor}, tail ${index}`,
      path: index % 2 === 0 ? 'a.ts' : 'a.conf',
      piece: anchor + tail,
    })),
  );
}

/** Texts of the labelled set again and again: near misses, and finds as dense as they come. */
export function labelledTexts(): readonly HostileText[] {
  return labelledSet.flatMap(({ rule, name, path, text }) =>
    text === ''
      ? []
      : [
          { name: `${rule}: ${name}`, path, piece: text },
          { name: `${rule}: ${name}, on lines`, path, piece: `${text}\n` },
        ],
  );
}
