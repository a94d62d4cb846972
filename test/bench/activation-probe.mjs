import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ loadMs: number, activateMs: number }} Occupied how long the extension host did nothing else */

/**
 * Puts a clock around the entry of an extension: around loading its code and around the call of `activate`.
 * Both are synchronous, so the extension host does nothing else meanwhile.
 *
 * @param {string} extension folder of the extension, whose manifest is changed
 * @returns {() => Occupied} reads what the clock showed, once the extension was activated
 */
export function probeActivation(extension) {
  const manifestFile = join(extension, 'package.json');
  const resultFile = join(extension, 'activation.json');
  const manifest = /** @type {{ main: string }} */ (readJson(manifestFile));
  writeFileSync(join(extension, 'probe.js'), probeScript(manifest.main, resultFile));
  writeFileSync(manifestFile, JSON.stringify({ ...manifest, main: './probe.js' }));
  return () => /** @type {Occupied} */ (readJson(resultFile));
}

/**
 * @param {string} main entry of the extension
 * @param {string} resultFile
 */
function probeScript(main, resultFile) {
  return `const loading = performance.now();
const extension = require(${JSON.stringify(main)});
const loadMs = performance.now() - loading;
exports.deactivate = () => extension.deactivate?.();
exports.activate = (context) => {
  const started = performance.now();
  const result = extension.activate(context);
  const activateMs = performance.now() - started;
  require('node:fs').writeFileSync(${JSON.stringify(resultFile)}, JSON.stringify({ loadMs, activateMs }));
  return result;
};
`;
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
