import type { EvalCase } from './cases';
import { deviceKinds } from './device-kinds';
import { documentKinds } from './document-kinds';
import type { KindCase } from './kind-case';
import { storeKinds } from './store-kinds';

/** Files whose type or name says what they are, and files that only look like them. */
export const fileKindCases: readonly EvalCase[] = Object.entries<KindCase>({
  ...storeKinds,
  ...deviceKinds,
  ...documentKinds,
}).flatMap(([rule, { found, quiet }]) => [
  ...found.map(([path, text], n) => ({ rule, name: `positive ${n + 1}`, path, text, secret: '' })),
  ...quiet.map(([path, text], n) => ({ rule, name: `near miss ${n + 1}`, path, text, secret: null })),
]);
