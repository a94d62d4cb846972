// Lets the real programs work in a workspace, and compares what Sightline reads from their logs with what they were given:
// npm run history:genuine -- --agent claude-code   (all that are known without --agent)
import { runIsolated } from '../run-isolated.mjs';

await runIsolated('history');
