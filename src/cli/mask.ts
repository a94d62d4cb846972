import { createDetector } from '../detect';
import { nodeEnvironment } from '../workspace/node-environment';
import { nodeFiles } from '../workspace/node-files';
import { userSalt } from '../workspace/user-state';

/** A function that gives a text with every finding's place blotted out, line for line. */
export function createMask(): (path: string, text: string) => string {
  const salt = userSalt(nodeFiles, nodeEnvironment());
  const detector = createDetector({ salt, disabledRules: [], followMarkers: false });
  return (path, text) => {
    const lines = text.split(/(?<=\n)/);
    for (const { range } of detector.scanText(path, text)) {
      if (range === null) continue;
      for (let number = range.startLine; number <= range.endLine; number++) {
        const line = lines[number - 1] ?? '';
        const from = number === range.startLine ? range.startColumn - 1 : 0;
        const to = number === range.endLine ? range.endColumn - 1 : line.replace(/\r?\n$/, '').length;
        lines[number - 1] = line.slice(0, from) + '*'.repeat(Math.max(0, to - from)) + line.slice(to);
      }
    }
    return lines.join('');
  };
}
