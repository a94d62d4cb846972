import type { Severity } from '../../../model/finding';
import type { SectorRecord } from './sector-record';

const askSource = 'ask the source before a service reads it.';

/** Marking definitions of STIX 2: those of TLP 1 in STIX 2.1, section 7.2.1.4, and the extension for TLP 2. */
const stixMarkings: readonly (readonly [id: string, severity: Severity])[] = [
  ['5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'high'], // TLP:RED
  ['e828b379-4e03-4974-9ac4-e53a884c97c1', 'high'], // TLP:RED, 2.0
  ['f88d31f6-486f-44da-b317-01333bde0b82', 'medium'], // TLP:AMBER
  ['55d920b0-5e8b-4f79-9ee9-91f868d9b421', 'medium'], // TLP:AMBER, 2.0
  ['939a9414-2ddd-4d32-a0cd-375ea402b003', 'medium'], // TLP:AMBER+STRICT
  ['34098fce-860f-48ae-8e50-ebd3cc5e41da', 'medium'], // TLP:GREEN
  ['bab4a63c-aed9-4cf5-a766-dfca5abac2bb', 'medium'], // TLP:GREEN, 2.0
];
const markedObjects = /"object_marking_refs"\s{0,9}:\s{0,9}\[([^\]]{0,1000})\]/g;

function strongestMarking(text: string): Severity | false {
  const referred = [...text.matchAll(markedObjects)].map(([, ids = '']) => ids).join();
  return stixMarkings.find(([id]) => referred.includes(id))?.[1] ?? false;
}

function levelOf(text: string, pattern: RegExp): Severity | false {
  const levels = new Set([...text.matchAll(pattern)].map(([, level = '']) => level.toLowerCase()));
  if (levels.size === 0) return false;
  return levels.has('red') ? 'high' : 'medium';
}

/** Shared reports on attackers whose objects carry a level of the Traffic Light Protocol. */
export const threatRecords: readonly SectorRecord[] = [
  {
    id: 'stix-restricted',
    title: 'STIX objects for limited sharing',
    severity: 'medium',
    explanation: `Its objects are marked TLP:RED, AMBER or GREEN; ${askSource}`,
    source: 'https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html#_yd3ar14ekwrs',
    anchors: ['marking-definition--'],
    isHeld: ({ text }) => strongestMarking(text),
  },
  {
    id: 'misp-restricted',
    title: 'MISP event for limited sharing',
    severity: 'medium',
    explanation: `The event is tagged TLP:RED, AMBER or GREEN; ${askSource}`,
    source: 'https://www.misp-standard.org/rfc/misp-standard-core.html',
    anchors: ['"tlp:red"', '"tlp:amber', '"tlp:green"'],
    isHeld: ({ text }) =>
      /"Event"\s{0,9}:\s{0,9}\{/.test(text) && /"Attribute"\s{0,9}:/.test(text)
        ? levelOf(text, /"name"\s{0,9}:\s{0,9}"tlp:(red|amber(?:\+strict)?|green)"/gi)
        : false,
  },
  {
    id: 'advisory-restricted',
    title: 'Security advisory for limited sharing',
    severity: 'medium',
    explanation: `The advisory is not public yet: its distribution is TLP:RED, AMBER or GREEN; ${askSource}`,
    source: 'https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html#32152-document-property---distribution',
    anchors: ['csaf_version'],
    isHeld: ({ text }) =>
      levelOf(text, /"tlp"\s{0,9}:\s{0,9}\{[^{}]{0,200}"label"\s{0,9}:\s{0,9}"(RED|AMBER(?:\+STRICT)?|GREEN)"/g),
  },
];
