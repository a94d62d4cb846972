import type { FileFacts } from '../../file-facts';

const dataFormats = /^(?:csv|tsv|psv|jsonl?|ndjson|xml|ya?ml|txt|sql|ldif|vcf|mbox|eml|log|dump|geojson)$/;

/** True for formats that hold data rather than code: there a number is hardly an example. */
export function isDataFile(file: FileFacts): boolean {
  return dataFormats.test(file.extension);
}
