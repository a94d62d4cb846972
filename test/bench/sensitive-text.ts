import * as secrets from '../../scripts/lib/sample-secrets.mjs';
import type { Random } from './random';

/** Made-up sensitive pieces of text by what they show, put together at run time. */
const pieces: readonly ((random: Random) => string)[] = [
  () => `AWS_ACCESS_KEY_ID=${secrets.awsKeyId()}`,
  () => `const stripe = '${secrets.stripeKey()}';`,
  (random) => `DATABASE_URL=${secrets.databaseUrl(`user${random(1000)}`)}`,
  () => secrets.privateKey(),
  (random) => `const sessionSecret = "${secrets.password(`session ${random(1000)}`)}";`,
];

/** Text with sensitive content; with one number after the other all kinds come up. */
export function sensitiveText(random: Random, number: number): string {
  const piece = pieces[number % pieces.length];
  return piece === undefined ? '' : `${piece(random)}\n`;
}
