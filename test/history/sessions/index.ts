import type { ScriptedSession } from '../scripted-session';
import { claudeCode } from './claude-code';
import { clineCli } from './cline-cli';
import { codex } from './codex';
import { continueCli } from './continue-cli';
import { geminiCli } from './gemini-cli';
import { qwenCode } from './qwen-code';

export const sessions: readonly ScriptedSession[] = [claudeCode, codex, geminiCli, qwenCode, clineCli, continueCli];
