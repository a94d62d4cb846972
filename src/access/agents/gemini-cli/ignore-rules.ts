import type { ConfigReader } from '../../config-reader';
import type { IgnoreLine } from '../../matchers/gitignore-dialect';
import { foldersWith } from '../../nested-files';
import { joinedNames, type Names } from '../../matchers/names';
import { nativePaths } from '../../paths';
import { GitPart, PlainPart, silent, type IgnoreAnswer, type IgnorePart } from './ignore-chain';
import { gitFileLines, ignoreFileLines } from './ignore-files';
import type { GeminiSettings } from './settings';

/** Which of the ignore files a tool of Gemini CLI asks for. */
interface Respected {
  readonly git: boolean;
  readonly gemini: boolean;
}

/**
 * Gemini CLI's ignore files as its tools ask for them.
 * Source: https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/services/fileDiscoveryService.ts.
 */
export class GeminiIgnoreRules {
  private readonly git: IgnorePart | null;
  private readonly gemini: IgnorePart;
  private readonly custom: IgnorePart;
  private readonly combined: IgnorePart;

  constructor(
    reader: ConfigReader,
    private readonly settings: GeminiSettings,
  ) {
    const { context } = reader;
    const paths = nativePaths(context.environment.platform);
    const gemini = ignoreFileLines(reader, paths.join(context.startDirectory, '.geminiignore'));
    const custom = customLines(reader, settings);
    const nested = new Map(
      context.git.root === null
        ? []
        : foldersWith(context, '.gitignore').map((folder) => [folder, gitLines(reader, folder)]),
    );
    reader.watch(paths.join(context.startDirectory, '.gitignore'));
    const isRepository = context.git.root !== null;
    this.git = isRepository ? new GitPart(reader, nested, []) : null;
    this.gemini = new PlainPart(gemini);
    this.custom = new PlainPart(custom);
    this.combined = isRepository
      ? new GitPart(reader, nested, [...gemini, ...custom])
      : new PlainPart([...gemini, ...custom]);
  }

  get names(): Names {
    const parts = [this.gemini, this.custom, this.combined, ...(this.git === null ? [] : [this.git])];
    return joinedNames(...parts.map(({ names }) => names));
  }

  /** What `read_file` goes by. `path`: relative to the start directory, in rule notation. */
  forReading(path: string, isDirectory: boolean): IgnoreAnswer {
    return this.ask(path, isDirectory, {
      git: this.settings.respectGitIgnore,
      gemini: this.settings.respectGeminiIgnore,
    });
  }

  /** What `@path` goes by: git's files and its own each for itself, so that neither lifts what the other ignores. */
  forMention(path: string, isDirectory: boolean): IgnoreAnswer {
    const { respectGitIgnore, respectGeminiIgnore } = this.settings;
    return firstIgnoring([
      respectGitIgnore ? this.ask(path, isDirectory, { git: true, gemini: false }) : silent,
      respectGeminiIgnore ? this.ask(path, isDirectory, { git: false, gemini: true }) : silent,
      this.forReading(path, isDirectory),
    ]);
  }

  private ask(path: string, isDirectory: boolean, { git, gemini }: Respected): IgnoreAnswer {
    if (git && gemini) return this.combined.decide(path, isDirectory);
    const parts = [this.custom, ...(git && this.git !== null ? [this.git] : []), ...(gemini ? [this.gemini] : [])];
    return firstIgnoring(parts.map((part) => part.decide(path, isDirectory)));
  }
}

/** The first answer that ignores or fails decides; else one that tells of an exception. */
export function firstIgnoring(answers: readonly IgnoreAnswer[]): IgnoreAnswer {
  const deciding = answers.find((answer) => answer === 'fails' || answer.ignoredBy !== null);
  return deciding ?? answers.find((answer) => answer !== 'fails' && answer.liftedBy !== null) ?? silent;
}

function gitLines(reader: ConfigReader, folder: string): readonly IgnoreLine[] {
  return gitFileLines(reader, folder, '.gitignore');
}

/** Of several files the first has the last word. */
function customLines(reader: ConfigReader, { customIgnoreFiles }: GeminiSettings): readonly IgnoreLine[] {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  return [...customIgnoreFiles].reverse().flatMap((file) => ignoreFileLines(reader, paths.join(startDirectory, file)));
}
