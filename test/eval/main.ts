import { parseArgs } from 'node:util';
import { presets } from '../../src/model/detection';
import { sensitivities } from '../../src/model/finding';
import { evaluate } from './evaluate';
import { noiseIn } from './noise';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    noise: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    category: { type: 'string', multiple: true },
    presets: { type: 'boolean', default: false },
  },
});
const categories = sensitivities.filter((category) => values.category?.includes(category) ?? true);
if (categories.length === 0) throw new Error(`--category= takes ${sensitivities.join(', ')}.`);

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
    const { files, bytes, findings } = noiseIn(folder, categories, values.presets ? presets : []);
    const perThousand = ((1000 * findings.length) / Math.max(files, 1)).toFixed(2);
    console.log(
      `${folder}: ${findings.length} findings in ${files} files of ${(bytes / 1e6).toFixed(1)} MB, ${perThousand} per 1,000 files`,
    );
    if (!isListed) continue;
    for (const { path, line, ruleId, severity, preview } of findings)
      console.log(`  ${path}${line === null ? '' : `:${line}`}  ${ruleId}  ${severity}  ${preview}`);
  }
}
