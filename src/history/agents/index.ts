import type { HistoryReader } from '../reader';
import { claudeCode } from './claude-code';
import { codex } from './codex';
import { geminiCli } from './gemini-cli';
import { qwenCode } from './qwen-code';

/** Every agent whose logs can be read. */
export const readers: readonly HistoryReader[] = [claudeCode, codex, geminiCli, qwenCode];
