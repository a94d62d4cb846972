import { wordsOf } from '../../secret-names';
import { commonWords } from './common-words';
import type { RuleInfo } from '../../rule';
import { serviceOf } from './service';
import type { Service } from './service';
import { readTables } from './service-table';

/** A service that a text names, and how it does so. */
export interface Named {
  readonly service: Service;
  /** True where the spelling is an everyday word (`front`, `linear`), so that it may speak of something else. */
  readonly isCommonWord: boolean;
}

/** Finds services by their spellings in the names of variables; costs nothing for a file without a secret-looking value. */
export interface Directory {
  /** The services that a name or a piece of code speaks of, the one with the longest spelling first. */
  namedIn(text: string): readonly Named[];
  rules(): readonly RuleInfo[];
}

const mostWordsInSpelling = 4;
/** What follows the name of a service within one word: `deepgramapikey`. */
const glued = /(?<=.)(?:api|app|auth|access|secret|client)?(?:api|key|token|secret)$/;

type BySpelling = ReadonlyMap<string, readonly Service[]>;

/** The directory of the services in tables (`service-table.ts`), which are read when the first name is looked up. */
export function createDirectory(tables: readonly string[]): Directory {
  let read: { readonly services: readonly Service[]; readonly bySpelling: BySpelling } | undefined;
  const known = () => {
    if (read === undefined) {
      const services = readTables(tables).map(serviceOf);
      read = { services, bySpelling: bySpellingOf(services) };
    }
    return read;
  };
  return {
    namedIn: (text) => namedIn(known().bySpelling, wordsOf(text)),
    rules: () => known().services.map(({ rule }) => rule),
  };
}

function bySpellingOf(services: readonly Service[]): BySpelling {
  const bySpelling = new Map<string, Service[]>();
  for (const service of services)
    for (const spelling of service.spellings) {
      const same = bySpelling.get(spelling);
      if (same === undefined) bySpelling.set(spelling, [service]);
      else same.push(service);
    }
  return bySpelling;
}

function namedIn(bySpelling: BySpelling, words: readonly string[]): readonly Named[] {
  const found: { readonly spelling: string; readonly services: readonly Service[] }[] = [];
  const add = (spelling: string): void => {
    const services = bySpelling.get(spelling);
    if (services !== undefined) found.push({ spelling, services });
  };
  for (let first = 0; first < words.length; first++) {
    let spelling = '';
    for (const word of words.slice(first, first + mostWordsInSpelling)) {
      const shorter = word.replace(glued, '');
      if (shorter !== word) add(spelling + shorter);
      spelling += word;
      add(spelling);
    }
  }
  return found
    .sort((a, b) => b.spelling.length - a.spelling.length)
    .flatMap(({ spelling, services }) =>
      services.map((service) => ({ service, isCommonWord: commonWords.has(spelling) })),
    );
}
