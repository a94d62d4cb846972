import { entropyOf, looksMadeUp } from '../../measures';
import { isPlaceholder, readsLikeCode } from '../../placeholders';
import type { RuleInfo } from '../../rule';
import { isMixed, isSecretValue } from '../secret-value';
import { rotationPages } from './rotation-pages';
import type { ServiceRow } from './service-table';
import { patternOf } from './shape';

/** A service as the detector uses it. */
export interface Service {
  readonly rule: RuleInfo;
  readonly spellings: readonly string[];
  /** True where the documentation shows the form of a key. */
  readonly hasShape: boolean;
  /** True for a value that can be a key of the service, by its form and its chance. */
  readonly accepts: (value: string) => boolean;
  readonly isPublic: RegExp | null;
}

/** Turns a row of the table into a service; its pattern is made when it is first needed. */
export function serviceOf(row: ServiceRow): Service {
  const { shape, spellings, isPublic } = row;
  let pattern: RegExp | undefined;
  return {
    rule: ruleOf(row),
    spellings,
    hasShape: shape !== null,
    accepts: (value) => {
      if (shape === null) return isSecretValue(value, 'token');
      pattern ??= new RegExp(`^(?:${patternOf(shape)})$`);
      return pattern.test(value) && isRandom(value);
    },
    isPublic,
  };
}

function ruleOf({ id, name, credential, severity, source }: ServiceRow): RuleInfo {
  const rotate = rotationPages[id];
  return {
    id,
    title: `${name} ${credential}`,
    category: 'secret',
    severity,
    explanation: `Acts as its owner at ${name}; replace it there and read the new one from the environment or a secret store.`,
    source: `https://${source}`,
    ...(rotate === undefined ? {} : { rotate: `https://${rotate}` }),
  };
}

/** Chance enough for a value whose form is known: not letters alone, and nothing that somebody made up. */
function isRandom(value: string): boolean {
  return (
    entropyOf(value) >= 2.8 && isMixed(value) && !looksMadeUp(value) && !isPlaceholder(value) && !readsLikeCode(value)
  );
}
