// Compares Sightline's verdicts with what the real programs do, offline against a fake model API on 127.0.0.1:
// npm run conformance -- --agent claude-code --cases 500 --seed 7   (--help lists the options)
import { runIsolated } from '../run-isolated.mjs';

await runIsolated('conformance');
