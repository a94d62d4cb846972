/** A value read from JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The value of a key; `null` where there is none. */
export function at(value: Json | undefined, key: string): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return (value as Readonly<Record<string, Json | undefined>>)[key] ?? null;
}

/** The items of a list; none where it is no list. */
export function items(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** All texts of a message's content, which may be a text, a part, or a list of parts. */
export function contentText(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return items(value).map(contentText).join('\n');
  const inner = at(value, 'text') ?? at(value, 'content');
  if (inner !== null) return contentText(inner);
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
