import { childNodes, rootNodes, type Layout, type TreeNode } from './exposure-groups';
import type { FolderModel } from './exposure-model';

/** A row of the tree. It stays the same object for as long as it is shown, whatever its node comes to hold. */
export interface Row {
  /** Unlike any other row's; the same after the row was drawn anew. */
  readonly id: string;
  node: TreeNode;
}

/** Rows to draw anew with all that is below them; `all` where the first level is another one. */
export type Redrawn = 'all' | readonly Row[];

/**
 * The rows that the tree shows. A view that is told to draw anew forgets what it holds, also the row whose children it is
 * about to ask for, which then stays empty: so it is told only of rows that look different now.
 */
export class TreeRows {
  private readonly shown = new Map<string, Row>();
  private roots: readonly Row[] = [];
  /** What the rows of the first level showed; taken down at once, because a folder's model goes on changing. */
  private looks: readonly (readonly unknown[])[] = [];

  constructor(private layout: Layout = 'list') {}

  /** The same files laid out in another way; everything is to be drawn anew. */
  layOut(layout: Layout): void {
    this.layout = layout;
    for (const { id } of this.roots) this.forgetBelow(id);
  }

  /** Takes over what the folders hold now. */
  update(folders: readonly FolderModel[]): Redrawn {
    const nodes = rootNodes(folders);
    const isSameLevel = nodes.map(nameOf).join() === this.roots.map(({ id }) => id).join();
    const looks = nodes.map(looksOf);
    const changed = this.roots.filter((_, index) => !isSame(this.looks[index], looks[index]));
    this.looks = looks;
    for (const { id } of isSameLevel ? changed : this.roots) this.forgetBelow(id);
    this.roots = nodes.map((node) => this.rowOf(node, ''));
    return isSameLevel ? changed : 'all';
  }

  children(row?: Row): readonly Row[] {
    return row === undefined
      ? this.roots
      : childNodes(row.node, this.layout).map((node) => this.rowOf(node, `${row.id}/`));
  }

  private rowOf(node: TreeNode, prefix: string): Row {
    const id = prefix + nameOf(node);
    const row = this.shown.get(id) ?? { id, node };
    row.node = node;
    this.shown.set(id, row);
    return row;
  }

  private forgetBelow(id: string): void {
    for (const other of this.shown.keys()) if (other.startsWith(`${id}/`)) this.shown.delete(other);
  }
}

/** Unlike that of any other row of the same parent. */
function nameOf(node: TreeNode): string {
  switch (node.kind) {
    case 'group':
      return `group.${node.group}`;
    case 'file':
      return JSON.stringify([node.folder.folder, node.file.path]);
    case 'branch':
      return JSON.stringify([node.folder.folder, `${node.path}/`]);
    case 'mark':
      return JSON.stringify([node.folder.folder, node.mark.path]);
    case 'finding':
      return String(node.parent.file.findings.indexOf(node.finding));
    case 'driftChange':
      return JSON.stringify([node.folder.folder, node.drift.agent, node.drift.path]);
    case 'drift':
      return JSON.stringify([node.folder.folder, node.drift.path]);
    case 'drifts':
    case 'marks':
    case 'errors':
    case 'chooseAgents':
      return node.kind;
  }
}

function isSame(before: readonly unknown[] = [], after: readonly unknown[] = []): boolean {
  return before.length === after.length && before.every((value, index) => Object.is(value, after[index]));
}

/** What a row of the first level and the rows below it show; a model keeps its objects for as long as they say the same. */
function looksOf(node: TreeNode): readonly unknown[] {
  switch (node.kind) {
    case 'group':
      return node.files.flatMap(({ folder, file }) => [folder, file, folder.agents]);
    case 'marks':
      return node.marks.flatMap(({ folder, mark, exposed }) => [folder, mark, exposed]);
    case 'drifts':
      return node.changes.flatMap(({ folder, paths }) => [folder, folder.agents, ...paths.map(({ drift }) => drift)]);
    case 'errors':
      return [node.count];
    default:
      return [];
  }
}
