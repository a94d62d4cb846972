import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { adapters } from '../conformance/agents';
import type { ToolResult } from '../conformance/fake-api/wire-format';
import { install } from '../conformance/install';
import { programs } from '../conformance/programs';
import { runSession, type WorkedIn } from './run-session';
import type { ScriptedSession } from './scripted-session';
import { sessions } from './sessions';
import { files } from './workspace';

interface Entry {
  readonly path: string;
  readonly via: string;
  readonly lines: { readonly start: number; readonly end: number } | null;
  readonly evidence: string;
}

const { values } = parseArgs({
  options: {
    agent: { type: 'string', multiple: true },
    'install-only': { type: 'boolean' },
    keep: { type: 'boolean' },
  },
});

async function main(): Promise<number> {
  const chosen = sessions.filter(({ agent }) => values.agent?.includes(agent) ?? true);
  let failed = chosen.length === 0 ? 1 : 0;
  for (const session of chosen) {
    const adapter = adapters.find(({ id }) => id === session.agent);
    const program = programs[session.agent];
    if (adapter === undefined || program === undefined) throw new Error(`${session.agent} has no program.`);
    const installed = install(resolve('.conformance'), session.agent, program);
    if (values['install-only'] === true) continue;
    const worked = await runSession(adapter, installed, session);
    try {
      if (!isTrue(session, worked, `${session.agent} ${program.version}`)) failed++;
    } finally {
      if (values.keep === true) console.log(`  kept in ${worked.workspace}`);
      else worked.remove();
    }
  }
  return failed === 0 ? 0 : 1;
}

/** Prints what was missed and what was invented. */
function isTrue(session: ScriptedSession, worked: WorkedIn, title: string): boolean {
  const answered = worked.results.filter((result) => result !== null).length;
  const given = session.steps.flatMap(({ gives }, index) =>
    gives.filter((line) => isGiven(line, worked.results[index])),
  );
  const all = [...session.promptGives, ...given];
  const wanted = session.isTimeless === true ? [...new Set(all)] : all;
  const found = historyOf(worked, session.agent).map(lineOf);
  const missed = without(wanted, found);
  const invented = without(found, wanted);
  console.log(`${title}: ${session.steps.length} calls, ${answered} answered, ${wanted.length} disclosures`);
  console.log(`  found ${wanted.length - missed.length}, missed ${missed.length}, invented ${invented.length}`);
  for (const line of missed) console.log(`  missed    ${line}`);
  for (const line of invented) console.log(`  invented  ${line}`);
  return missed.length + invented.length === 0 && answered > 0;
}

/**
 * Whether the model got what the step was to give, by what the program sent back: a command may be refused, and on a busy machine
 * its output may get lost. Every line of a file holds its word, so that what came back tells of itself.
 */
function isGiven(line: string, result: ToolResult | null | undefined): boolean {
  const [, path = ''] = /^\w+ (.+?)(?: \d+-\d+)?(?: \w+)?$/.exec(line) ?? [];
  const word = /^\w+ line /.exec(files[path] ?? '')?.[0];
  if (result === null || result === undefined) return false;
  return word === undefined || line.startsWith('edit ') || new RegExp(`${word}\\d+ (?:of|was) `).test(result.text);
}

function historyOf({ workspace, home }: WorkedIn, agent: string): readonly Entry[] {
  const words = ['dist/cli.js', 'history', '-C', workspace, '--agents', agent, '--format', 'json'];
  const env = { PATH: process.env['PATH'], HOME: home };
  const output = execFileSync(process.execPath, words, { env, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  return (JSON.parse(output) as { readonly disclosures: readonly Entry[] }).disclosures;
}

function lineOf({ path, via, lines, evidence }: Entry): string {
  const range = lines === null ? '' : ` ${lines.start}-${lines.end}`;
  const isPlain = evidence === 'content' || via === 'listing';
  return `${via} ${path}${range}${isPlain ? '' : ` ${evidence}`}`;
}

/** The elements of the first list that have no partner in the second. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return list.filter((each) => {
    const place = left.indexOf(each);
    if (place < 0) return true;
    left.splice(place, 1);
    return false;
  });
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
