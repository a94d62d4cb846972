import { createDetector } from '../detect';
import type { Detector, DocumentScan } from '../detect/detector';
import type { DetectionSettings } from '../model/detection';
import { nodeEnvironment } from '../workspace/node-environment';
import { nodeFiles } from '../workspace/node-files';
import { userSalt } from '../workspace/user-state';
import type { FolderSession } from './folder-session';
import type { LiveDocument } from './live-document';
import type { DocumentFindings, ServerSettings } from './protocol';
import { uriToPath } from './uris';

/** Typing goes on for this long before a document is judged again. */
const pauseMs = 60;
/** Rules that look at the whole of a long document wait until nothing was typed for this long. */
const longPauseMs = 400;
/** Characters up to which a document is short: the rules that look at the whole of it take about a millisecond. */
const shortDocument = 30_000;

/** What is known of an open document. */
interface Watched {
  timer: NodeJS.Timeout | undefined;
  /** `null` while the document is not judged. */
  scan: { readonly path: string; readonly detector: Detector; readonly document: DocumentScan } | null;
}

/** Judges open documents while they are edited, saved or not. */
export class LiveFindings {
  private readonly watched = new Map<string, Watched>();
  private readonly detectors = new WeakMap<DetectionSettings, Detector>();

  constructor(
    private settings: ServerSettings,
    private readonly folderOf: (path: string) => FolderSession | undefined,
    private readonly send: (findings: DocumentFindings) => void,
  ) {}

  configure(settings: ServerSettings): void {
    this.settings = settings;
  }

  /** Judges at once a document not seen before, and after a pause in typing one that changed. */
  changed(document: LiveDocument): void {
    const known = this.watched.get(document.uri);
    const watched = known ?? { timer: undefined, scan: null };
    this.watched.set(document.uri, watched);
    this.later(watched, known === undefined ? 0 : pauseMs, () => {
      this.judge(document, watched);
    });
  }

  closed(uri: string): void {
    clearTimeout(this.watched.get(uri)?.timer);
    this.watched.delete(uri);
  }

  dispose(): void {
    for (const { timer } of this.watched.values()) clearTimeout(timer);
  }

  /** What was to be done for the document before is not done any more. */
  private later(watched: Watched, ms: number, work: () => void): void {
    clearTimeout(watched.timer);
    watched.timer = setTimeout(work, ms);
  }

  /** A document that is judged no longer (it grew too large, its folder was closed) keeps no findings. */
  private judge(document: LiveDocument, watched: Watched): void {
    const { uri, version, text } = document;
    const edits = document.takeEdits();
    const path = uriToPath(uri);
    const folder = path === null ? undefined : this.folderOf(path);
    if (path === null || folder === undefined || text.length > this.settings.maxFileSize) {
      if (watched.scan !== null) this.send({ uri, version, findings: [] });
      watched.scan = null;
      return;
    }
    const detector = this.detectorFor(folder);
    const known = scanFor(folder.relative(path), detector, watched);
    const scan = known ?? openScan(folder.relative(path), detector, watched);
    scan.edit(known === null ? [{ start: 0, end: 0, length: text.length }] : edits, text);
    if (known === null || text.length <= shortDocument) while (!scan.isSettled) scan.settle();
    const tell = (): void => {
      this.send({ uri, version, findings: folder.visibleFindings(path, scan.findings()) });
    };
    tell();
    if (!scan.isSettled) this.settleLater(scan, watched, longPauseMs, tell);
  }

  /** One rule at a time: the editor's questions are answered in between. */
  private settleLater(scan: DocumentScan, watched: Watched, ms: number, tell: () => void): void {
    this.later(watched, ms, () => {
      if (scan.settle()) tell();
      else this.settleLater(scan, watched, 0, tell);
    });
  }

  /** Each folder has a policy of its own, and with it rules of its own. */
  private detectorFor({ detection }: FolderSession): Detector {
    const known = this.detectors.get(detection);
    if (known !== undefined) return known;
    const created = createDetector({ ...detection, salt: userSalt(nodeFiles, nodeEnvironment()) });
    this.detectors.set(detection, created);
    return created;
  }
}

/** The scan of a document that was judged before under this path and with these rules. */
function scanFor(path: string, detector: Detector, { scan }: Watched): DocumentScan | null {
  return scan?.path === path && scan.detector === detector ? scan.document : null;
}

function openScan(path: string, detector: Detector, watched: Watched): DocumentScan {
  const document = detector.openDocument(path);
  watched.scan = { path, detector, document };
  return document;
}
