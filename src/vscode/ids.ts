/** Every id that the manifest and the code share, written once; a test compares them with package.json in both directions. */

export const commands = {
  scan: 'sightline.scan',
  markFolderConfidential: 'sightline.markFolderConfidential',
  unmarkConfidential: 'sightline.unmarkConfidential',
  protect: 'sightline.protect',
  protectAllExposed: 'sightline.protectAllExposed',
  protectKind: 'sightline.protectKind',
  addToIgnoreList: 'sightline.addToIgnoreList',
  addToDenyList: 'sightline.addToDenyList',
  explainAccess: 'sightline.explainAccess',
  acceptDrift: 'sightline.acceptDrift',
  fixRule: 'sightline.fixRule',
  writeShownChange: 'sightline.writeShownChange',
  unprotect: 'sightline.unprotect',
  undoLastChange: 'sightline.undoLastChange',
  redoLastChange: 'sightline.redoLastChange',
  undoEarlierChange: 'sightline.undoEarlierChange',
  viewAsTree: 'sightline.viewAsTree',
  viewAsList: 'sightline.viewAsList',
  chooseAgents: 'sightline.chooseAgents',
  showErrors: 'sightline.showErrors',
} as const;

export const views = {
  exposure: 'sightline.exposure',
  rules: 'sightline.rules',
} as const;

export const settingKeys = {
  enable: 'enable',
  agents: 'agents',
  exclude: 'exclude',
  maxFileSize: 'maxFileSize',
  disabledRules: 'rules.disabled',
  gutter: 'gutter',
  badges: 'explorer.badges',
  statusBar: 'statusBar',
  scanOnStartup: 'scan.onStartup',
  traceServer: 'trace.server',
} as const;

export const settingsSection = 'sightline';

export const contextKeys = {
  /** True once a folder was scanned: before that an empty view says nothing. */
  scanned: 'sightline.scanned',
  /** True while the editor in front is the preview of a change. */
  previewShown: 'sightline.previewShown',
  /** How the view *Exposure* is laid out: `list` or `tree`. */
  treeLayout: 'sightline.treeLayout',
} as const;

export const colors = {
  exposedSecret: 'sightline.exposedSecret',
} as const;

/** Scheme of the documents that show how a configuration file will be. */
export const previewScheme = 'sightline-preview';

export const treeContext = {
  file: 'file',
  branch: 'branch',
  mark: 'mark',
  drift: 'drift',
  finding: 'finding',
  marks: 'marks',
  exposedGroup: 'group.readable',
  fixableRule: 'fixable',
} as const;
