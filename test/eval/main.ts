import { parseArgs } from 'node:util';
import { evaluate } from './evaluate';
import { noiseIn } from './noise';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { noise: { type: 'boolean', default: false }, list: { type: 'boolean', default: false } },
});

if (values.noise) printNoise(positionals, values.list);
else if (positionals.length > 0) throw new Error('Folders are scanned with --noise only.');
else printEvaluation();

function printEvaluation(): void {
  const { rules, positives, nearMisses, failures } = evaluate();
  for (const failure of failures) console.log(failure);
  const result = failures.length === 0 ? 'all right' : `${failures.length} wrong`;
  console.log(`${rules} rules, ${positives} positives, ${nearMisses} near misses: ${result}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

function printNoise(folders: readonly string[], isListed: boolean): void {
  for (const folder of folders) {
    const { files, bytes, findings } = noiseIn(folder);
    const perThousand = ((1000 * findings.length) / Math.max(files, 1)).toFixed(2);
    console.log(
      `${folder}: ${findings.length} findings in ${files} files of ${(bytes / 1e6).toFixed(1)} MB, ${perThousand} per 1,000 files`,
    );
    if (!isListed) continue;
    for (const { path, line, ruleId, severity, preview } of findings)
      console.log(`  ${path}${line === null ? '' : `:${line}`}  ${ruleId}  ${severity}  ${preview}`);
  }
}
