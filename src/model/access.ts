/** Ways by which content reaches an agent, in the order in which they are shown. */
export const channels = ['read', 'search', 'mention', 'editor', 'shell', 'index', 'mcp'] as const;
export type Channel = (typeof channels)[number];

/** `none`: the agent has no such channel. */
export type Access = 'open' | 'blocked' | 'asks' | 'unknown' | 'none';

/** What one agent can do with one path over all channels; see {@link ChannelAccess}. Never the word "safe". */
export type Verdict = 'readable' | 'asks' | 'partial' | 'blocked' | 'unknown';

/** The rule that decided a channel. A built-in rule has no file; its text starts with `built in: `. */
export interface DecidingRule {
  /** Relative to the workspace root, or starting with `~/` or `/` (a drive on Windows) outside it. */
  readonly file: string | null;
  /** Counted from 1; `null` for a built-in rule. */
  readonly line: number | null;
  readonly text: string;
}

/** Access by one channel, with the rule that decided it and the forms of the channel that still give content out. */
export interface ChannelAccess {
  readonly access: Access;
  /** `null` where no rule speaks about the path and the channel is open by default. */
  readonly rule: DecidingRule | null;
  /** Forms that stay open or ask although others are blocked (`grep -r`, `git history`), most telling first. */
  readonly forms: readonly string[];
  /** One sentence on why, where the rule alone does not say it; `null` otherwise. */
  readonly note: string | null;
}

export type ChannelMap = Readonly<Record<Channel, ChannelAccess>>;

/** The verdict for one (agent, path). */
export interface AgentVerdict {
  readonly agent: string;
  readonly verdict: Verdict;
  readonly channels: ChannelMap;
}

/** How the rules of an agent were checked, from the strongest kind of evidence to none. */
export type EvidenceKind = 'conformance' | 'source' | 'docs' | 'third-party' | 'none';

/** What an agent's verdicts rest on. */
export interface Checked {
  /** Version of the program that was checked, `null` where only documentation was read. */
  readonly program: string | null;
  readonly os: string | null;
  /** ISO date. */
  readonly date: string;
  readonly how: EvidenceKind;
  /** Pages, source files or threads that were read; public addresses. */
  readonly sources: readonly string[];
  /** Figures of the last run beside the real program; `null` where there was none. */
  readonly conformance: ConformanceFigures | null;
}

/** How a run of random configurations through the real program and through Sightline came out. */
export interface ConformanceFigures {
  /** Workspaces with a configuration of their own. */
  readonly cases: number;
  /** Answers for one channel of one path that were compared. */
  readonly verdicts: number;
  /** Share of the answers `open`, `blocked` and `asks` that were the same, from 0 to 1. */
  readonly agreement: number;
  /** Share of the answers that were `unknown`, from 0 to 1. */
  readonly unknown: number;
}

/** A machine that differs from what an agent's rules were checked with: there `blocked` was seen or read, not here. */
export interface CheckedElsewhere {
  /** Version and system, such as `2.1.330 on Linux`; only the version where its source was read. */
  readonly checkedOn: string;
  readonly here: string;
}

/** One agent as the product sees it on this machine and in this workspace. */
export interface AgentState {
  readonly id: string;
  readonly name: string;
  readonly inUse: boolean;
  /** Sentences that say why it counts as in use or as configured here; empty when nothing was found. */
  readonly evidence: readonly string[];
  /** Configuration of the agent was found in the workspace; alone this does not make it "in use". */
  readonly configuredHere: boolean;
  /** Version of the program on this machine, as far as its files tell; `null` where they do not. */
  readonly version: string | null;
  readonly checked: Checked;
  readonly checkedElsewhere: CheckedElsewhere | null;
}
