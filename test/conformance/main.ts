import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { effectsOn } from '../../src/protect';
import { adapters } from './agents';
import { checkAgent } from './check-agent';
import { install } from './install';
import { parseOptions, usage, type Options } from './options';
import { programs } from './programs';
import { checkProtection } from './protect/check-protection';
import type { Candidate } from './run-case';

const cache = resolve('.conformance');

async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(
    args,
    adapters.map(({ id }) => id),
  );
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const agents = options.protect ? options.agents.filter((agent) => effectsOn(agent).length > 0) : options.agents;
  const candidates = agents.map((agent) => candidate(agent, options));
  if (options.installOnly) return 0;
  const totals = { passed: 0, failed: 0 };
  for (const each of candidates) {
    const { passed, failed } = await (options.protect ? checkProtection : checkAgent)(each, options);
    totals.passed += passed;
    totals.failed += failed;
  }
  if (options.result !== null) {
    mkdirSync(dirname(options.result), { recursive: true });
    writeFileSync(options.result, JSON.stringify(totals));
  }
  return totals.failed === 0 ? 0 : 1;
}

function candidate(agent: string, { trace }: Options): Candidate {
  const adapter = adapters.find(({ id }) => id === agent);
  const program = programs[agent];
  if (adapter === undefined || program === undefined) throw new Error(`${agent} has no program.`);
  const { name, version } = program;
  const found = { adapter, name, version, program: install(cache, agent, program) };
  return trace ? { ...found, trace: console.log } : found;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
