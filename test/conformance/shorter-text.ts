/** A text with one piece left out, in all ways: an item or key of a JSON value, else a line. */
export function shorterTexts(text: string): readonly string[] {
  const value = parsed(text);
  if (value !== undefined) return smallerValues(value).map((each) => JSON.stringify(each));
  const lines = text.split('\n');
  return lines.length < 2 ? [] : lines.map((_, index) => lines.filter((__, at) => at !== index).join('\n'));
}

function parsed(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whole branches first. */
function smallerValues(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    const all = value as readonly unknown[];
    return [
      ...all.map((_, index) => all.filter((__, at) => at !== index)),
      ...all.flatMap((item, index) => smallerValues(item).map((smaller) => all.with(index, smaller))),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  return [
    ...entries.map((_, index) => Object.fromEntries(entries.filter((__, at) => at !== index))),
    ...entries.flatMap(([key, item]) => smallerValues(item).map((smaller) => ({ ...value, [key]: smaller }))),
  ];
}
