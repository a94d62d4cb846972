import type { LintContext } from './lint-context';

/** What people mean by `.env.*` too, and do not get. */
const envNames = ['.env', '.envrc'] as const;

/** A pattern that stands for the names that begin with `.env.`, at any depth. */
export const envStar = /^(?:\*\*\/|\.?\/)?\.env\.\*$/;

/** The names of the top folder that exist and are covered by nothing. */
export function missedEnvNames(context: LintContext, isCovered: (name: string) => boolean): readonly string[] {
  return envNames.filter((name) => context.exists(`./${name}`) && !isCovered(name));
}
