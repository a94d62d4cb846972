import type { Verdict } from '../model/access';
import type { ConfidentialMark, SensitiveFile } from '../model/exposure';
import { verdictOrder, worstVerdict } from '../model/exposure';
import type { Finding } from '../model/finding';
import { severityRank } from '../model/finding';
import { below, inFolders, type BranchNode } from './branches';
import { driftChanges, type DriftChangeNode, type DriftNode } from './drift-groups';
import type { FolderModel } from './exposure-model';

/** What the exposure tree shows, without the editor's types. */
export type TreeNode =
  | { readonly kind: 'chooseAgents' }
  | { readonly kind: 'group'; readonly group: Verdict | 'sensitive'; readonly files: readonly FileNode[] }
  | { readonly kind: 'drifts'; readonly changes: readonly DriftChangeNode[] }
  | DriftChangeNode
  | DriftNode
  | { readonly kind: 'marks'; readonly marks: readonly MarkNode[] }
  | { readonly kind: 'errors'; readonly count: number }
  | BranchNode
  | FileNode
  | MarkNode
  | FindingNode;

/** How the files of a group are laid out: one below the other, or in their folders. */
export type Layout = 'list' | 'tree';

export interface FileNode {
  readonly kind: 'file';
  readonly folder: FolderModel;
  readonly file: SensitiveFile;
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly parent: FileNode;
  readonly finding: Finding;
}

export interface MarkNode {
  readonly kind: 'mark';
  readonly folder: FolderModel;
  readonly mark: ConfidentialMark;
  /** Sensitive files under the mark that some agent can read. */
  readonly exposed: number;
}

/** The first level: what is no longer guarded, one group for each verdict that occurs, the confidential folders, what could not be judged. */
export function rootNodes(folders: readonly FolderModel[]): readonly TreeNode[] {
  const files = folders.flatMap((folder) => folder.files.map((file): FileNode => ({ kind: 'file', folder, file })));
  const lookedAt = folders.some(({ agents }) => agents.some(({ inUse }) => inUse));
  const scanned = folders.some(({ summary }) => summary !== null);
  const nodes: TreeNode[] = scanned && !lookedAt ? [{ kind: 'chooseAgents' }] : [];
  const changes = folders.flatMap(driftChanges);
  if (changes.length > 0) nodes.push({ kind: 'drifts', changes });
  for (const group of [...verdictOrder, null]) {
    const members = files.filter(({ file }) => worstVerdict(file) === group).sort(bySeverityThenPath);
    if (members.length > 0) nodes.push({ kind: 'group', group: group ?? 'sensitive', files: members });
  }
  const marks = folders.flatMap((folder) => folder.confidential.map((mark) => markNode(folder, mark)));
  if (marks.length > 0) nodes.push({ kind: 'marks', marks });
  const count = folders.reduce((sum, { errors }) => sum + errors.length, 0);
  if (count > 0) nodes.push({ kind: 'errors', count });
  return nodes;
}

export function childNodes(node: TreeNode, layout: Layout = 'list'): readonly TreeNode[] {
  switch (node.kind) {
    case 'group':
      return layout === 'list' ? node.files : inFolders(node.files);
    case 'branch':
      return below(node.folder, node.path, node.files);
    case 'drifts':
      return node.changes;
    case 'driftChange':
      return node.paths;
    case 'marks':
      return node.marks;
    case 'file':
      return node.file.findings.map((finding) => ({ kind: 'finding', parent: node, finding }));
    case 'chooseAgents':
    case 'errors':
    case 'drift':
    case 'mark':
    case 'finding':
      return [];
  }
}

function markNode(folder: FolderModel, mark: ConfidentialMark): MarkNode {
  const under = folder.files.filter(({ path }) => path === mark.path || path.startsWith(`${mark.path}/`));
  return { kind: 'mark', folder, mark, exposed: under.filter((file) => worstVerdict(file) === 'readable').length };
}

function bySeverityThenPath(left: FileNode, right: FileNode): number {
  const severity = severityRank(right.file.severity) - severityRank(left.file.severity);
  return severity !== 0 ? severity : left.file.path < right.file.path ? -1 : 1;
}
