import type { FileFacts } from '../../file-facts';

const dataFormats = /^(?:csv|tsv|psv|jsonl?|ndjson|xml|ya?ml|txt|sql|ldif|vcf|mbox|eml|log|dump|geojson)$/;

/** Files that name people on purpose: authors, maintainers, package metadata. */
export const publicNames =
  /^(?:package|composer|bower|manifest|plugin|codemeta|\.?all-?contributorsrc|citation)\b.*\.(?:json|ya?ml|xml)$|^(?:pom|pubspec)\.|^(?:authors|contributors|maintainers|codeowners|changelog|changes|history|license|licence|copying|notice|readme|credits|thanks|patrons|backers|third|owners|security|\.mailmap)/;

/** True for formats that hold data rather than code: there a number is hardly an example. */
export function isDataFile(file: FileFacts): boolean {
  return dataFormats.test(file.extension);
}
