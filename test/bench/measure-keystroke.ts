import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDetector } from '../../src/detect';
import type { KeystrokeRun } from './measured';
import { seededRandom } from './random';
import { sampleLine } from './sample-text';
import { sensitiveText } from './sensitive-text';
import { ServerProcess } from './server-process';
import { median, wallMs } from './statistics';

const lineCount = 5000;
/** Of the lines, one in so many is sensitive. */
const sensitiveEvery = 500;
const warmUps = 5;
const runs = 21;

/** One letter typed into a document of 5,000 lines, until the server has sent its findings. */
export async function measureKeystroke(folder: string, serverScript: string): Promise<KeystrokeRun> {
  const text = largeText();
  const server = new ServerProcess(serverScript);
  try {
    await server.start(folder);
    const large = await measureTyping(server, documentUri(folder, 'large.ts'), text);
    const small = await measureTyping(server, documentUri(folder, 'small.ts'), '\n');
    return {
      lines: lineCount,
      findings: large.findings,
      largeMs: large.ms,
      smallMs: small.ms,
      ...(await measureText(text)),
    };
  } finally {
    await server.stop();
  }
}

function documentUri(folder: string, name: string): string {
  return pathToFileURL(join(folder, name)).toString();
}

function largeText(): string {
  const random = seededRandom(lineCount);
  const lines = Array.from({ length: lineCount }, (_, line) =>
    line % sensitiveEvery === 0 ? sensitiveText(random, line / sensitiveEvery).trimEnd() : sampleLine(random),
  );
  return lines.join('\n').split('\n').slice(0, lineCount).join('\n');
}

async function measureTyping(
  server: ServerProcess,
  uri: string,
  text: string,
): Promise<{ ms: number; findings: number }> {
  let { findings } = await server.open(uri, text);
  const times: number[] = [];
  const lines = text.split('\n').length;
  for (let run = 0; run < warmUps + runs; run++) {
    const line = (run * 997) % lines;
    const taken = await wallMs(async () => ({ findings } = await server.type(uri, run + 2, line)));
    if (run >= warmUps) times.push(taken);
  }
  return { ms: median(times), findings: findings.length };
}

async function measureText(text: string): Promise<Pick<KeystrokeRun, 'scanTextMs' | 'regexMs'>> {
  const detector = createDetector({ salt: new Uint8Array(32), disabledRules: [] });
  const scans: number[] = [];
  const searches: number[] = [];
  for (let run = 0; run < warmUps + runs; run++) {
    // A text that no run has seen before, as after a key was pressed.
    const changed = Buffer.from(`${run}${text}`).toString();
    scans.push(await wallMs(() => detector.scanText('large.ts', changed)));
    searches.push(await wallMs(() => changed.match(/password/gi)));
  }
  return { scanTextMs: median(scans.slice(warmUps)), regexMs: median(searches.slice(warmUps)) };
}
