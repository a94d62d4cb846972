import { parse, TomlError } from 'smol-toml';
import { namesRule, refusalOf } from '../../detect/secret-lists';
import { ruleTable } from '../../detect';
import type { PatternList } from '../../model/suppression';
import { markOf } from '../../protect/text/text-file';
import { Values, type PolicyProblem } from '../values';

export const gitleaksConfigName = '.gitleaks.toml';

type Table = Readonly<Record<string, unknown>>;

/** What an allow list may say; what else stands in it is Gitleaks' own business. */
const lists = ['commits', 'paths', 'regexes', 'stopwords', 'targetRules'] as const;

/**
 * Reads the allow lists of a Gitleaks configuration, those of its rules included
 * (https://github.com/gitleaks/gitleaks#configuration). Rules have other names there: a list of a rule is taken for the
 * rules of the same vendor, by the first word of the name. A list that is not understood in full hides nothing.
 */
export function parseGitleaksConfig(text: string): {
  readonly lists: readonly PatternList[];
  readonly problems: readonly PolicyProblem[];
} {
  const body = text.slice(markOf(text).length);
  const reader = new AllowListReader(body);
  return { lists: reader.read(), problems: reader.problems };
}

class AllowListReader {
  private readonly values: Values;

  constructor(private readonly body: string) {
    this.values = new Values(body);
  }

  get problems(): readonly PolicyProblem[] {
    return this.values.problems;
  }

  read(): readonly PatternList[] {
    const config = this.parse();
    if (config === null) return [];
    if (isTable(config['extend']) && typeof config['extend']['path'] === 'string')
      this.report('[extend]', 'info', 'the file that this one extends is not read');
    const own = listsOf(config).map((list) => this.readList(list, null));
    const ofRules = tablesOf(config['rules']).flatMap((rule) => {
      const id = typeof rule['id'] === 'string' ? rule['id'] : '';
      return listsOf(rule).map((list) => this.readList(list, [id]));
    });
    return [...own, ...ofRules].filter((list) => list !== null);
  }

  private parse(): Table | null {
    try {
      return parse(this.body);
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const lines = this.body.split('\n').slice(0, error.line - 1);
      const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + error.column - 1;
      // The library's own message quotes the file.
      this.values.report({ offset, length: 0 }, 'error', 'syntax: not valid TOML');
      return null;
    }
  }

  private readList(list: Table, ofRules: readonly string[] | null): PatternList | null {
    const read = Object.fromEntries(lists.map((key) => [key, stringsOf(list[key])]));
    const wrong = lists.find((key) => read[key] === null);
    if (wrong !== undefined)
      return this.wrong(wrong, `"${wrong}" must be a list of texts; the allow list hides nothing`);
    const { commits, paths, regexes, stopwords, targetRules } = read as Record<
      (typeof lists)[number],
      readonly string[]
    >;
    const target = list['regexTarget'] ?? 'secret';
    if (target !== 'secret' && target !== 'match' && target !== 'line' && target !== '')
      return this.wrong('regexTarget', '"regexTarget" must be secret, match or line; the allow list hides nothing');
    const needs = needsOf(list['condition'] ?? 'OR');
    if (needs === null) return this.wrong('condition', '"condition" must be AND or OR; the allow list hides nothing');
    if (!this.compiles([...paths, ...regexes]) || stopwords.some((word) => word === '')) return null;
    if (needs === 'each' && commits.length > 0)
      return this.note(commits[0], 'about commits, not about files as they are; the allow list hides nothing');
    const rules = this.rulesOf(ofRules ?? (targetRules.length > 0 ? targetRules : null));
    if (rules?.length === 0) return null;
    const isOfLine = target === 'line';
    return {
      kind: 'patterns',
      source: gitleaksConfigName,
      needs,
      rules,
      paths,
      values: isOfLine ? [] : regexes,
      lines: isOfLine ? regexes : [],
      words: stopwords,
    };
  }

  /** First words of the rules; those that no rule here corresponds to are told, and left out. */
  private rulesOf(ids: readonly string[] | null): readonly string[] | null {
    if (ids === null) return null;
    return ids.flatMap((id) => {
      const first = id.split('-')[0]?.toLowerCase() ?? '';
      if (first !== '' && ruleTable().some((rule) => namesRule(first, rule.id))) return [first];
      this.note(id, 'no rule here corresponds to this one; its allow list hides nothing');
      return [];
    });
  }

  /** False when one of the expressions is refused, which is told. */
  private compiles(patterns: readonly string[]): boolean {
    return patterns.every((pattern) => {
      const refusal = refusalOf(pattern);
      if (refusal === null) return true;
      this.report(pattern, 'warning', `an expression is refused: ${refusal}; the allow list hides nothing`);
      return false;
    });
  }

  private wrong(written: string, message: string): null {
    this.report(written, 'error', message);
    return null;
  }

  private note(written: string | undefined, message: string): null {
    this.report(written ?? '', 'info', message);
    return null;
  }

  /** At the place where something is written, or the start of the file. */
  private report(written: string, severity: PolicyProblem['severity'], message: string): void {
    const offset = written === '' ? -1 : this.body.indexOf(written);
    this.values.report({ offset: Math.max(0, offset), length: offset < 0 ? 0 : written.length }, severity, message);
  }
}

/** `null` for a condition that is not known. */
function needsOf(condition: unknown): PatternList['needs'] | null {
  if (typeof condition !== 'string') return null;
  if (/^(?:and|&&)$/i.test(condition)) return 'each';
  return /^(?:or|\|\|)?$/i.test(condition) ? 'one' : null;
}

function listsOf(table: Table): readonly Table[] {
  return [...tablesOf(table['allowlist']), ...tablesOf(table['allowlists'])];
}

function tablesOf(value: unknown): readonly Table[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isTable);
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Empty where there is none; `null` for anything but a list of texts. */
function stringsOf(value: unknown): readonly string[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((one): one is string => typeof one === 'string')) return null;
  return value;
}
