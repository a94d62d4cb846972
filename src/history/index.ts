export { readHistory, type History, type OpenLog } from './read-history';
export { retentionOf } from './retention';
export type { SensitiveLine, WorkspaceView } from './workspace-view';
