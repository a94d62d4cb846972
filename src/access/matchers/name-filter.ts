const anything = '[^]*';

/**
 * Tells cheaply which paths no pattern of a list can ignore by themselves, whatever the folders above them: a gitignore
 * pattern matches a path only when its last name fits that of the path, and one that ends in stars when the name before
 * them fits the folder. Errs towards "fits".
 */
export class NameFilter {
  private readonly names: RegExp;
  private readonly folders: RegExp;

  constructor(patterns: readonly string[]) {
    // An exception without a pattern to lift does nothing.
    const shapes = patterns.filter((pattern) => !pattern.startsWith('!')).map(shapeOf);
    this.names = anyOf(shapes.flatMap(({ name }) => name ?? []));
    this.folders = anyOf(shapes.flatMap(({ folder }) => folder ?? []));
  }

  /** `folder`: the name of the folder that holds the path, empty at the top. */
  fits(name: string, folder: string): boolean {
    return this.names.test(name) || this.folders.test(folder);
  }
}

function anyOf(shapes: readonly string[]): RegExp {
  return shapes.length === 0 ? /(?!)/ : new RegExp(`^(?:${[...new Set(shapes)].join('|')})$`, 'i');
}

/** What the name of a path, or that of its folder, must fit; one of the two is `null`. */
function shapeOf(pattern: string): { readonly name: string | null; readonly folder: string | null } {
  if (/[[\]\\]/.test(pattern)) return { name: anything, folder: null };
  const names = pattern.split('/').filter((name) => name.trim() !== '');
  const last = names.findLastIndex((name) => shape(name) !== anything);
  if (last < 0) return { name: anything, folder: null };
  const fitting = shape(names[last] ?? '');
  if (last === names.length - 1) return { name: fitting, folder: null };
  const reachesOnlyDown = ['*', '**', '**/*'].includes(names.slice(last + 1).join('/'));
  return reachesOnlyDown ? { name: null, folder: fitting } : { name: anything, folder: null };
}

/** All but plain characters stands for anything; so do blanks at the end, which the library cuts off. */
function shape(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]+/g, anything).replaceAll('.', String.raw`\.`);
}
