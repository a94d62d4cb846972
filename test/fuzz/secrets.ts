import type { EvalCase } from '../eval/cases';
import { labelledSet } from '../eval/labelled-set';

/** A text with a secret in it, and the pieces of the secret that no output may hold. */
export interface PlantedCase {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
  readonly traces: readonly string[];
}

/** This much of a secret beyond its public prefix tells something; of digits and hexadecimal digits twice as much, since fingerprints are made of them. */
const traceLength = 6;
const plainTraceLength = 12;

type Secret = EvalCase & { readonly secret: string };

const secrets: readonly Secret[] = labelledSet.flatMap((test) =>
  test.secret !== null && test.secret.length >= 8 ? [{ ...test, secret: test.secret }] : [],
);
const secretsByRule = new Map<string, Secret[]>();
for (const secret of secrets) secretsByRule.set(secret.rule, [...(secretsByRule.get(secret.rule) ?? []), secret]);

/** What is planted: of every rule with a secret in its labelled cases all of them. */
export const plantedCases: readonly PlantedCase[] = secrets.map((test) => ({
  rule: test.rule,
  path: test.path,
  text: test.text,
  traces: tracesOf(test.secret.slice(publicPrefix(test).length)),
}));

/** What different secrets of a rule begin with alike is public. */
function publicPrefix({ rule, secret }: Secret): string {
  let longest = 0;
  for (const { secret: other } of secretsByRule.get(rule) ?? []) {
    if (other === secret) continue;
    let length = 0;
    while (length < secret.length && secret[length] === other[length]) length++;
    longest = Math.max(longest, length);
  }
  return secret.slice(0, longest);
}

/** Pieces in a row that are chance: words, which stand in explanations and addresses too, tell nothing. */
export function tracesOf(secret: string): readonly string[] {
  return secret.split(/[^A-Za-z0-9+/=_-]+/).flatMap((run) => {
    const isPlain = /^[0-9a-f-]*$/i.test(run);
    const length = isPlain ? plainTraceLength : traceLength;
    const pieces = Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length));
    return pieces.filter((piece) => (isPlain ? /\d/.test(piece) : /\d/.test(piece) && /[g-z]/i.test(piece)));
  });
}

/** The traces that stand in an output, by their numbers only. */
export function tracesIn(output: string, traces: ReadonlySet<string>): number {
  let found = 0;
  for (const length of [traceLength, plainTraceLength])
    for (let at = 0; at + length <= output.length; at++) if (traces.has(output.slice(at, at + length))) found++;
  return found;
}
