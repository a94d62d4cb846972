import { describe, expect, it } from 'vitest';
import { scanWhole } from '../../test-detector';
import { letters, privateKeyOf } from '../../test-samples';

function wholeFileRules(path: string, content: string | Uint8Array): readonly string[] {
  return scanWhole(path, content)
    .findings.filter(({ range }) => range === null)
    .map(({ ruleId, severity }) => `${ruleId} ${severity}`);
}

const account = (type: string): string =>
  JSON.stringify({ type, private_key: privateKeyOf(''), client_email: 'robot@shop.iam' }, null, 2);
const kubeconfig = (value: string): string =>
  `apiVersion: v1\nkind: Config\nusers:\n- name: me\n  user:\n    client-key-data: ${value}\n`;
const state = (resources: readonly object[]): string =>
  JSON.stringify({ version: 4, terraform_version: '1.9.0', serial: 3, resources });
const insert = "INSERT INTO customers (id, name) VALUES (1, 'A');\n";

describe('file types', () => {
  const positives: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['certs/server.key', privateKeyOf('RSA '), 'private-key-file critical'],
    ['bundle.pem', `Subject: CN=shop\n${privateKeyOf('')}`, 'private-key-file critical'],
    ['id_ed25519', privateKeyOf('OPENSSH '), 'private-key-file critical'],
    ['no-extension', privateKeyOf('ENCRYPTED '), 'private-key-file medium'],
    ['key.json', account('service_account'), 'service-account critical'],
    ['kube/config', kubeconfig(letters(200, 4, 'base64')), 'kubeconfig high'],
    ['terraform.tfstate', state([{ type: 'x' }]), 'terraform-state high'],
    ['terraform.tfstate.backup', state([{ type: 'x' }]), 'terraform-state high'],
    ['release.p12', new Uint8Array([0x30, 0x82, 0, 1]), 'key-store high'],
    ['signing.JKS', new Uint8Array([0xfe, 0xed, 0xfe, 0xed, 0, 0]), 'key-store high'],
    ['renamed.bin', new Uint8Array([0xfe, 0xed, 0xfe, 0xed, 0, 0]), 'key-store high'],
    ['team.kdbx', new Uint8Array([0x03, 0xd9, 0xa2, 0x9a, 0]), 'key-store high'],
    ['login.ppk', ['PuTTY-User-Key-', 'File-3: ssh-rsa\nEncryption: none\n'].join(''), 'key-store critical'],
    ['login.ppk', ['PuTTY-User-Key-', 'File-3: ssh-rsa\nEncryption: aes256-cbc\n'].join(''), 'key-store high'],
    ['debug.keystore', new Uint8Array([0xfe, 0xed, 0xfe, 0xed, 0, 0]), 'key-store low'],
    ['backup.sql', `-- MySQL dump 10.13\n${insert}`, 'sql-dump medium'],
    ['backup.sql', 'COPY public.users (id) FROM stdin;\n1\n\\.\n', 'sql-dump medium'],
    ['seed.sql', insert, 'sql-dump low'],
    ['seed.sql', insert.repeat(20), 'sql-dump medium'],
  ];
  it.each(positives)('%s is found (%#)', (path, content, expected) => {
    expect(wholeFileRules(path, content)).toEqual([expected]);
  });

  const negatives: readonly (readonly [string, string | Uint8Array])[] = [
    ['server.crt', privateKeyOf('').replaceAll('PRIVATE KEY', 'CERTIFICATE')],
    ['guide.md', `How to make a key\n\n${privateKeyOf('RSA ')}\n`],
    ['key.json', account('authorized_user')],
    ['key.json', JSON.stringify({ type: 'service_account', private_key: '<key>' })],
    ['config', kubeconfig('<base64>').replace('client-key-data', 'name')],
    ['deploy.yaml', 'kind: ConfigMap\ndata:\n  token: x\n'],
    ['terraform.tfstate', state([])],
    ['schema.sql', 'CREATE TABLE customers (id int);\nINSERT INTO a SELECT 1;\n'],
    ['backup.sql', 'COPY public.users (id) FROM stdin;\n\\.\n'],
    ['notes.txt', insert],
    ['release.p12', new Uint8Array()],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])],
  ];
  it.each(negatives)('%s is no finding (%#)', (path, content) => {
    expect(wholeFileRules(path, content)).toEqual([]);
  });
});
