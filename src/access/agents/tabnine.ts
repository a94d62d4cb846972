import { guarded } from '../channel-rules';
import { defineAgent } from '../define-agent';
import { dialects, ignoreFiles } from '../guards/ignore-files';
import { unverified } from '../unverified';

/** Tabnine. An old thread names an ignore file for the index of its completions; of its agent nothing was found. */
export const tabnine = defineAgent({
  id: 'tabnine',
  name: 'Tabnine',
  evidence: { how: 'third-party', date: '2026-11-22', sources: ['https://github.com/codota/TabNine/issues/8'] },
  presence: {
    programs: ['tabnine'],
    extensions: ['tabnine.tabnine-vscode'],
    workspaceFiles: ['.tabnine', '.tabnineignore'],
  },
  channels(reader) {
    const listed = ignoreFiles(reader, [{ path: '.gitignore' }, { path: '.tabnineignore' }], {
      dialect: dialects.undocumented,
      links: 'unclear',
    });
    return {
      ...unverified('No documentation of what keeps files from Tabnine was found; nothing was verified.'),
      index: guarded(listed, { covered: 'unknown', note: 'The ignore file is known from an old thread only.' }),
    };
  },
});
