import type { Exposure, SensitiveFile } from '../model/exposure';
import type { Problem } from '../model/problem';
import type { ExposureChange } from './protocol';

/** Turns snapshots of one folder's exposure into differences. Relies on an unchanged file keeping its object. */
export class ExposureFeed {
  private sent: ReadonlyMap<string, SensitiveFile> = new Map();

  constructor(private readonly folder: string) {}

  next({ files, confidential, drifts, agents, problems, errors, summary }: Exposure): ExposureChange {
    const now = new Map(files.map((file) => [file.path, file]));
    const change: ExposureChange = {
      folder: this.folder,
      changed: files.filter((file) => this.sent.get(file.path) !== file),
      removed: [...this.sent.keys()].filter((path) => !now.has(path)),
      confidential,
      drifts,
      agents,
      problems: problems.map(withoutEdits),
      errors,
      summary,
    };
    this.sent = now;
    return change;
  }
}

/** The edits of a repair are planned anew when it is asked for; what they quote of a file stays here. */
function withoutEdits(problem: Problem): Problem {
  return problem.fix === null ? problem : { ...problem, fix: { title: problem.fix.title, edits: [] } };
}
