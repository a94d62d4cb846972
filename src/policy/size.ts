const factors: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** Bytes of a size such as `5MB` (1 KB is 1,024 bytes) or a number of bytes; `null` when it is neither. */
export function parseSize(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? value : null;
  if (typeof value !== 'string') return null;
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([KMG]?B)$/i.exec(value.trim()) ?? [];
  const factor = factors[unit?.toLowerCase() ?? ''];
  const bytes = factor === undefined ? 0 : Math.floor(Number(amount) * factor);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : null;
}
