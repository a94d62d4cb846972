// Random and hostile files for the detector: npm run fuzz -- --inputs 1000000 --seed 7; --only N repeats one input
import { runBundled } from '../run-bundled.mjs';

await runBundled('fuzz', []);
