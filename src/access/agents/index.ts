import type { Agent } from '../agent';
import { claudeCode } from './claude-code';
import { cursor } from './cursor';
import { geminiCli } from './gemini-cli';
import { rooCode } from './roo-code';

/** The agents whose rules are known, in the order in which they are shown. */
export const agents: readonly Agent[] = [claudeCode, cursor, geminiCli, rooCode];
