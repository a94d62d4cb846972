// Properties of the formats of configuration files with many cases: npm run test:properties -- --cases 10000 --format lines
import { runBundled } from '../run-bundled.mjs';

await runBundled('properties', ['fast-check', 'yaml']);
