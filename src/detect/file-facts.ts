/** What a path alone says about a file; every text is in lower case. */
export interface FileFacts {
  /** POSIX, relative to the workspace root, as it was given. */
  readonly path: string;
  /** The path in lower case. */
  readonly lowerPath: string;
  /** Last segment of the path. */
  readonly name: string;
  /** What follows the last dot of the name, or the empty string. */
  readonly extension: string;
  /** Tests, examples, documentation: made-up values are usual there, so guesses weigh less. */
  readonly isIllustration: boolean;
  /** Its own name says that it is an example or a template, so that what it holds is no secret unless its form says so. */
  readonly isExample: boolean;
  /** Written by a program (lock files, source maps, minified code): guesses by key names are noise there. */
  readonly isGenerated: boolean;
}

const illustration =
  /(?:^|\/)(?:tests?|specs?|__tests__|__mocks__|testdata|fixtures?|examples?|samples?|docs?)\/|[._-](?:test|spec)\.\w+$|\.(?:md|mdx|rst|adoc)$/;
const example = /\.(?:examples?|sample|template|tmpl|tpl|dist)(?:\.[a-z0-9]{1,10})?$|^(?:example|sample)\./;
const generated =
  /(?:[.-]lock(?:\.\w+)?|[.-]lockfile|[.-]shrinkwrap\.json|\.min\.\w+|\.map|\.svg|\.po|\.pot|\.sum|\.snap|\.tsbuildinfo)$/;

/** Facts of a POSIX path; never fails, whatever the name holds. */
export function fileFacts(path: string): FileFacts {
  const lowerPath = path.toLowerCase();
  const name = lowerPath.slice(lowerPath.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return {
    path,
    lowerPath,
    name,
    extension: dot < 0 ? '' : name.slice(dot + 1),
    isIllustration: illustration.test(lowerPath),
    isExample: example.test(name),
    isGenerated: generated.test(name),
  };
}
