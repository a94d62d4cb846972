import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface JsonObject {
  readonly [key: string]: unknown;
}

/**
 * Puts values into a JSON file of the temporary home where the case has not set them itself. A file that is no JSON object
 * stays as it is: broken files are part of what is tried.
 */
export function mergeIntoJson(file: string, wanted: JsonObject): void {
  const present = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  if (!isObject(present)) return;
  writeIfMissing(file, '');
  writeFileSync(file, JSON.stringify(merged(wanted, present)));
}

export function writeIfMissing(file: string, text: string): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function merged(wanted: JsonObject, present: JsonObject): JsonObject {
  const entries = Object.entries(wanted).map(([key, value]): [string, unknown] => {
    const own = present[key];
    if (own === undefined) return [key, value];
    return [key, isObject(value) && isObject(own) ? merged(value, own) : own];
  });
  return { ...present, ...Object.fromEntries(entries) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
