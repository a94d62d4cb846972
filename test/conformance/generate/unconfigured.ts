import { emptyCase } from '../case';
import { recipe, type CaseGenerator } from './case-generator';
import { probesFor } from './probes';
import { linkedPaths, makeLinks, makeTree } from './trees';

const outside = ['~/x', '~/.ssh/id_rsa'];

/** Workspaces without any configuration: what an agent does by itself. */
export const generator: CaseGenerator = recipe((dice) => {
  const tree = makeTree(dice, 24, dice.pick([0.1, 0.3, 0.7]));
  const links = makeLinks(dice, tree, outside, 3);
  const git = dice.chance(0.8);
  const all = [...tree.files, ...linkedPaths(tree, links), ...outside];
  return {
    ...emptyCase,
    tree: [...tree.files, ...outside],
    links,
    git,
    committed: git ? dice.some(tree.files, 4) : [],
    start: tree.folders.length > 0 && dice.chance(0.15) ? dice.pick(tree.folders) : '',
    probes: probesFor(dice, all, { read: 40, search: 8, mention: 8, shell: 2 }),
  };
});
