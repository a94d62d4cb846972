import { createDetector } from '../../src/detect';
import type { DetectorOptions, DocumentScan } from '../../src/detect/detector';
import { LiveDocument } from '../../src/server/live-document';
import type { TypingRun } from './measured';
import { seededRandom } from './random';
import { cpuMs, median, percentile } from './statistics';
import { nextKey, nextLine, typedTexts } from './typed-texts';

const lines = 10_000;
const warmUps = 60;
const keys = 600;
const wholeScans = 9;

const detection: DetectorOptions = { salt: new Uint8Array(32), disabledRules: [] };

/** What the server does for each key that is typed into a document of 10,000 lines, message to the editor included. */
export function measureTyping(path: string): TypingRun {
  const kind = typedTexts.find((typed) => typed.path === path);
  if (kind === undefined) throw new Error(`No text is called "${path}".`);
  const detector = createDetector(detection);
  const document = new LiveDocument('file:///typed', 'plaintext', 1, kind.text(lines));
  const scan = detector.openDocument(path);
  scan.edit(document.takeEdits(), document.text);
  settle(scan);
  const times = typeInto(document, scan);
  const settled: number[] = [];
  const scanned: number[] = [];
  for (let run = 0; run < wholeScans; run++) {
    press(document, 0, ' ', keys + run);
    scan.edit(document.takeEdits(), document.text);
    settled.push(
      cpuMs(() => {
        settle(scan);
      }),
    );
    const changed = Buffer.from(document.text).toString();
    scanned.push(cpuMs(() => detector.scanText(path, changed)));
  }
  return {
    lines,
    characters: document.text.length,
    findings: scan.findings().length,
    keyMs: percentile(times, 95),
    usualKeyMs: median(times),
    pauseMs: median(settled),
    scanTextMs: median(scanned),
  };
}

function typeInto(document: LiveDocument, scan: DocumentScan): readonly number[] {
  const random = seededRandom(keys);
  const times: number[] = [];
  let line = 0;
  let sent = 0;
  for (let key = 0; key < warmUps + keys; key++) {
    line = nextLine(random, line, lines);
    const text = nextKey(random);
    const taken = cpuMs(() => {
      press(document, line, text, key);
      scan.edit(document.takeEdits(), document.text);
      sent += JSON.stringify(scan.findings()).length;
    });
    if (key >= warmUps) times.push(taken);
  }
  if (sent === 0) throw new Error('Nothing was judged.');
  return times;
}

function press(document: LiveDocument, line: number, text: string, version: number): void {
  const at = { line, character: 3 };
  document.update([{ range: { start: at, end: at }, text }], version + 2);
}

function settle(scan: DocumentScan): void {
  while (!scan.isSettled) scan.settle();
}
