import type { FormatCase } from './format-case';
import { claudeSettingsCase, jsonListCase } from './json-list-case';
import { lineListCase } from './line-list-case';
import { readPermissionsCase } from './read-permissions-case';
import { tomlCase } from './toml-case';

/** One for every format that a writer uses. */
export const formatCases: readonly FormatCase[] = [
  claudeSettingsCase,
  jsonListCase('JSON lists', 'cursor-cli', ['permissions', 'deny'], 'strict'),
  jsonListCase('JSON lists with comments', 'zed', ['private_files'], 'with comments'),
  jsonListCase('nested JSON lists with comments', 'factory-droid', ['sandbox', 'filesystem', 'denyRead'], 'with comments'), // prettier-ignore
  readPermissionsCase,
  tomlCase,
  lineListCase,
];
