import type { FileRule } from '../../rule';
import { contextRule } from './context-rule';
import { isPublicAddress } from './ip-addresses';
import { isDay } from './national-ids/check-digits';

/** Days as YYYYMMDD, DDMMYYYY or MMDDYYYY. */
function isBirthDay(digits: string): boolean {
  const [a, b] = [digits.slice(0, 4), digits.slice(4)];
  if (/^(?:19|20)/.test(a) && isDay(a, b.slice(0, 2), b.slice(2))) return true;
  return /^(?:19|20)/.test(b) && [a, a.slice(2) + a.slice(0, 2)].some((day) => isDay(b, day.slice(2), day.slice(0, 2)));
}

const birthDate = contextRule({
  id: 'birth-date',
  title: 'Birth date',
  severity: 'medium',
  explanation: 'With a name or a place it tells who somebody is; keep the year only, or make the date up.',
  source: 'https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164/subpart-E/section-164.514',
  presets: ['gdpr', 'hipaa'],
  words: [
    'date of birth',
    'birth date',
    'birthday',
    'dob',
    'geburtsdatum',
    'date de naissance',
    'fecha de nacimiento',
    'data di nascita',
  ],
  shape: '\\d{4}([-./]?)\\d{2}\\1\\d{2}|\\d{2}([-./])\\d{2}\\2\\d{4}',
  isValid: isBirthDay,
});

const address = /(?<![\w.:-])(?:\d{1,3}\.){3}\d{1,3}(?![\w:-]|\.\d)/g;
const smallestTable = 5;

/** Logs and lists with the addresses of visitors. */
const addressTable: FileRule = {
  kind: 'file',
  id: 'ip-address-table',
  title: 'Table of IP addresses',
  category: 'personal',
  severity: 'medium',
  explanation:
    "Addresses of many people's machines, personal data under the GDPR; shorten them or keep the log outside.",
  source: 'https://curia.europa.eu/juris/liste.jsf?num=C-582/14',
  presets: ['gdpr', 'hipaa'],
  anchors: [],
  marks: { extensions: ['log', 'csv', 'tsv', 'txt', 'json', 'jsonl', 'ndjson', 'sql', 'dump'] },
  judge({ text, file }) {
    const found = [...text.matchAll(address)].filter(({ 0: value }) => isPublicAddress(value));
    const count = new Set(found.map(({ 0: value }) => value)).size;
    const [first] = found;
    if (first === undefined || count < smallestTable || file.isGenerated) return [];
    const span = { start: first.index, end: first.index + first[0].length };
    const severity = file.isIllustration ? 'low' : 'medium';
    return [{ span, severity, preview: `${count} IP addresses`, identifiedBy: 'place' }];
  },
};

/** What is everywhere and says much only where a law asks for it. */
export const everydayRules = [birthDate, addressTable];
