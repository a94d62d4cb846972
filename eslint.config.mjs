import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The layers of src/, lowest first. A layer may import itself and what stands before it;
 * faces (server, cli, vscode) may not import one another, but for the protocol that client and server share.
 */
const layers = [
  'model',
  'detect',
  'access',
  'protect',
  'policy',
  'history',
  'workspace',
  'report',
  'server',
  'cli',
  'vscode',
];

const network = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns'].flatMap((name) => [name, `node:${name}`]);
const noNetwork = { paths: network.map((name) => ({ name, message: 'The product opens no network connection.' })) };
const noEditor = { name: 'vscode', message: 'Only src/vscode/ and src/extension.ts know the editor.' };

/** @type {import('eslint').Linter.Config[]} */
const layerRules = layers.map((layer, position) => {
  const higher = layers.slice(position + 1);
  const forbidden = layer === 'vscode' ? ['cli'] : layer === 'cli' ? ['server', 'vscode'] : higher;
  // The way up and then the layer, so that model/access.ts is not taken for the layer access/.
  const upTo = `^(?:\\.\\./)+(?:${[...forbidden, 'extension'].join('|')})(?:/|$)`;
  return {
    files: [`src/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: layer === 'vscode' ? noNetwork.paths : [...noNetwork.paths, noEditor],
          patterns: [{ regex: upTo, message: `${layer}/ may import only the layers below it.` }],
        },
      ],
    },
  };
});

export default defineConfig(
  { ignores: ['dist/', '.vscode-test/', '.sample-workspace/', '.bench/', 'node_modules/', 'test/*/.run-*/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket'],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // Loaded by the few workspaces that need it, when they do; the callers cannot wait for an import.
    files: ['src/detect/rules/own/linear-expression.ts'],
    rules: { '@typescript-eslint/no-require-imports': ['error', { allow: ['^re2js$'] }] },
  },
  { files: ['src/*.ts'], rules: { 'no-restricted-imports': ['error', { paths: [...noNetwork.paths, noEditor] }] } },
  { files: ['src/extension.ts'], rules: { 'no-restricted-imports': ['error', noNetwork] } },
  ...layerRules,
  {
    files: ['test/**', 'scripts/**', '**/*.test.ts', '*.mjs'],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
