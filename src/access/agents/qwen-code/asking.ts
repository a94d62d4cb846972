import type { ApprovalMode, QwenSettings } from './settings';
import type { Rule } from './rules';

/** The rules of the settings, as they are read. */
export interface Rules {
  readonly settings: QwenSettings;
  readonly deny: readonly Rule[];
  readonly ask: readonly Rule[];
  readonly allow: readonly Rule[];
}

/** Modes in which a question was seen: for rules that ask, for commands, and for files outside the workspace. */
export const asksByRule: readonly ApprovalMode[] = ['auto', 'default', 'plan'];
export const asksForCommands: readonly ApprovalMode[] = [...asksByRule, 'auto-edit'];
export const asksOutside: readonly ApprovalMode[] = ['default', 'plan'];

export const uncheckedNote = 'What this approval mode does here was not checked.';
export const restartNote = 'Qwen Code reads settings and ignore files when it starts: restart it after an edit.';
