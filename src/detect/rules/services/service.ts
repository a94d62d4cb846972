import type { RuleInfo } from '../../rule';
import { isSecretValue } from '../secret-value';
import { rotationPages } from './rotation-pages';
import type { ServiceRow } from './service-table';
import { patternOf } from './shape';

/** A service as the detector uses it. */
export interface Service {
  readonly rule: RuleInfo;
  readonly spellings: readonly string[];
  /** True where the documentation shows the form of a key. */
  readonly hasShape: boolean;
  /** True for a value that can be a key of the service, by its form; of a value that `isKeyLike`. */
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
      return pattern.test(value);
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
