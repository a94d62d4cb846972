import { describe, expect, it } from 'vitest';
import { contextOn, type ContextOptions } from '../../../test/support/access-context';
import { jetbrainsAi } from './jetbrains-ai';
import { junie } from './junie';

describe("plugins of JetBrains' editors", () => {
  const windows = { platform: 'win32', start: 'C:\\ws', home: 'C:\\Users\\me' } as const;

  it.each<readonly [string, string, ContextOptions]>([
    ['Linux', '/home/me/.local/share/JetBrains/GoLand2026.2/ml-llm/', {}],
    ['macOS', '/home/me/Library/Application Support/JetBrains/GoLand2026.2/plugins/ml-llm/', { platform: 'darwin' }],
    ['Windows', 'C:\\Users\\me\\AppData\\Roaming\\JetBrains\\GoLand2026.2\\plugins\\ml-llm\\', windows],
  ])('%s', (_, folder, options) => {
    const context = contextOn({ [folder]: '' }, options);
    const { inUse, evidence } = jetbrainsAi.detect(context);
    expect([inUse, evidence]).toEqual([true, [`Its plugin is installed at ${folder.slice(0, -1)}.`]]);
    expect(junie.detect(context).inUse).toBe(false);
  });

  it('the workspace alone is no use', () => {
    const found = junie.detect(contextOn({ '/ws/.aiignore': '' }));
    expect([found.inUse, found.configuredHere]).toEqual([false, true]);
  });
});
