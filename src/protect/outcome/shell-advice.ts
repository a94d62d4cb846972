import type { WishedPath } from '../plan';
import { extraNeeds, extraState, type PlanContext } from '../planner';
import { offerFor } from '../writers';
import type { Advice } from './advice';

interface ShellHelp {
  readonly text: string;
  readonly url: string;
}

/** What each vendor has for commands, where Sightline writes nothing; sources are the pages themselves. */
const help: Readonly<Record<string, ShellHelp>> = {
  'gemini-cli': {
    text: "Gemini CLI's sandbox keeps commands from ignored files; start it with --sandbox",
    url: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/sandbox.md',
  },
  cursor: {
    text: 'the reference says that commands are not held back, staff say that those in the Auto-Run sandbox are',
    url: 'https://cursor.com/docs/reference/ignore-file.md',
  },
  'cursor-cli': {
    text: 'its rules for commands go by the name of the command; deny Shell(...) for those that read',
    url: 'https://cursor.com/docs/cli/reference/permissions',
  },
  opencode: {
    text: 'commands are held back by their text only; "permission": { "bash": "ask" } makes it ask before each',
    url: 'https://opencode.ai/docs/permissions/',
  },
  'kilo-code': {
    text: 'commands are held back by their text only; "permission": { "bash": "ask" } makes it ask before each',
    url: 'https://kilo.ai/docs/customize/context/kilocodeignore',
  },
  'qwen-code': {
    text: 'a deny rule for Bash as a whole, or a mode that asks before commands, is all that holds commands back',
    url: 'https://qwenlm.github.io/qwen-code-docs/en/users/configuration/settings/',
  },
  'github-copilot': {
    text: "VS Code's agent sandbox binds the commands that the agent runs",
    url: 'https://code.visualstudio.com/docs/agents/run/agent-sandboxing',
  },
};

/** Agents whose own rules bind commands too: there is nothing else to do. */
const boundByRules: ReadonlySet<string> = new Set(['codex', 'factory-droid']);

const general =
  'nothing is known that keeps its commands from single files; let it ask before each command, or keep the file out of the workspace';

/** What keeps an agent's commands from a path. */
export function shellAdvice(agent: string, wished: WishedPath, context: PlanContext): readonly Advice[] {
  const hasList = offerFor(agent).extras.includes('sandbox') && context.environment.platform !== 'win32';
  if (hasList) return sandboxAdvice(agent, wished, context);
  if (boundByRules.has(agent)) return [];
  const known = help[agent];
  if (known === undefined) return [{ channels: ['shell'], text: general, action: null }];
  return [{ channels: ['shell'], text: known.text, action: { kind: 'link', url: known.url } }];
}

function sandboxAdvice(agent: string, wished: WishedPath, context: PlanContext): readonly Advice[] {
  const needs = extraNeeds('sandbox', agent, context);
  if (extraState('sandbox', agent, wished, context) === 'absent') {
    const text = `the list of its sandbox keeps commands from the path${needs === null ? '' : `; ${needs}`}`;
    return [{ channels: ['shell'], text, action: { kind: 'extra', extra: 'sandbox' } }];
  }
  return needs === null ? [] : [{ channels: ['shell'], text: needs, action: null }];
}
