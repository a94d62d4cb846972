import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What each tool leaves in a home folder on Linux, by which it counts as in use; a name with a slash at its end is a folder. */
const traces = {
  'claude-code': '.local/bin/claude',
  cursor: '.config/Cursor/logs/',
  'gemini-cli': '.gemini/tmp/',
  opencode: '.opencode/bin/opencode',
  'qwen-code': '.qwen/tmp/',
};

/**
 * Makes a home folder look as if five AI tools were used there.
 *
 * @param {string} home absolute path
 */
export function createSampleHome(home) {
  for (const trace of Object.values(traces)) {
    const path = join(home, trace);
    mkdirSync(trace.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!trace.endsWith('/')) writeFileSync(path, '');
  }
}
