import type { ConfigText } from './lint-context';
import { rulesOf, type LintRule, type Sighting } from './lint-rule';
import { linesIn } from './text-lines';

/** Files of instructions that an agent is given, relative to the start directory or in the home folder. */
const adviceFiles: readonly { readonly agent: string; readonly files: readonly string[]; readonly link: string }[] = [
  {
    agent: 'claude-code',
    files: ['CLAUDE.md', 'CLAUDE.local.md', '.claude/CLAUDE.md', '~/.claude/CLAUDE.md'],
    link: 'https://code.claude.com/docs/en/permissions',
  },
  {
    agent: 'gemini-cli',
    files: ['GEMINI.md', '~/.gemini/GEMINI.md'],
    link: 'https://geminicli.com/docs/cli/gemini-md/',
  },
  { agent: 'qwen-code', files: ['QWEN.md', '~/.qwen/QWEN.md'], link: 'https://github.com/QwenLM/qwen-code' },
  { agent: 'codex', files: ['AGENTS.md', '~/.codex/AGENTS.md'], link: 'https://agents.md/' },
  { agent: 'opencode', files: ['AGENTS.md'], link: 'https://agents.md/' },
  { agent: 'cursor', files: ['.cursorrules', 'AGENTS.md'], link: 'https://cursor.com/docs/context/rules' },
  { agent: 'roo-code', files: ['AGENTS.md', '.roorules'], link: 'https://agents.md/' },
  {
    agent: 'github-copilot',
    files: ['.github/copilot-instructions.md', 'AGENTS.md'],
    link: 'https://docs.github.com/en/copilot/how-tos/configure-content-exclusion/exclude-content-from-copilot',
  },
  { agent: 'devin-desktop', files: ['.windsurfrules', 'AGENTS.md'], link: 'https://docs.devin.ai/desktop/' },
  { agent: 'cline', files: ['.clinerules'], link: 'https://docs.cline.bot/customization/clineignore' },
];

/** "Never read .env" and its kind: a wish, which nothing enforces. */
export const adviceFileRules: readonly LintRule[] = adviceFiles.flatMap(({ agent, files, link }) =>
  rulesOf(agent, link, [
    {
      code: 'advice-only',
      severity: 'info',
      message: 'This line asks the agent not to read a file; it is an instruction, and nothing enforces it.',
      fixTitle: null,
      find: (context) => context.files(files).flatMap(advice),
    },
  ]),
);

const forbids =
  /\b(?:never|(?:do|must|should|may|shall) not|don['’]t|cannot|not allowed to|refrain from|avoid|forbidden to)\b/i;
const reads =
  /^(?:\s|[*_])*(?:(?:ever|even|try to|attempt to|to|commit|print|edit|modify|write|touch|or|and|,|\/)[\s,/]+)*(?:read|reading|open|opening|access|accessing|view|viewing|look at|looking at|look into|load|loading|cat|inspect|inspecting|examine)\b/i;
/** Between the verb and the file at most this much stands in a sentence that forbids just that. */
const nearby = 60;

/** A token that can only be a file or a folder. */
const fileToken =
  /^(?:\*\*\/|\.{0,2}\/|~\/)?(?:[\w.*-]+\/)*(?:\.env(?:\.[\w*-]+|\*)?|\.envrc|\.npmrc|\.netrc|\.ssh|\.aws|id_rsa|[\w.*-]+\.(?:env|pem|key|p12|pfx|crt|jks|keystore|kdbx|tfstate|tfvars|sqlite3?|csv|xlsx|json|ya?ml|toml|ini)|[\w.*-]+\/\*{0,2})$/i;
const codeNames = /^(?:process|import\.meta|os|Deno|Bun)\.env\b/;

/** Each line that forbids reading a named file; fenced code is no instruction. */
function advice(file: ConfigText): readonly Sighting[] {
  let isFenced = false;
  return linesIn(file).flatMap(({ text, offset }) => {
    if (/^\s*(?:```|~~~)/.test(text)) isFenced = !isFenced;
    return !isFenced && forbidsReading(text) ? [{ file, offset, length: text.length }] : [];
  });
}

function forbidsReading(line: string): boolean {
  return line.split(/(?<=[.;!?])\s+/).some((sentence) => {
    const match = forbids.exec(sentence);
    const rest = match === null ? '' : sentence.slice(match.index + match[0].length);
    const verb = reads.exec(rest);
    return verb !== null && namesFile(rest.slice(verb[0].length));
  });
}

/** The object of the sentence: what a "with" or "from" brings in later is something else. */
function namesFile(text: string): boolean {
  const object = text.slice(0, nearby).split(/\s(?:without|unless|before|after|until|when|if|with)\s/)[0] ?? '';
  const tokens = object.split(/[\s,;:()"'`]+/).map((token) => token.replace(/^_+|[_.!?]+$/g, ''));
  return tokens.some((token) => fileToken.test(token) && !codeNames.test(token));
}
