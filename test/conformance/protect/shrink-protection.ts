import { shrink } from '../shrink';
import type { ProtectionCase } from './protection-case';

/** Whether a smaller case still shows the same. */
export type ProtectionOracle = (wanted: ProtectionCase) => Promise<boolean>;

/** The case with all wishes, files and rules left out that the finding does not need. */
export async function shrinkProtection(wanted: ProtectionCase, oracle: ProtectionOracle): Promise<ProtectionCase> {
  let current = wanted;
  const accept = async (smaller: ProtectionCase): Promise<boolean> => {
    const isAccepted = await oracle(smaller);
    if (isAccepted) current = smaller;
    return isAccepted;
  };
  await accept({ ...current, undo: 'all' });
  await accept({ ...current, asksAfterUndo: false });
  for (const wish of wanted.wishes) {
    await accept({ ...current, wishes: current.wishes.filter((each) => each !== wish) });
  }
  for (const [index, { paths }] of current.wishes.entries()) {
    for (const path of paths) {
      const wish = current.wishes[index];
      if (wish === undefined || wish.paths.length < 2) continue;
      const fewer = { ...wish, paths: wish.paths.filter((each) => each !== path) };
      await accept({ ...current, wishes: current.wishes.with(index, fewer) });
    }
  }
  const { one: whole, ...others } = current;
  return { ...others, one: await shrink(whole, (one) => oracle({ ...others, one })) };
}
