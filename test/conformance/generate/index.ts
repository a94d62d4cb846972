import type { CaseGenerator } from './case-generator';
import { generator as claudeCode } from './claude-code';
import { generator as clineCli } from './cline-cli';
import { generator as codex } from './codex';
import { generator as continueCli } from './continue-cli';
import { generator as geminiCli } from './gemini-cli';
import { generator as kiloCode } from './kilo-code';
import { generator as opencode } from './opencode';
import { generator as qwenCode } from './qwen-code';

/** The generators by agent id. */
export const generators: Readonly<Record<string, CaseGenerator>> = {
  'claude-code': claudeCode,
  'cline-cli': clineCli,
  'continue-cli': continueCli,
  'gemini-cli': geminiCli,
  'kilo-code': kiloCode,
  codex,
  opencode,
  'qwen-code': qwenCode,
};
