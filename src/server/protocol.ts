import type { AgentVerdict } from '../model/access';
import type { Exposure, SensitiveFile } from '../model/exposure';
import type { Finding } from '../model/finding';
import type { ProblemPlace } from '../model/problem';
import type { Level } from '../policy';
import type { Advice, ChangeSummary, Outcome, RedoneFile, TakenBack, Unprotection } from '../protect';
import type { ChosenWish, PreparedPlan } from '../workspace/protection-planner';

/**
 * What the editor and the language server say to one another besides the Language Server Protocol.
 * A folder is always named by its absolute path as the editor knows it; paths of files are relative to it unless said otherwise.
 */

/** Sent with `initialize` and again whenever one of them changes. */
export interface ServerSettings {
  readonly agents: 'detected' | readonly string[];
  readonly exclude: readonly string[];
  /** Bytes. */
  readonly maxFileSize: number;
  readonly disabledRules: readonly string[];
  readonly trusted: boolean;
  readonly editorExtensions: readonly string[];
  readonly scanOnStartup: boolean;
}

/** The difference to the exposure sent before; the lists but `changed` and `removed` are whole. */
export interface ExposureChange extends Omit<Exposure, 'root' | 'files'> {
  readonly folder: string;
  readonly changed: readonly SensitiveFile[];
  readonly removed: readonly string[];
}

export type ScanStatus =
  | { readonly kind: 'scanning'; readonly scannedFiles: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string };

/** Findings in a document as it stands in the editor, saved or not. */
export interface DocumentFindings {
  readonly uri: string;
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** Names a problem of a folder, for its repair: the argument of the command that a quick fix runs. */
export interface FixRequest {
  readonly folder: string;
  readonly problem: ProblemPlace;
}

/**
 * A plan to be shown before it is written, with what it comes to: `chosen` the paths that the wish came to, `offers` what
 * can be chosen for each agent, `notes` what is to be known before, `outcome` what the agents will get afterwards. For the
 * repair of a rule all four are empty.
 */
export interface ProtectionPlan extends PreparedPlan {
  /** Names the plan in `sightline/apply`; a plan is forgotten when the next is made. */
  readonly id: number;
  /** What the agents of the wish get of the chosen paths as things stand. */
  readonly now: readonly Outcome[];
}

/** What a write did: the change can be taken back by its id. */
export interface ChangeDone {
  readonly changeId: string;
  /** Absolute paths. */
  readonly files: readonly string[];
  /** What the agents of the wish get of the chosen paths, judged again; empty after the repair of a rule. */
  readonly outcome: readonly Outcome[];
}

/** How to close what one agent still gets of a path. */
export interface AgentAdvice {
  readonly agent: string;
  readonly advice: readonly Advice[];
}

export interface UndoDone {
  readonly files: readonly TakenBack[];
}

export interface RedoDone {
  /** The change can be taken back again by this id; its old one is gone. */
  readonly changeId: string;
  readonly files: readonly RedoneFile[];
}

/** What the journal holds for the folders that are open. */
export interface ChangeList {
  /** Can be undone, the newest first. */
  readonly changes: readonly ListedChange[];
  /** Can be redone, the one that was undone last first. */
  readonly undone: readonly ListedChange[];
}

export interface ListedChange extends ChangeSummary {
  readonly folder: string;
}

/** Params of each notification from the server. */
export interface ServerNotifications {
  'sightline/exposure': ExposureChange;
  'sightline/status': { readonly folder: string; readonly status: ScanStatus };
  'sightline/findings': DocumentFindings;
}

/** Params of each notification from the editor. */
export interface ClientNotifications {
  'sightline/settings': ServerSettings;
}

/** The code with which `sightline/apply` fails when a file is not as the preview showed it; a new plan can be asked for. */
export const outdatedPlanCode = 1;

/** Params and result of each request from the editor. A refused one fails with a message to be shown as it is. */
export interface Requests {
  'sightline/scan': { params: { readonly folder: string | null }; result: null };
  'sightline/explain': { params: { readonly path: string }; result: readonly AgentVerdict[] };
  /** For the same agents as `sightline/explain`. */
  'sightline/advise': { params: { readonly path: string }; result: readonly AgentAdvice[] };
  /** A choice other than of paths scans the folder first where that has not been done. */
  'sightline/plan': { params: { readonly folder: string; readonly wish: ChosenWish }; result: ProtectionPlan };
  /** No edits and a refusal where a file would be less guarded afterwards. */
  'sightline/planFix': { params: FixRequest; result: ProtectionPlan };
  /** Only rules that Sightline wrote; a refusal's agent is `*` where it is about all of them. */
  'sightline/planUnprotect': {
    params: { readonly folder: string; readonly wanted: Unprotection };
    result: ProtectionPlan;
  };
  'sightline/apply': { params: { readonly planId: number }; result: ChangeDone };
  /** `path` ends with a slash for a folder. */
  'sightline/mark': {
    params: { readonly folder: string; readonly path: string; readonly reason: string; readonly level: Level };
    result: null;
  };
  'sightline/unmark': { params: { readonly folder: string; readonly path: string }; result: null };
  /** The path of a drift is meant to be readable by this agent: no alarm for it until it is guarded again. */
  'sightline/acceptDrift': {
    params: { readonly folder: string; readonly path: string; readonly agent: string };
    result: null;
  };
  /** `null`: the last change. */
  'sightline/undo': { params: { readonly changeId: string | null }; result: UndoDone };
  /** `null`: the change that was undone last. A new change makes those undone before it final. */
  'sightline/redo': { params: { readonly changeId: string | null }; result: RedoDone };
  'sightline/changes': { params: null; result: ChangeList };
}
