import { guarded } from '../channel-rules';
import { defineAgent } from '../define-agent';
import { dialects, ignoreFiles } from '../guards/ignore-files';
import { unverified } from '../unverified';

/** Amazon Q Developer. Only its index is documented to leave files out; Kiro is its successor. */
export const amazonQ = defineAgent({
  id: 'amazon-q',
  name: 'Amazon Q Developer',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    sources: ['https://docs.aws.amazon.com/amazonq/latest/qdeveloper-ug/workspace-context.html'],
  },
  presence: {
    programs: ['qchat'],
    extensions: ['amazonwebservices.amazon-q-vscode'],
    logs: {
      linux: ['~/.aws/amazonq'],
      darwin: ['~/.aws/amazonq'],
      win32: ['~\\.aws\\amazonq'],
    },
    workspaceFiles: ['.amazonq'],
  },
  channels(reader) {
    const ignoredByGit = ignoreFiles(reader, [{ path: '.gitignore' }], {
      dialect: dialects.undocumented,
      links: 'unclear',
    });
    return {
      ...unverified('No list of files that Amazon Q must not read was found; nothing was verified.'),
      index: guarded(ignoredByGit, { note: 'Documented for the index of the editor extension.' }),
    };
  },
});
