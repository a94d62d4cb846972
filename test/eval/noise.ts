import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createDetector } from '../../src/detect';
import type { Preset } from '../../src/model/detection';
import type { Sensitivity } from '../../src/model/finding';

export interface NoiseFinding {
  readonly path: string;
  readonly line: number | null;
  readonly ruleId: string;
  readonly severity: string;
  readonly preview: string;
}

export interface Noise {
  readonly files: number;
  readonly bytes: number;
  readonly findings: readonly NoiseFinding[];
}

/** What the rules of these categories report in a tree of files. Files over 10 MB and links are left out. */
export function noiseIn(root: string, categories: readonly Sensitivity[], presets: readonly Preset[]): Noise {
  const detector = createDetector({ salt: new Uint8Array(32).fill(5), disabledRules: [], presets });
  const findings: NoiseFinding[] = [];
  let files = 0;
  let bytes = 0;
  for (const path of filesIn(root)) {
    const content = readFileSync(path);
    if (content.length > 10_000_000) continue;
    files++;
    bytes += content.length;
    const name = relative(root, path).split(sep).join('/');
    const scan = detector.scanFile(name, { size: content.length, head: content, tail: null });
    for (const { ruleId, category, severity, range, preview } of scan.findings)
      if (categories.includes(category))
        findings.push({ path: name, line: range?.startLine ?? null, ruleId, severity, preview });
  }
  return { files, bytes, findings };
}

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}
