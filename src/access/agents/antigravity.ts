import { defineAgent } from '../define-agent';
import { unverified } from '../unverified';

/** Google Antigravity. All that is known of its settings and rules is second-hand. */
export const antigravity = defineAgent({
  id: 'antigravity',
  name: 'Google Antigravity',
  evidence: {
    how: 'third-party',
    date: '2026-11-22',
    sources: ['https://antigravity.google/docs/agent-modes-settings', 'https://discuss.ai.google.dev/t/139806'],
  },
  presence: {
    programs: ['antigravity', 'agy'],
    places: {
      linux: ['/usr/share/antigravity', '/opt/Antigravity'],
      darwin: ['/Applications/Antigravity.app', '~/Applications/Antigravity.app'],
      win32: ['~\\AppData\\Local\\Programs\\Antigravity'],
    },
    logs: {
      linux: ['~/.gemini/antigravity'],
      darwin: ['~/.gemini/antigravity'],
      win32: ['~\\.gemini\\antigravity'],
    },
    workspaceFiles: ['.antigravity'],
  },
  channels: () =>
    unverified('Its settings and permission rules for files are known from third parties only; nothing was verified.'),
});
