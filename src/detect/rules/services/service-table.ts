/** A service whose keys carry no mark of their own: only its name says whose they are. */
export interface ServiceRow {
  /** Of the rule; never changed. */
  readonly id: string;
  /** As the service writes itself. */
  readonly name: string;
  /** How it is spelled in the names of variables: lower-case letters and digits, whatever stands between the words. */
  readonly spellings: readonly string[];
  /**
   * The usual form of a key, in the notation of `shape.ts`. A value of another form is left to the rule for secret-looking
   * names, so that the form decides only behind a name that does not say secret (`acme_key`): not every form was read on the
   * vendor's page again. `null` where none is known: then any value will do that the general rule would take.
   */
  readonly shape: string | null;
  /** The vendor's page, without `https://`. */
  readonly source: string;
  /** What the service calls the value. */
  readonly credential: string;
  /** Severity of a value that has the shape. */
  readonly severity: 'medium' | 'high' | 'critical';
  /** Names of values that the service means to be public. */
  readonly isPublic: RegExp | null;
}

/**
 * Reads the tables of services, one service a line: `id ; name ; shape or - ; source`, then what there is of
 * `what: words`, `also: spellings`, `medium` or `critical`, `public: pattern of names`. Fails on a line of another form.
 */
export function readTables(tables: readonly string[]): readonly ServiceRow[] {
  return tables.flatMap((table) => table.trim().split('\n').map(rowOf));
}

const severities = ['medium', 'critical'] as const;
const detail = /^(what|also|public): (.+)$/;

function rowOf(line: string): ServiceRow {
  const [id, name, shape, source, ...details] = line.trim().split(' ; ');
  if (id === undefined || name === undefined || shape === undefined || source === undefined)
    throw new Error(`A line of the table of services lacks a field: ${line.trim()}`);
  const marked = severities.find((severity) => details.includes(severity));
  const given: { what?: string; also?: string; public?: string } = {};
  for (const text of details) {
    const [, kind, value] = detail.exec(text) ?? [];
    if (kind !== undefined) Object.assign(given, { [kind]: value });
    else if (text !== marked) throw new Error(`A line of the table of services holds an unknown detail: ${text}`);
  }
  return {
    id,
    name,
    spellings: [spellingOf(name), ...(given.also?.split(' ') ?? [])],
    shape: shape === '-' ? null : shape,
    source,
    credential: given.what ?? credentialOf(id),
    severity: marked ?? 'high',
    isPublic: given.public === undefined ? null : new RegExp(given.public, 'i'),
  };
}

function spellingOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function credentialOf(id: string): string {
  if (id.endsWith('-token')) return 'API token';
  return id.endsWith('-secret') ? 'client secret' : 'API key';
}
