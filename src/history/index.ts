export { readHistory, type History, type OpenLog } from './read-history';
export { retentionOf } from './retention';
export type { WorkspaceView } from './workspace-view';
