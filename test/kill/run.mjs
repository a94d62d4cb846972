// Kills processes that write configuration files at random moments: npm run test:kill -- --writes 5000 --kills 300
import { runBundled } from '../run-bundled.mjs';

await runBundled('kill', ['esbuild', 'yaml']);
