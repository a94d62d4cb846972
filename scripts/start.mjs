import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { startServer, workbenchUrl } from './embedded-host.mjs';
import { exitOnSignals, findOnPath } from './lib/processes.mjs';
import { repository } from './lib/repository.mjs';
import { createSampleWorkspace } from './sample-workspace.mjs';

const agents = 'claude-code,cursor,gemini-cli';

exitOnSignals();
run('npm', ['run', '--silent', 'build']);
const sample = createSampleWorkspace(join(repository, '.sample-workspace'));
// Run inside the sample, because the current directory is where an agent's session would start.
run(process.execPath, [join(repository, 'dist', 'cli.js'), 'scan', '--agents', agents], sample);
if (!process.argv.includes('--no-open')) await open();

/** Desktop VS Code where there is one, else the embedded one. */
async function open() {
  const code = findOnPath('code');
  if (code === null) await openEmbedded();
  else run(code, [`--extensionDevelopmentPath=${repository}`, sample]);
}

/** Serves the window until Ctrl-C. Its home is the user's own, as that of desktop VS Code would be. */
async function openEmbedded() {
  console.log('\nNo `code` on PATH: the sample opens in VS Code for the browser.');
  const server = await startServer({ userHome: homedir(), extensionDir: repository });
  console.log(`\nOpen this URL in a browser; Ctrl-C here ends it.\n\n  ${workbenchUrl(server, sample)}\n`);
  await server.ended;
}

/**
 * Runs a step in this terminal; when it fails, this script ends with the same code.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
function run(program, args, cwd = repository) {
  // The shims of npm and code on Windows are batch files, which need a shell.
  const shell = process.platform === 'win32' && program !== process.execPath;
  const { status } = spawnSync(program, args, { cwd, stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
}
