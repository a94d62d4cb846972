import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createDetector } from '../detect';
import type { Detector } from '../detect/detector';
import type { DetectionSettings } from '../model/detection';
import type { Finding } from '../model/finding';
import { nodeEnvironment } from '../workspace/node-environment';
import { nodeFiles } from '../workspace/node-files';
import { userSalt } from '../workspace/user-state';
import type { FolderSession } from './folder-session';
import type { DocumentFindings, ServerSettings } from './protocol';
import { uriToPath } from './uris';

/** Typing goes on for this long before a document is judged again. */
const pauseMs = 60;

/** Judges open documents while they are edited, saved or not. */
export class LiveFindings {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly seen = new Set<string>();
  /** Documents that findings were told of. */
  private readonly shown = new Set<string>();
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
  changed(document: TextDocument): void {
    const { uri } = document;
    clearTimeout(this.timers.get(uri));
    const timer = setTimeout(
      () => {
        this.timers.delete(uri);
        this.judge(document);
      },
      this.seen.has(uri) ? pauseMs : 0,
    );
    this.seen.add(uri);
    this.timers.set(uri, timer);
  }

  closed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.seen.delete(uri);
    this.shown.delete(uri);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  /** A document that is judged no longer (it grew too large, its folder was closed) keeps no findings. */
  private judge(document: TextDocument): void {
    const { uri, version } = document;
    const findings = this.findingsIn(document);
    if (findings !== null) this.shown.add(uri);
    else if (!this.shown.delete(uri)) return;
    this.send({ uri, version, findings: findings ?? [] });
  }

  /** `null` for a document that is not judged. */
  private findingsIn(document: TextDocument): readonly Finding[] | null {
    const path = uriToPath(document.uri);
    const folder = path === null ? undefined : this.folderOf(path);
    if (path === null || folder === undefined) return null;
    const text = document.getText();
    if (text.length > this.settings.maxFileSize) return null;
    return folder.visibleFindings(path, this.detectorFor(folder).scanText(folder.relative(path), text));
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
