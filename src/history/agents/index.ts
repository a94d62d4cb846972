import type { HistoryReader } from '../reader';
import { claudeCode } from './claude-code';
import { cline, clineCli } from './cline';
import { codex } from './codex';
import { continueCli } from './continue-cli';
import { geminiCli } from './gemini-cli';
import { qwenCode } from './qwen-code';

/** Every agent whose logs can be read. */
export const readers: readonly HistoryReader[] = [claudeCode, codex, geminiCli, qwenCode, cline, clineCli, continueCli];
