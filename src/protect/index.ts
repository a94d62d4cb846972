export { applyPlan } from './journal/apply';
export { ChangeError, OutdatedPlanError } from './journal/change-error';
export type { ChangeRecord } from './journal/change-record';
export { summaryOf, type ChangeSummary } from './journal/change-summary';
export { listChanges, listUndone } from './journal/journal';
export { askedPaths } from './journal/ownership';
export { needsRecovery, recoverChanges, type RecoveredChange } from './journal/recover';
export { redoChange, type RedoneChange, type RedoneFile } from './journal/redo';
export type { TakenBack } from './journal/take-back';
export { undoChange, type UndoneChange } from './journal/undo';
export { unifiedDiff } from './diff';
export { adviceFor, type Advice, type AdviceContext } from './outcome/advice';
export { outcomesOf, waysIn, type Judged, type Outcome } from './outcome/outcome';
export {
  extras,
  scopes,
  type Extra,
  type FileEdit,
  type Plan,
  type PlanNote,
  type Refusal,
  type Scope,
  type Wish,
  type WishedPath,
  type WishPlan,
} from './plan';
export { planProtection } from './planner';
export { probeOf } from './probe';
export { EditError } from './text/edit-error';
export { applyInsertions } from './text/insertion';
export { asInsertions } from './text/text-edits';
export { encodeText, readText } from './text/text-file';
export { anyAgent, planUnprotection, type Unprotection } from './unprotect';
export { effectsOn, offerFor, type AgentOffer } from './writers';
export type { EffectLabel } from './writers/effect';
