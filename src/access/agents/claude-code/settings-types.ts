export type Kind =
  | 'switch'
  | 'text'
  | 'texts'
  | 'objects'
  | 'object'
  | 'natural'
  | 'count'
  | 'share'
  | 'number'
  | 'integer'
  | 'filled'
  | 'url'
  | 'variable'
  | 'packageName'
  | 'positive'
  | 'textMap'
  | 'textLists';

/**
 * Settings by the kind of value that they take; with a value of another kind Claude Code drops the whole file.
 * Each one
 * without a dot was tried with a number and an object: observed with Claude Code 2.1.330 on Linux, 2026-11-22. Of those
 * inside an object (with a dot) some were tried; the rest is judged alike, so that no rule counts that may have been
 * dropped. Descriptions: https://json.schemastore.org/claude-code-settings.json.
 */
export const settingsByKind: Readonly<Record<Kind, string>> = {
  switch: `
    allowAllClaudeAiMcps allowClaudeInChromeWithManagedMcp allowManagedHooksOnly allowManagedMcpServersOnly
    allowManagedPermissionRulesOnly allowNestedModelAccessUnderForceLogin alwaysThinkingEnabled agentPushNotifEnabled
    autoCompactEnabled autoContinueAtUsageLimit autoDreamEnabled autoMemoryEnabled autoScrollEnabled autoUploadSessions
    awaySummaryEnabled bashEditDiffEnabled channelsEnabled clawdFileProgressEnabled disableAgentView disableAllHooks
    disableArtifact disableBundledSkills disableClaudeAiConnectors disableCommandPluginSources disableDirectMcpSkills
    disableRemoteControl disableReplyCheck disableSideloadFlags disableSkillShellExecution disableWindowsBashCommandSplit
    disableWorkflows doneMeansMerged emojiCompletionEnabled enableAllProjectMcpServers enableArtifact enableWorkflows
    enforceAvailableModels fastMode fastModePerSessionOptIn fileCheckpointingEnabled forceRemoteSettingsRefresh
    idleCompaction includeCoAuthoredBy includeGitInstructions inputNeededNotifEnabled isolatePeerMachines
    precomputeCompactionEnabled prefersReducedMotion promptSuggestionEnabled remoteControlAtStartup respectGitignore
    respondToBashCommands responseComparisonEnabled showClearContextOnPlanAccept showMessageTimestamps
    showThinkingSummaries showTurnDuration skipDangerousModePermissionPrompt skipWebFetchPreflight
    skipWorkflowUsageWarning spinnerTipsEnabled switchModelsOnFlag syncClaudeAiPlugins syncClaudeAiSkills
    syntaxHighlightingDisabled terminalProgressBarEnabled terminalTitleFromRename todoFeatureEnabled
    totalTokensReminderAfterUserTurn useAutoModeDuringPlan verbose voiceEnabled wheelScrollAccelerationEnabled workflowKeywordTriggerEnabled
    wslInheritsWindowsSettings
    attribution.sessionUrl autoMode.classifyAllShell breakReminder.enabled permissions.blockFileToolReadsOutsideWorkingDirectories
    permissions.blockReadsOutsideWorkingDirectories permissions.blockWritesOutsideWorkingDirectories
    quietHours.enabled remoteTools.allowUnattendedServing sandbox.allowAppleEvents sandbox.allowNestedUserNamespaces
    sandbox.allowUnsandboxedCommands sandbox.autoAllowBashIfSandboxed sandbox.enableWeakerNestedSandbox
    sandbox.enableWeakerNetworkIsolation sandbox.credentials.allowPlaintextInject sandbox.enabled sandbox.failIfUnavailable
    sandbox.filesystem.allowManagedReadPathsOnly sandbox.filesystem.disabled
    sandbox.network.allowAllUnixSockets sandbox.network.allowLocalBinding sandbox.network.allowManagedDomainsOnly
    sandbox.network.strictAllowlist statusLine.hideVimModeIndicator voice.autoSubmit voice.enabled`,
  text: `
    $schema advisorModel agent apiKeyHelper attributionProject autoMemoryDirectory awsAuthRefresh awsCredentialExport
    claudeMd gcpAuthRefresh language minimumVersion model otelHeadersHelper outputStyle plansDirectory pluginTrustMessage
    prUrlTemplate processWrapper proxyAuthHelper requiredMaximumVersion requiredMinimumVersion timeFormat timeZone
    attribution.commit attribution.pr fileSuggestion.command remote.defaultEnvironmentId
    sandbox.network.tlsTerminate.caCertPath sandbox.network.tlsTerminate.caKeyPath sandbox.ripgrep.command statusLine.command`,
  texts: `
    allowedHttpHookUrls availableModels claudeMdExcludes companyAnnouncements disabledMcpjsonServers enabledMcpjsonServers
    fallbackModel httpHookAllowedEnvVars permissions.additionalDirectories pluginSuggestionMarketplaces
    sandbox.excludedCommands sandbox.filesystem.allowRead sandbox.filesystem.allowWrite sandbox.filesystem.denyRead
    sandbox.filesystem.denyWrite sandbox.network.allowedDomains sandbox.network.allowMachLookup sandbox.network.allowUnixSockets sandbox.network.deniedDomains sandbox.ripgrep.args
    spinnerVerbs.verbs
    autoMode.allow autoMode.environment autoMode.hard_deny autoMode.soft_deny worktree.sparsePaths worktree.symlinkDirectories`,
  objects: 'allowedMarketplaces',
  object: `
    autoMode breakReminder enabledPlugins env fileSuggestion permissions pluginConfigs quietHours remote remoteTools sandbox
    sandbox.credentials sandbox.filesystem sandbox.network sandbox.network.tlsTerminate sandbox.ripgrep skillOverrides
    spinnerVerbs statusLine voice worktree`,
  textMap: 'modelOverrides',
  textLists: 'sandbox.ignoreViolations',
  integer: '',
  filled: '',
  url: '',
  variable: '',
  packageName: '',
  positive: '',
  natural: `
    breakReminder.breakThresholdMinutes breakReminder.intervalMinutes cleanupPeriodDays skillListingMaxDescChars
    totalTokensReminderBudget`,
  count: 'desktopSessionCleanupPeriodDays',
  share: 'feedbackSurveyRate skillListingBudgetFraction',
  number: 'sandbox.network.httpProxyPort sandbox.network.socksProxyPort statusLine.padding',
};

/** Settings that take one of a few words, seen to drop the file with another value; see {@link settingsByKind}. */
export const settingsWithWords: Readonly<Record<string, readonly string[]>> = {
  autoUpdatesChannel: ['latest', 'stable', 'rc'],
  daemonColdStart: ['transient', 'ask'],
  defaultShell: ['bash', 'powershell'],
  disableAutoMode: ['disable'],
  disableDeepLinkRegistration: ['disable'],
  'permissions.disableAutoMode': ['disable'],
  'permissions.disableBypassPermissionsMode': ['disable'],
  'permissions.defaultMode': ['default', 'acceptEdits', 'plan', 'auto', 'dontAsk', 'bypassPermissions', 'manual'],
  'fileSuggestion.type': ['command'],
  'spinnerVerbs.mode': ['append', 'replace'],
  'statusLine.type': ['command'],
  'voice.mode': ['hold', 'tap'],
  'worktree.baseRef': ['fresh', 'head'],
  feedbackDrafts: ['notify', 'quiet', 'off'],
  managedSourcesBehavior: ['first-wins', 'merge'],
  parentSettingsBehavior: ['first-wins', 'merge'],
  totalTokensReminder: ['off', 'infinite', 'fixed', 'countdown', 'padded-countdown'],
  tui: ['default', 'fullscreen'],
  workflowSizeGuideline: ['unrestricted', 'small', 'medium', 'large'],
};

/** What an object must hold when it is there; see {@link settingsByKind}. */
export const requiredMembers: Readonly<Record<string, readonly string[]>> = {
  fileSuggestion: ['type', 'command'],
  'sandbox.ripgrep': ['command'],
  spinnerVerbs: ['mode', 'verbs'],
  statusLine: ['type', 'command'],
};
