/**
 * Leaves the language client out of the extension's own file: the editor reads and compiles that file while it starts,
 * and the client, ten times as large, is not needed before the extension's activation has returned.
 *
 * @type {import('esbuild').Plugin}
 */
export const lazyServerLink = {
  name: 'lazy-server-link',
  setup(build) {
    build.onResolve({ filter: /^\.\/server-link$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './server-link.js', external: true } : undefined,
    );
  },
};

/**
 * Keeps the engine of regular expressions in a file of its own: three programs load it, and only for workspaces that have
 * expressions.
 *
 * @type {import('esbuild').Plugin}
 */
export const expressionsApart = {
  name: 'expressions-apart',
  setup(build) {
    build.onResolve({ filter: /^re2js$/ }, () => ({ path: './expressions.js', external: true }));
  },
};

/**
 * One copy of the editor's API for all modules: without it the bundler makes one for each file that imports it.
 *
 * @type {import('esbuild').Plugin}
 */
export const oneEditorApi = {
  name: 'one-editor-api',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'editor-api' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'editor-api' },
    );
    build.onLoad({ filter: /.*/, namespace: 'editor-api' }, () => ({
      contents: "export * from 'vscode';",
      loader: 'js',
    }));
  },
};
