/** @typedef {import('./measured').ScanRun} ScanRun */
/** @typedef {import('./measured').ReadRun} ReadRun */
/** @typedef {import('./measured').TypingRun} TypingRun */
/** @typedef {import('./measured').AccessRun} AccessRun */
/** @typedef {import('./measured').KeystrokeRun} KeystrokeRun */

/**
 * @typedef {object} Row one measure
 * @property {string} name
 * @property {number} figure
 * @property {'ms' | 'MB'} unit of figure, baseline and goal
 * @property {string} baselineName what was measured in the same run to compare with
 * @property {number} baseline
 * @property {number | null} goal the figure is to stay below it
 */

/** What the acceptance of the product asks for, in milliseconds. */
const activationGoal = 50;
const keystrokeGoal = 30;
/** For the work of the server alone, at the 95th percentile. */
const keyGoal = 5;
/** For 100,000 paths, on one core. */
const accessGoal = 2_000;

/**
 * @param {ScanRun} scan
 * @param {ReadRun} read
 * @returns {readonly Row[]}
 */
export function scanRows(scan, read) {
  const files = `${scan.files.toLocaleString('en')} files`;
  return [
    row(`first scan of ${files}`, 'ms', scan.scanMs, 'read them in one thread', scan.readMs),
    row('  the same, CPU of all threads', 'ms', scan.scanCpuMs, 'read them, CPU', scan.readCpuMs),
    row('  peak memory of the process', 'MB', scan.peakMemory, 'a process that only reads', read.peakMemory),
    row('scan again after one edit', 'ms', scan.refreshMs, 'read that file', scan.readOneMs),
  ];
}

/**
 * @param {AccessRun} run
 * @returns {readonly Row[]}
 */
export function accessRows(run) {
  const paths = `${run.paths.toLocaleString('en')} paths`;
  const one = `one ignore file, ${paths}`;
  const goal = (accessGoal * run.paths) / 100_000;
  return [
    row(`verdicts of ${run.agents} agents, ${paths}`, 'ms', run.verdictsMs, one, run.oneListMs, goal),
    row('  after a change of one ignore file', 'ms', run.oneAgentMs, 'all agents', run.verdictsMs),
    row('  reading all configuration', 'ms', run.loadMs, one, run.oneListMs),
  ];
}

/**
 * @param {KeystrokeRun} run
 * @returns {readonly Row[]}
 */
export function keystrokeRows(run) {
  const file = `${run.lines.toLocaleString('en')}-line file`;
  const work = run.largeMs - run.smallMs;
  return [
    row(`keystroke to findings, ${file}`, 'ms', run.largeMs, 'in a one-line file', run.smallMs),
    row('  server work: the difference', 'ms', work, 'one regular expression', run.regexMs, keystrokeGoal),
    row('  of it detection', 'ms', run.scanTextMs, 'one regular expression', run.regexMs),
  ];
}

/**
 * @param {string} path
 * @param {TypingRun} run
 * @returns {readonly Row[]}
 */
export function typingRows(path, run) {
  const whole = 'all of it judged';
  const file = `${run.lines.toLocaleString('en')} lines of ${path.slice(path.lastIndexOf('.'))}`;
  return [
    row(`a key in ${file}, 95th percentile`, 'ms', run.keyMs, whole, run.scanTextMs, keyGoal),
    row('  the median', 'ms', run.usualKeyMs, whole, run.scanTextMs),
    row('  in a pause: rules for whole texts', 'ms', run.pauseMs, whole, run.scanTextMs),
  ];
}

/**
 * @param {import('./activation.mjs').Activation} run
 * @returns {readonly Row[]}
 */
export function activationRows(run) {
  const own = run.loadMs + run.activateMs;
  const empty = 'an empty extension';
  return [
    row(
      'activation: load code and activate()',
      'ms',
      own,
      empty,
      run.emptyLoadMs + run.emptyActivateMs,
      activationGoal,
    ),
    row('  of it activate()', 'ms', run.activateMs, empty, run.emptyActivateMs),
    row('  as "Running Extensions" shows it', 'ms', run.shownMs, 'without the host’s other work', own),
  ];
}

/**
 * @param {string} name
 * @param {Row['unit']} unit
 * @param {number} figure
 * @param {string} baselineName
 * @param {number} baseline
 * @param {number | null} [goal]
 * @returns {Row}
 */
export function row(name, unit, figure, baselineName, baseline, goal = null) {
  return { name, figure, unit, baselineName, baseline, goal };
}
