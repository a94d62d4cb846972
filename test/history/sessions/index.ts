import type { ScriptedSession } from '../scripted-session';
import { claudeCode } from './claude-code';
import { codex } from './codex';
import { geminiCli } from './gemini-cli';
import { qwenCode } from './qwen-code';

export const sessions: readonly ScriptedSession[] = [claudeCode, codex, geminiCli, qwenCode];
