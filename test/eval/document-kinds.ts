import { binary } from './kind-case';
import type { KindCase } from './kind-case';
import { fill } from './template';

const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Muster\nEND:VCARD\n';
const web3 = (mac: string): string =>
  JSON.stringify({
    version: 3,
    crypto: { cipher: 'aes-128-ctr', ciphertext: 'ab', kdf: 'scrypt', kdfparams: {}, mac },
  });
const numbers = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, n) => (n * 37 + 11) % 256));
const key = (part: object): string => JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', ...part });

/** Mail, documents, designs, models and wallets. */
export const documentKinds: Readonly<Record<string, KindCase>> = {
  mailbox: {
    found: [
      ['mail.pst', '!BDN\0\0'],
      ['archive.mbox', 'From me@shop.internal Fri May  1 12:00:00 2026\nSubject: a\n\nb\n'],
    ],
    quiet: [
      ['mail.pst', ''],
      ['inbox', 'things to do\n'],
      ['a.txt', 'From here to there\n'],
    ],
  },
  'mail-message': {
    found: [
      ['a.eml', 'Message-ID: <1@shop.internal>\nSubject: a\n\nb\n'],
      ['b.emlx', '120\nReceived: from a by b\nSubject: a\n\nb\n'],
    ],
    quiet: [
      ['a.eml', ''],
      ['a.eml', 'a text\n'],
      ['a.txt', 'Message-ID: <1@shop.internal>\n'],
    ],
  },
  'contact-list': {
    found: [
      ['contacts.vcf', card.repeat(5)],
      ['people.txt', card.repeat(20)],
    ],
    quiet: [
      ['me.vcf', card],
      ['four.vcf', card.repeat(4)],
      ['a.ts', "const begin = 'BEGIN:VCARD';\n"],
    ],
  },
  'confidential-document': {
    found: [
      ['docs/Pricing CONFIDENTIAL.pptx', 'PK\x03\x04\0'],
      ['streng_vertraulich.pdf', '%PDF-1.7\n'],
      ['cad/bracket-export-controlled.step', 'ISO-10303-21;\n'],
    ],
    quiet: [
      ['confidential-computing.pdf', '%PDF-1.7\n'],
      ['docs/pricing.pptx', 'PK\x03\x04\0'],
      ['src/confidential.ts', 'export {};\n'],
    ],
  },
  'design-file': {
    found: [
      ['bracket.step', 'ISO-10303-21;\nHEADER;\n'],
      ['plan.dwg', 'AC1032\0\0'],
    ],
    quiet: [
      ['bracket.step', ''],
      ['steps.md', 'The steps are these.\n'],
      ['plan.svg', '<svg></svg>'],
    ],
  },
  'model-weights': {
    found: [
      ['model.safetensors', binary],
      ['renamed.bin', 'GGUF\x03\0\0\0'],
    ],
    quiet: [
      ['model.safetensors', ''],
      ['model.py', 'import torch\n'],
      ['gguf.md', 'A GGUF file\n'],
    ],
  },
  'wallet-file': {
    found: [
      ['wallet.dat', `${'\0'.repeat(12)}\x62\x31\x05\0`],
      ['electrum/default_wallet', '{"keystore": {"type": "bip32"}}'],
    ],
    quiet: [
      ['wallet.dat', ''],
      ['wallet.dat', 'leather\n'],
      ['wallet.ts', 'export {};\n'],
    ],
  },
  'ethereum-keystore': {
    found: [
      ['keystore/UTC--2026-05-01', web3(fill('{h64}', 11))],
      ['account.json', web3(fill('{h64}', 12)).replace('"crypto"', '"Crypto"')],
    ],
    quiet: [
      ['account.json', web3('')],
      ['a.json', '{"ciphertext": "ab", "iv": "cd"}'],
      ['a.ts', 'interface Keystore { crypto: { ciphertext: string } }\n'],
    ],
  },
  'solana-keypair': {
    found: [
      ['id.json', numbers(64)],
      ['deploy/program-keypair.json', numbers(64)],
    ],
    quiet: [
      ['id.json', numbers(63)],
      ['levels.json', numbers(64)],
      ['id.json', '[]'],
    ],
  },
  'json-web-key': {
    found: [
      ['jwk.json', key({ d: fill('{W43}', 13) })],
      ['keys.json', `{"keys": [${key({ d: fill('{W43}', 14), kid: '1' })}]}`],
    ],
    quiet: [
      ['jwks.json', `{"keys": [${key({})}]}`],
      ['jwk.json', key({ d: '' })],
      ['a.ts', "const jwk = { kty: 'EC', d: read() };\n"],
    ],
  },
  'publish-settings': {
    found: [
      ['shop.publishsettings', `<publishProfile userName="$shop" userPWD="${fill('{A60}', 15)}"/>`],
      ['shop.pubxml.user', `<Project><EncryptedPassword>${fill('{B40}', 16)}</EncryptedPassword></Project>`],
    ],
    quiet: [
      ['shop.publishsettings', '<publishData></publishData>'],
      ['shop.csproj.user', '<Project></Project>'],
      ['shop.publishsettings', '<publishProfile userPWD=""/>'],
    ],
  },
};
