import { jsonList } from '../formats/json-list';
import { qwenRuleDialect } from '../spelling/dialect';
import { effects } from './effect';
import { inFull, pathsOf, type Writer } from './writer';

/**
 * `permissions.deny` of the user's settings, by the whole path: `//path` is the root of the file system. Rules of a
 * workspace stand in `.qwenignore`, which holds for searches too.
 * https://github.com/QwenLM/qwen-code/blob/main/packages/core/src/permissions/rule-parser.ts; observed with Qwen Code
 * 0.24.4 on Linux, 2026-11-22.
 */
export const qwenSettings: Writer = {
  id: 'qwen-code/settings',
  agent: 'qwen-code',
  scopes: ['user'],
  effect: effects.blocked,
  dialect: qwenRuleDialect,
  format: jsonList(['permissions', 'deny'], 'with comments'),
  obstacle: ({ environment }) =>
    environment.platform === 'win32' ? 'how its rules spell a drive of Windows was not seen' : null,
  file: ({ environment }) => {
    const { join } = pathsOf(environment.platform);
    const moved = environment.variables['QWEN_HOME'];
    const folder = moved === undefined || moved === '' ? join(environment.home, '.qwen') : moved;
    return join(folder, 'settings.json');
  },
  subject: inFull,
  rule: (pattern, isDirectory) => `Read(//${pattern}${isDirectory ? '/**' : ''})`,
};
