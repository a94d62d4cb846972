import { claudeCode } from './claude-code';
import { cursor } from './cursor';
import { geminiCli } from './gemini-cli';
import type { Writer } from './writer';

/** Every agent that Sightline can write rules for. */
const writers: readonly Writer[] = [claudeCode, cursor, geminiCli];

/** The writer of an agent, or nothing for an agent without one. */
export function writerFor(agent: string): Writer | undefined {
  return writers.find((writer) => writer.agent === agent);
}
