import type { Agent } from '../agent';
import { aider } from './aider';
import { amazonQ } from './amazon-q';
import { amp } from './amp';
import { antigravity } from './antigravity';
import { augment } from './augment';
import { claudeCode } from './claude-code';
import { cline } from './cline';
import { clineCli } from './cline-cli';
import { codex } from './codex';
import { cody } from './cody';
import { continueExtension } from './continue';
import { continueCli } from './continue-cli';
import { copilotCli } from './copilot-cli';
import { crush } from './crush';
import { cursor } from './cursor';
import { cursorCli } from './cursor-cli';
import { devinDesktop } from './devin-desktop';
import { dockerAgent } from './docker-agent';
import { factoryDroid } from './factory-droid';
import { geminiCli } from './gemini-cli';
import { geminiCodeAssist } from './gemini-code-assist';
import { githubCopilot } from './github-copilot';
import { goose } from './goose';
import { jetbrainsAi } from './jetbrains-ai';
import { junie } from './junie';
import { kiloCode } from './kilo-code';
import { kiro } from './kiro';
import { opencode } from './opencode';
import { qwenCode } from './qwen-code';
import { rooCode } from './roo-code';
import { tabnine } from './tabnine';
import { trae } from './trae';
import { warp } from './warp';
import { zed } from './zed';

/** The agents whose rules are known, in the order in which they are shown. */
export const agents: readonly Agent[] = [
  claudeCode,
  cursor,
  cursorCli,
  githubCopilot,
  copilotCli,
  geminiCli,
  geminiCodeAssist,
  codex,
  devinDesktop,
  cline,
  clineCli,
  rooCode,
  kiloCode,
  continueExtension,
  continueCli,
  aider,
  augment,
  jetbrainsAi,
  junie,
  zed,
  kiro,
  opencode,
  qwenCode,
  goose,
  crush,
  warp,
  factoryDroid,
  antigravity,
  amp,
  dockerAgent,
  trae,
  tabnine,
  cody,
  amazonQ,
];
