import type { Environment } from '../model/edges';
import { doubted } from './guards/combined';
import type { Guard } from './guards/guard';

/** Why a rule that tells letters apart is no sure guard where the file system does not. */
export const letterCaseNote =
  'This rule tells capital letters from small ones and the file system does not, so the file answers to another spelling that the rule does not name; whether the program lets it pass was not tried.';

/** On macOS and Windows a file answers to its name in whatever letters. */
export function foldsCase({ platform }: Pick<Environment, 'platform'>): boolean {
  return platform !== 'linux';
}

/** For a channel that such a list guards: why it is in doubt, where it is. */
export function disputedBy(environment: Pick<Environment, 'platform'>): { readonly disputed?: string } {
  return foldsCase(environment) ? { disputed: letterCaseNote } : {};
}

/** What a list that tells letters apart covers is in doubt where the file system does not; see {@link letterCaseNote}. */
export function tellingCase(environment: Pick<Environment, 'platform'>, guard: Guard): Guard {
  return foldsCase(environment) ? doubted(guard) : guard;
}
