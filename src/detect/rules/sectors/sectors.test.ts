import { describe, expect, it } from 'vitest';
import { sectorCases } from '../../../../test/eval/sector-cases';
import { scanWhole, severityIn } from '../../test-detector';

const patient = (extra = ''): string =>
  `{"resourceType": "Patient", "birthDate": "1970-01-01", "name": [{"family": "Muster"}]${extra}}`;

describe('records of sectors', () => {
  it('are told by structure', () => {
    const wrong = sectorCases.flatMap(({ rule, name, path, text, secret }) => {
      const found = scanWhole(path, Buffer.from(text, 'latin1')).findings.map(({ ruleId }) => ruleId);
      return found.includes(rule) === (secret !== null) ? [] : [`${rule}: ${name} (${path})`];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['export/patient.json', patient(), 'high'],
    ['test/fixtures/patient.json', patient(), 'low'],
    ['out/synthea/patient.json', patient(), 'low'],
    ['out/patient.json', patient(', "text": "Made by Synthea"'), 'low'],
  ])('%s is rated by whether its people are real (%#)', (path, text, severity) => {
    expect(severityIn(text, path)).toBe(severity);
  });

  it('take the strongest level of a shared report', () => {
    const refs = ['5e57c739-391a-4eb3-b6be-7d15ca92d5ed', '34098fce-860f-48ae-8e50-ebd3cc5e41da'];
    const objects = refs.map((id) => ({ type: 'report', object_marking_refs: [`marking-definition--${id}`] }));
    expect(severityIn(JSON.stringify({ type: 'bundle', objects }), 'a.json')).toBe('high');
    expect(severityIn(JSON.stringify({ type: 'bundle', objects: objects.slice(1) }), 'a.json')).toBe('medium');
  });
});
