import { runScanWorker } from './workspace/scan-worker';

runScanWorker();
