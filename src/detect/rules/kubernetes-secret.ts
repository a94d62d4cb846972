import { hiddenValue, maskedPreview } from '../masking';
import { canBeHashed, looksMadeUp } from '../measures';
import { isPlaceholder, readsLikeCode } from '../placeholders';
import type { FileRule, Match } from '../rule';
import { mayNameSecret } from '../secret-names';

/** One document of YAML of the kind; its data are the indented lines below `data:` or `stringData:`. */
const block = /^(?<open>stringData|data):[ \t]*\r?\n(?<lines>(?:[ \t][^\r\n]*(?:\r?\n|$)|\r?\n){1,400})/gm;
const entry =
  /^[ \t]{1,20}["']?(?<key>[\w.-]{1,100})["']?:[ \t]{1,9}["']?(?<value>[^\s"'|>#][^\s"'#]{0,4000})["']?[ \t]{0,9}\r?$/gm;
/** Names of entries that say where or who, not what opens it. */
const harmlessKey =
  /^(?:user(?:name)?|login|host(?:name)?|port|database|db|dbname|namespace|region|bucket|type|engine|.*\.crt|ca|cert|.*[_-](?:user|username|host|port|url))$/i;

/** Values of a Secret: base64 hides nothing. */
export const kubernetesSecret: FileRule = {
  kind: 'file',
  id: 'kubernetes-secret',
  title: 'Value in a Kubernetes Secret',
  category: 'secret',
  severity: 'high',
  explanation:
    'Base64 is no encryption: whoever reads the manifest has the value; keep it in a secret store, or seal it (SOPS, Sealed Secrets), and change it.',
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  anchors: ['kind: secret'],
  judge({ text, file }) {
    if (file.isExample || !/^ya?ml$/.test(file.extension)) return [];
    const found: Match[] = [];
    let start = 0;
    for (const part of text.split(/^(?=---)/m)) {
      if (/^kind: Secret\s*$/m.test(part) && !/^sops:/m.test(part))
        found.push(...valuesIn(part, start, file.isIllustration));
      start += part.length;
    }
    return found;
  },
};

function valuesIn(part: string, offset: number, isIllustration: boolean): readonly Match[] {
  return [...part.matchAll(block)].flatMap((of) => {
    const { open, lines = '' } = of.groups ?? {};
    const from = offset + of.index + of[0].length - lines.length;
    return [...lines.matchAll(entry)].flatMap((line): readonly Match[] => {
      const { key = '', value = '' } = line.groups ?? {};
      const plain = open === 'data' ? decoded(value) : value;
      if (plain === null || harmlessKey.test(key) || !mayNameSecret(key) || !isSecret(plain)) return [];
      const start = from + line.index + line[0].lastIndexOf(value);
      const isHashed = canBeHashed(plain);
      const preview = isHashed ? maskedPreview('', value.length) : hiddenValue;
      const severity = isIllustration ? 'low' : 'high';
      return [
        { span: { start, end: start + value.length }, severity, preview, identifiedBy: isHashed ? 'text' : 'place' },
      ];
    });
  });
}

function decoded(value: string): string | null {
  return /^[A-Za-z0-9+/]{4,}={0,2}$/.test(value) && value.length % 4 === 0
    ? Buffer.from(value, 'base64').toString('latin1').trim()
    : null;
}

/** The kind vouches for the value, so that a short password counts; words and made-up ones do not. */
function isSecret(plain: string): boolean {
  return plain.length >= 6 && !isPlaceholder(plain) && !looksMadeUp(plain) && !readsLikeCode(plain);
}
