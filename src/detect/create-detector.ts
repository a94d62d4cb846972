import { Allowances, allowMarker } from './allowances';
import type { Automaton } from './automaton';
import { decode, encodingOf, projectionOf, withoutMark } from './decode';
import type { Encoding } from './decode';
import type { Hider } from '../model/suppression';
import type { Detector, DetectorOptions, FileContent, FileScan } from './detector';
import { IncrementalScan, type Detection } from './document-scan';
import { fileFacts } from './file-facts';
import type { FileFacts } from './file-facts';
import { FindingList } from './finding-list';
import { LineMap } from './line-map';
import { Fingerprinter, keyOf } from './masking';
import { mostSpecific } from './overlap';
import type { Reported } from './overlap';
import { toTextOffsets } from './prefilter';
import type { Hits } from './prefilter';
import type { FileRule, Rule, Subject } from './rule';
import { RuleSet } from './rule-set';
import { raisedByCount } from './severity-by-count';
import { generalRules, specificRules } from './rules';
import { ownRules } from './rules/own/own-rules';
import { SecretLists } from './secret-lists';
import { termRules } from './rules/terms/term-rules';
import { namedRules, selectRules } from './select-rules';

type TextEncoding = Exclude<Encoding, 'binary'>;

const mostWarnings = 3;
const invalidUtf8 = 'The content is not valid UTF-8; it was read as Latin-1.';

/** A detector with what another thread's detector of the same rules can be built on. */
export interface SharingDetector extends Detector {
  readonly automaton: Automaton;
}

/**
 * Builds a detector; the automaton is built here once, so keep the detector. `shared`: made elsewhere, and used when it is
 * one of the same rules. It holds no state of the files that it has seen.
 */
export function createDetector(options: DetectorOptions, shared: Automaton | null = null): SharingDetector {
  const { terms = [], ownRules: own = [], policyFiles = [] } = options;
  const all = [...specificRules, ...ownRules(own, policyFiles), ...generalRules, ...termRules(terms, policyFiles)];
  const ruleSet = new RuleSet(selectRules(all, options), allowMarker, shared);
  const knownRules = idsOf(all);
  const lists = new SecretLists(options.secretLists ?? []);
  const detection = { ruleSet, knownRules, lists, options };
  const scanOf = (path: string): Scan => new Scan(detection, path);
  return {
    automaton: ruleSet.automaton,
    scanText(path, text) {
      const scan = scanOf(path);
      scan.text(text, true);
      return scan.list.found;
    },
    scanFile: (path, content) => scanFile(scanOf(path), content),
    openDocument: (path) => new IncrementalScan(detection, path),
  };
}

/** The ids of rules, put together when they are first asked for: few files hold a marker that names one. */
function idsOf(all: readonly Rule[]): () => ReadonlySet<string> {
  let ids: ReadonlySet<string> | undefined;
  return () => (ids ??= new Set(namedRules(all).map(({ id }) => id)));
}

function scanFile(scan: Scan, { size, head, tail }: FileContent): FileScan {
  const encoding = encodingOf(head, tail !== null);
  if (encoding === 'binary') {
    scan.binary(head);
    return { findings: scan.list.found, silenced: 0, coverage: 'binary', warning: null };
  }
  scan.bytes(withoutMark(head, encoding), encoding, true);
  if (tail !== null) scan.bytes(newBytesOf(tail, size - head.length, encoding), encoding, false);
  return {
    findings: scan.list.found,
    silenced: scan.list.silenced,
    coverage: tail === null ? 'whole' : 'partial',
    warning: warningOf([...(encoding === 'latin1' ? [invalidUtf8] : []), ...scan.warnings]),
  };
}

/** The first few of many. */
function warningOf(warnings: readonly string[]): string | null {
  if (warnings.length === 0) return null;
  const rest = warnings.length - mostWarnings;
  return [...warnings.slice(0, mostWarnings), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

/** The part of the tail that the head does not hold, from a whole UTF-16 unit on. */
function newBytesOf(tail: Uint8Array, unread: number, encoding: Encoding): Uint8Array {
  const length = Math.max(0, Math.min(tail.length, unread));
  const isWide = encoding === 'utf16le' || encoding === 'utf16be';
  return tail.subarray(tail.length - (isWide ? length - (length % 2) : length));
}

/** One pass over one file: collects what the rules report, then turns it into findings. */
class Scan {
  private readonly file: FileFacts;
  private readonly now: number;
  private readonly fingerprinter: Fingerprinter;
  private readonly followMarkers: boolean;
  /** Sentences on what could not be judged, or allowed, as it was meant to be. */
  readonly warnings: string[] = [];
  readonly list = new FindingList();

  constructor(
    private readonly detection: Detection,
    path: string,
  ) {
    const { options } = detection;
    this.file = fileFacts(path);
    this.now = options.now?.() ?? Date.now();
    this.followMarkers = options.followMarkers ?? true;
    this.fingerprinter = new Fingerprinter(keyOf(options), path);
  }

  binary(bytes: Uint8Array): void {
    const wanting = this.detection.ruleSet.wanting(this.file, bytes);
    if (wanting.length > 0) this.report(this.detection.ruleSet.judge(this.subject('', bytes), [], wanting), '', []);
  }

  /** Text that the caller holds; `isHead` is false for a part whose line numbers cannot be known. */
  text(text: string, isHead: boolean): void {
    const bytes = projectionOf(text);
    this.judge(
      text,
      bytes,
      this.detection.ruleSet.scan(bytes),
      this.detection.ruleSet.wanting(this.file, bytes),
      isHead,
    );
  }

  /** Decodes only when the prefilter or the name asks for it; a tail always, as it may begin within a character. */
  bytes(bytes: Uint8Array, encoding: TextEncoding, isHead: boolean): void {
    if (!isHead || encoding === 'utf16le' || encoding === 'utf16be') {
      this.text(decode(bytes, encoding), isHead);
      return;
    }
    const hits = this.detection.ruleSet.candidates(this.detection.ruleSet.scan(bytes), bytes);
    const wanting = this.detection.ruleSet.wanting(this.file, bytes);
    if (hits.length === 0 && wanting.length === 0) return;
    const text = decode(bytes, encoding);
    const sameOffsets = text.length === bytes.length;
    this.judge(text, bytes, sameOffsets ? hits : toTextOffsets(hits, bytes), wanting, isHead);
  }

  private judge(text: string, bytes: Uint8Array, hits: Hits, wanting: readonly FileRule[], isHead: boolean): void {
    this.report(this.detection.ruleSet.judge(this.subject(text, bytes), hits, wanting), text, hits, isHead);
  }

  private subject(text: string, bytes: Uint8Array): Subject {
    return { file: this.file, text, bytes, now: this.now };
  }

  private report(reported: readonly Reported[], text: string, hits: Hits, isHead = true): void {
    if (reported.length === 0) return;
    const lines = new LineMap(text);
    const { file } = this;
    const { knownRules, lists } = this.detection;
    const markers = this.followMarkers ? this.detection.ruleSet.markers(hits) : [];
    const allowances = new Allowances({ text, markers, lines, isPlaced: isHead, file, knownRules });
    const hiderOf = ({ rule, match }: Reported): Hider | null => lists.hiderOf(rule, match.span, file.path, text);
    this.list.add(
      raisedByCount(mostSpecific(reported), text, file),
      { lines, allowances, isPlaced: isHead, hiderOf },
      ({ rule, match }) =>
        match.span !== null && match.identifiedBy === 'text'
          ? this.fingerprinter.ofText(rule.id, text.slice(match.span.start, match.span.end))
          : this.fingerprinter.ofPlace(rule.id),
    );
    this.warnings.push(...allowances.problems);
  }
}
