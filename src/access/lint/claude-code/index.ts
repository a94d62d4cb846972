import { rulesOf, type LintRule } from '../lint-rule';
import { claudeIgnoreRow } from './claudeignore';
import { formTraps } from './form-traps';
import { keyRows } from './key-rules';
import { patternTraps } from './pattern-traps';
import { placeRows } from './place-rules';
import { reachTraps } from './reach-traps';
import { trapRows } from './rule-trap';
import { sandboxRows } from './sandbox-rules';
import { settingsRows } from './settings-rules';

/** Dead rules and traps of Claude Code's settings. */
export const claudeCodeRules: readonly LintRule[] = rulesOf(
  'claude-code',
  'https://code.claude.com/docs/en/permissions',
  [
    ...settingsRows,
    claudeIgnoreRow,
    ...keyRows,
    ...placeRows,
    ...sandboxRows,
    ...trapRows([...formTraps, ...patternTraps, ...reachTraps]),
  ],
);
