import type { Severity } from '../../../model/finding';
import { startsWith } from '../../decode';
import type { FileFacts } from '../../file-facts';
import { isPlaceholder } from '../../placeholders';
import type { FileRule, Match, Subject } from '../../rule';
import { privateKeyAt } from '../private-key';

const none: readonly Match[] = [];

function wholeFile(severity: Severity, preview: string): readonly Match[] {
  return [{ span: null, severity, preview, identifiedBy: 'place' }];
}

/** PEM by RFC 7468, OpenSSH by its PROTOCOL.key: the file is a key, not a text that quotes one. */
const privateKeyFile: FileRule = {
  kind: 'file',
  id: 'private-key-file',
  title: 'Private-key file',
  category: 'secret',
  severity: 'critical',
  explanation:
    'The file is a key that signs in or decrypts as its owner; keep it outside the workspace and replace it if it was shared.',
  source: 'https://www.rfc-editor.org/rfc/rfc7468',
  anchors: ['-----begin '],
  judge({ text, file }) {
    const isNamedKey = /\.(?:pem|key|p8|pk8|rsa|dsa|ec)$|^id_(?:rsa|dsa|ecdsa|ed25519)$/.test(file.name);
    const start = isNamedKey
      ? text.search(/-----BEGIN [A-Z ]{0,12}PRIVATE KEY/)
      : text.length - text.trimStart().length;
    const block = start < 0 ? null : privateKeyAt(text, start);
    return block === null ? none : wholeFile(block.severity, 'Private-key file');
  },
};

const serviceAccount: FileRule = {
  kind: 'file',
  id: 'service-account',
  title: 'Google Cloud service-account key',
  category: 'secret',
  severity: 'critical',
  explanation:
    'Signs in to Google Cloud as the service account; delete the key in IAM and use workload identity or a file outside the repository.',
  source: 'https://cloud.google.com/iam/docs/keys-create-delete',
  anchors: ['service_account'],
  judge({ text }) {
    const isAccount = /"type"\s{0,9}:\s{0,9}"service_account"/.test(text);
    const begin = /"private_key"\s{0,9}:\s{0,9}"/.exec(text);
    const isKey = begin !== null && privateKeyAt(text, begin.index + begin[0].length) !== null;
    return isAccount && isKey ? wholeFile('critical', 'Service-account key') : none;
  },
};

const kubeconfigNames = /^[^.]*$|^\.?kube|\.(?:ya?ml|json|conf|config|kubeconfig|txt|bak)$/;
const kubeconfigKind = /^\s{0,4}"?kind"?:\s{0,4}"?Config"?\s{0,4},?$/m;
const kubeconfigValue = /^[\s-]{0,40}"?(?:client-key-data|token|password)"?:[ \t]{1,4}"?([^\s"]{4,20000})/gm;

const kubeconfig: FileRule = {
  kind: 'file',
  id: 'kubeconfig',
  title: 'Kubernetes client configuration with credentials',
  category: 'secret',
  severity: 'high',
  explanation:
    'Opens the cluster with the rights of its user; keep it in the home folder and renew the client certificate or token.',
  source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
  anchors: ['kind: config', '"kind":"config"', '"kind": "config"'],
  judge({ text, file }) {
    if (!kubeconfigNames.test(file.name) || !kubeconfigKind.test(text) || !/\busers"?:/.test(text)) return none;
    const values = [...text.matchAll(kubeconfigValue)].map(([, value = '']) => value.slice(0, 200));
    return values.some((value) => !isPlaceholder(value)) ? wholeFile('high', 'Kubernetes credentials') : none;
  },
};

const terraformState: FileRule = {
  kind: 'file',
  id: 'terraform-state',
  title: 'Terraform state',
  category: 'file-type',
  severity: 'high',
  explanation:
    'Holds every attribute in plain text, passwords and keys too; use a remote backend and hide local state.',
  source: 'https://developer.hashicorp.com/terraform/language/state/sensitive-data',
  anchors: ['"terraform_version"'],
  wants: (file) => /\.tfstate(?:\.[^/]*)?$/.test(file.name),
  judge({ text }) {
    const isState = /"terraform_version"\s{0,9}:/.test(text) && /"serial"\s{0,9}:/.test(text);
    const hasContent = /"(?:resources|modules)"\s{0,9}:\s{0,9}\[\s{0,99}\{/.test(text);
    return isState && hasContent ? wholeFile('high', 'Terraform state') : none;
  },
};

const keyStoreNames = /\.(?:p12|pfx|jks|keystore|bcfks|kdbx?|ppk)$/;
const keyStoreMagic: readonly (readonly number[])[] = [
  [0xfe, 0xed, 0xfe, 0xed], // Java key store
  [0x03, 0xd9, 0xa2, 0x9a], // KeePass
  [...Buffer.from('PuTTY-User-Key-File-')],
];

/** Certificates only, or made with a published password: https://developer.android.com/studio/publish/app-signing */
const publicKeyStores = /^(?:cacerts|debug\.keystore|.*truststore.*)$/;

function isKeyStore(file: FileFacts, bytes: Uint8Array): boolean {
  return keyStoreNames.test(file.name) || keyStoreMagic.some((magic) => startsWith(bytes, magic));
}

/** Key and password stores by name or magic bytes. */
const keyStore: FileRule = {
  kind: 'file',
  id: 'key-store',
  title: 'Key store',
  category: 'file-type',
  severity: 'high',
  explanation: 'Holds private keys or passwords behind one password; keep it outside the workspace.',
  source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html',
  anchors: [],
  wants: isKeyStore,
  judge({ file, bytes, text }) {
    if (publicKeyStores.test(file.name)) return wholeFile('low', 'Key store without private keys of its own');
    if (bytes.length === 0 || !isKeyStore(file, bytes)) return none;
    return wholeFile(/^Encryption: none\r?$/m.test(text) ? 'critical' : 'high', 'Key store');
  },
};

const insertRow = /^[ \t]{0,20}INSERT[ \t]{1,9}(?:IGNORE[ \t]{1,9})?INTO[ \t]{1,9}[^;]{1,2000}?\bVALUES\s{0,99}\(/gim;
const copyRow = /^COPY [^\r\n]{1,2000} FROM stdin;[ \t]*\r?\n(?!\\\.)[^\r\n]/gim;
const dumpHeader = /^-- ?(?:MySQL dump|MariaDB dump|PostgreSQL database dump|Dump completed|phpMyAdmin SQL Dump)/m;

/** How many inserting statements make a script without a dump's header look like data and not like a migration. */
const manyInserts = 20;

/** Dumps of pg_dump, mysqldump and their like. */
const sqlDump: FileRule = {
  kind: 'file',
  id: 'sql-dump',
  title: 'SQL dump with rows',
  category: 'file-type',
  severity: 'medium',
  explanation:
    'Rows of a database, often those of real people; keep dumps outside the workspace or make them anonymous.',
  source: 'https://www.postgresql.org/docs/current/backup-dump.html',
  anchors: [],
  wants: (file) => /\.(?:sql|dump|psql|mysql)$/.test(file.name),
  judge({ text }: Subject) {
    const inserts = text.match(insertRow)?.length ?? 0;
    const copies = text.match(copyRow)?.length ?? 0;
    if (inserts + copies === 0) return none;
    return wholeFile(copies > 0 || inserts >= manyInserts || dumpHeader.test(text) ? 'medium' : 'low', 'SQL rows');
  },
};

/** Kinds of files whose format takes more than a look at names and first bytes. */
export const keyAndStateRules: readonly FileRule[] = [
  privateKeyFile,
  serviceAccount,
  kubeconfig,
  terraformState,
  keyStore,
  sqlDump,
];
