import * as path from 'node:path';
import {
  CodeActionKind,
  DiagnosticSeverity,
  type CodeAction,
  type Diagnostic,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { Problem, ProblemSeverity } from '../model/problem';
import type { TextRange } from '../model/range';
import type { FixRequest } from './protocol';

/** The editor's command behind a quick fix; its argument is a {@link FixRequest}. */
const fixCommand = 'sightline.fixRule';

const severities: Readonly<Record<ProblemSeverity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

interface Shown {
  readonly folder: string;
  readonly uri: string;
  readonly problem: Problem;
}

/** Dead rules as squiggles in the configuration files themselves, those of the home folder too. They hold no secret. */
export class ProblemDiagnostics {
  private readonly byFolder = new Map<string, readonly Shown[]>();

  constructor(
    private readonly home: string,
    private readonly publish: (params: PublishDiagnosticsParams) => void,
  ) {}

  /** Takes the place of what was shown for the folder (absolute); files without a problem now are cleared. */
  show(folder: string, problems: readonly Problem[]): void {
    const before = this.byFolder.get(folder) ?? [];
    const now = problems.map((problem) => ({ folder, uri: this.uriOf(folder, problem.file), problem }));
    this.byFolder.set(folder, now);
    for (const uri of new Set([...before, ...now].map((shown) => shown.uri))) {
      const found = this.in(uri).map(({ problem }) => toDiagnostic(problem));
      this.publish({ uri, diagnostics: found });
    }
  }

  /** The fixes of the problems at a place of a document. */
  quickFixes(uri: string, range: Range): CodeAction[] {
    return this.in(uri).flatMap(({ folder, problem }) => {
      const diagnostic = toDiagnostic(problem);
      if (problem.fix === null || !touches(diagnostic.range, range)) return [];
      const { agent, code, file } = problem;
      const request: FixRequest = { folder, problem: { agent, code, file, range: problem.range } };
      return [
        {
          title: problem.fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          isPreferred: true,
          command: { title: problem.fix.title, command: fixCommand, arguments: [request] },
        },
      ];
    });
  }

  /** A file of the home folder has the same problems for every folder that is open: told once. */
  private in(uri: string): readonly Shown[] {
    const all = [...this.byFolder.values()].flat().filter((shown) => shown.uri === uri);
    const key = ({ problem: { code, range } }: Shown): string => JSON.stringify([code, range]);
    return [...new Map(all.map((shown) => [key(shown), shown])).values()];
  }

  private uriOf(folder: string, file: string): string {
    const absolute = file.startsWith('~/') ? path.join(this.home, file.slice(2)) : path.resolve(folder, file);
    return URI.file(absolute).toString();
  }
}

function toDiagnostic({ range, severity, message, code, link }: Problem): Diagnostic {
  return {
    range: toRange(range),
    severity: severities[severity],
    source: 'Sightline',
    code,
    message,
    ...(link === null ? {} : { codeDescription: { href: link } }),
  };
}

/** The protocol counts from 0. */
function toRange({ startLine, startColumn, endLine, endColumn }: TextRange): Range {
  return {
    start: { line: startLine - 1, character: startColumn - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

function touches(left: Range, right: Range): boolean {
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

function isBefore(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
