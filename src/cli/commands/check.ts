import * as path from 'node:path';
import { severities } from '../../model/finding';
import { emptyPolicy, parsePolicy, policyFileName, type Policy } from '../../policy';
import { FileError } from '../../model/edges';
import { checkJson, checkText } from '../../report/check-report';
import { blockableAgents, CommittedAccess } from '../../workspace/committed-access';
import { readCommittedFiles, type CommittedFiles } from '../../workspace/committed-files';
import { readGitFacts } from '../../workspace/git-facts';
import { nodeEnvironment } from '../../workspace/node-environment';
import { nodeFiles } from '../../workspace/node-files';
import { OverlayFiles } from '../../workspace/overlay-files';
import { teamFileNames } from '../../workspace/team-files';
import { checkPolicy } from '../../workspace/policy-check';
import { oneOf, UsageError, type Command, type Terminal } from '../command';
import { problemLine } from '../policy-lines';
import { openCheck, startOf, workspaceOptions } from '../session';

export const checkCommand: Command = {
  name: 'check',
  operands: '',
  summary:
    'For continuous integration: fails when a sensitive file, or a probe of the policy, is not blocked by committed rules for\n' +
    'the agents that the policy says must be blocked, on dead rules in their configuration, and on lost guards.',
  options: {
    'fail-on': { type: 'string', value: severities.join('|'), help: 'the weakest finding to fail on (default: high)' },
    format: { type: 'string', value: 'text|json', help: 'text (default) or json' },
    cwd: workspaceOptions.cwd,
  },
  run: async (args, terminal, style) => {
    const format = oneOf(args, 'format', ['text', 'json']);
    const failOn = oneOf(args, 'fail-on', ['high', ...severities.filter((severity) => severity !== 'high')]);
    const root = nodeFiles.realPath(startOf(args, terminal));
    const committed = await readCommittedFiles(root, nodeFiles);
    if (committed === null) throw new UsageError(`${root} lies in no git repository; check judges what is committed`);
    const policy = committedPolicy(root, committed, terminal);
    if (policy === null) return 2;
    const mustBlock = policy.agents.mustBlock ?? blockableAgents();
    const { files, drifts, errors } = await scanned(terminal, root, committed);
    if (errors > 0) terminal.messages.write(`not judged in full: ${errors}; see sightline scan\n`);
    const place = { root, environment: nodeEnvironment(), git: await readGitFacts(root), agents: mustBlock };
    const failures = checkPolicy({
      files,
      drifts,
      probes: policy.probes,
      failOn,
      committed: new CommittedAccess({ ...place, files: committed }),
      standing: new CommittedAccess({ ...place, files: nodeFiles }),
    });
    const scope = { failOn, agents: mustBlock, isChosen: policy.agents.mustBlock !== null };
    const report =
      format === 'json'
        ? `${JSON.stringify(checkJson(failures, scope), null, 2)}\n`
        : checkText(failures, scope, style);
    terminal.output.write(report);
    return failures.length === 0 ? 0 : 1;
  },
};

/** The policy as it is committed; `null` when it has errors, which are told. */
function committedPolicy(root: string, committed: CommittedFiles, terminal: Terminal): Policy | null {
  const file = path.join(root, policyFileName);
  const text = committedText(committed, file);
  if (text === null) {
    if (exists(file)) terminal.messages.write(`${policyFileName} is not committed, so it does not count\n`);
    return emptyPolicy;
  }
  const { policy, problems } = parsePolicy(text);
  for (const problem of problems) terminal.messages.write(`sightline: ${problemLine(problem)}\n`);
  return problems.some(({ severity }) => severity === 'error') ? null : policy;
}

/** The work tree with the files that hide findings as they are committed; what was guarded is looked up, and not remembered. */
async function scanned(terminal: Terminal, root: string, committed: CommittedFiles) {
  const places = teamFileNames.map((name) => path.join(root, name));
  const standing = new Map(places.map((place) => [place, committedContent(committed, place)]));
  const index = openCheck(root, new OverlayFiles(nodeFiles, standing), terminal);
  try {
    await Promise.all([index.scan(), index.readHistory()]);
  } finally {
    index.dispose();
  }
  const { files, drifts, errors } = index.snapshot();
  return { files, drifts, errors: errors.length };
}

function committedText(committed: CommittedFiles, file: string): string | null {
  const content = committedContent(committed, file);
  return content === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}

function committedContent(committed: CommittedFiles, file: string): Uint8Array | null {
  try {
    return committed.readFile(file);
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') return null;
    throw error;
  }
}

function exists(file: string): boolean {
  try {
    nodeFiles.stat(file);
    return true;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}
