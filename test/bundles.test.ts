import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bundles } from '../scripts/bundles.mjs';

// Programs are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

interface Import {
  readonly importer: string;
  readonly module: string;
}

let metafiles: readonly Metafile[] = [];
let sources: readonly string[] = [];

beforeAll(async () => {
  const results = await Promise.all(bundles.map((bundle) => build({ ...bundle, write: false, metafile: true })));
  metafiles = results.map(({ metafile }) => metafile);
  sources = [...new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs)))];
});

/** Everything that is left to be loaded when the program runs, with the file that loads it. */
function externalImports(files: readonly Metafile[]): Import[] {
  return files.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([importer, input]) =>
      input.imports
        .filter(({ external }) => external === true)
        .map(({ path }) => ({ importer, module: path.replace(/^node:/, '') })),
    ),
  );
}

/** Names of the output files that load a module at run time. */
function outputsThatLoad(module: string): string[] {
  return metafiles.flatMap(({ outputs }) =>
    Object.entries(outputs)
      .filter(([, { imports }]) => imports.some(({ path }) => path === module))
      .map(([output]) => basename(output)),
  );
}

describe('the bundles', () => {
  it('are the four programs of the product, and what is loaded when it is needed', () => {
    const names = metafiles.flatMap(({ outputs }) => Object.keys(outputs).map((output) => basename(output)));
    expect(names.sort()).toEqual([
      'cli.js',
      'expressions.js',
      'extension.js',
      'server-link.js',
      'server.js',
      'worker.js',
    ]);
  });

  it('hold no module that can reach a network', () => {
    const network = new Set(['http', 'https', 'http2', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector', 'undici']);
    expect(externalImports(metafiles).filter(({ module }) => network.has(module))).toEqual([]);
  });

  it('use net only for the pipes of the language client and server', () => {
    const users = externalImports(metafiles).filter(({ module }) => module === 'net');
    const library = /node_modules\/(?:vscode-jsonrpc|vscode-languageclient|vscode-languageserver)\//;
    expect(users.filter(({ importer }) => !library.test(importer))).toEqual([]);
    expect(outputsThatLoad('net').filter((output) => output === 'cli.js' || output === 'worker.js')).toEqual([]);
  });

  it('keep the language client out of what the editor compiles at its start', () => {
    const [extension] = metafiles;
    expect(Object.keys(extension?.inputs ?? {}).filter((input) => input.includes('node_modules'))).toEqual([]);
  });

  it('know the editor in the extension only', () => {
    expect([...new Set(outputsThatLoad('vscode'))].sort()).toEqual(['extension.js', 'server-link.js']);
  });

  it('load nothing that is not part of Node or the editor', () => {
    // The bundler calls its own helpers a runtime.
    const known = new Set([...builtinModules, 'vscode', './server-link.js', './expressions.js', '<runtime>']);
    expect(externalImports(metafiles).filter(({ module }) => !known.has(module))).toEqual([]);
  });
});

describe('the sources', () => {
  it('call nothing that opens a connection', () => {
    const own = sources.filter((file) => file.startsWith('src/'));
    expect(own.length).toBeGreaterThan(50);
    const calls = /\b(?:fetch|importScripts|sendBeacon)\s*\(|\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource)\b/;
    expect(own.filter((file) => calls.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
