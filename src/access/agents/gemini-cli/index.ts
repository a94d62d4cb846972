import type { AccessContext, Agent, LoadedAgent } from '../../agent';
import { ConfigReader } from '../../config-reader';
import { checkedBy } from '../../evidence';
import { GeminiDecision } from './decide';
import { GeminiIgnoreRules } from './ignore-rules';
import { detectGemini } from './presence';
import { loadSettings } from './settings';

/** Gemini CLI; Gemini Code Assist is another program with other rules. */
export const geminiCli: Agent = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  primary: 'read',
  checked: checkedBy('gemini-cli', {
    how: 'source',
    date: '2026-11-22',
    sources: ['https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/gemini-ignore.md'],
  }),
  detect: detectGemini,
  load: loadGemini,
};

function loadGemini(context: AccessContext): LoadedAgent {
  const reader = new ConfigReader(context, 'gemini-cli');
  const settings = loadSettings(reader);
  const decision = new GeminiDecision(reader, settings, new GeminiIgnoreRules(reader, settings));
  return {
    decide: (target) => decision.decide(target),
    names: decision.names,
    problems: reader.problems,
    watched: reader.watched,
  };
}
