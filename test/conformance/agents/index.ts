import type { ProgramAdapter } from '../adapter';
import { claudeCode } from './claude-code';
import { clineCli } from './cline-cli';
import { codex } from './codex';
import { continueCli } from './continue-cli';
import { geminiCli } from './gemini-cli';
import { kiloCode, opencode } from './opencode';
import { qwenCode } from './qwen-code';

/** The programs that can be asked. */
export const adapters: readonly ProgramAdapter[] = [
  claudeCode,
  geminiCli,
  qwenCode,
  opencode,
  codex,
  clineCli,
  continueCli,
  kiloCode,
];
