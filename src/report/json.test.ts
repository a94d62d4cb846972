import { describe, expect, it } from 'vitest';
import { sampleAgent, sampleDrift, sampleExposure, sampleFile, verdictFor } from '../../test/support/sample-exposure';
import { sampleFinding } from '../../test/support/sample-scanner';
import { builtIn, channel } from '../access/channels';
import type { Problem } from '../model/problem';
import { jsonProblems, jsonReport, jsonVerdicts } from './json';

const tool = { name: 'sightline', version: '1.0.0' };
const range = { startLine: 1, startColumn: 2, endLine: 3, endColumn: 4 };

const problem: Problem = {
  agent: 'one',
  file: '~/.one.json',
  range,
  code: 'one/dead',
  severity: 'warning',
  message: 'Does nothing.',
  link: 'https://example.test/',
  fix: { title: 'Write it so', edits: [{ path: '/home/me/.one.json', offset: 0, length: 1, text: 'x' }] },
};
const problemEntry = {
  agent: 'one',
  file: '~/.one.json',
  ...range,
  code: 'one/dead',
  severity: 'warning',
  message: 'Does nothing.',
  link: 'https://example.test/',
  fix: { title: 'Write it so' },
};

/** As a reader of the report gets it. */
const written = (report: object): unknown => JSON.parse(JSON.stringify(report));

describe('jsonReport', () => {
  it('has the fields of the contract and no other', () => {
    const read = channel('blocked', { rule: { file: '.one.json', line: 7, text: 'no' } });
    const shell = channel('open', { forms: ['grep -r', 'git history'], note: 'a note' });
    const file = sampleFile('a/b', { access: [verdictFor('one', 'partial', { read, shell })] });
    const exposure = sampleExposure({
      agents: [sampleAgent('one', { configuredHere: true })],
      files: [file],
      drifts: [sampleDrift({ now: { file: '~/.one.json', line: null, text: 'yes' } })],
      problems: [problem],
      errors: [{ path: 'c', message: 'permission denied' }],
    });
    const open = { access: 'open' };
    expect(written(jsonReport(exposure, tool))).toEqual({
      schemaVersion: 1,
      tool,
      root: '/ws',
      agents: [
        {
          id: 'one',
          name: 'ONE',
          inUse: true,
          evidence: ['on PATH'],
          checked: {
            program: '1.2.3',
            os: 'linux',
            date: '2026-11-22',
            how: 'conformance',
            sources: [],
            conformance: null,
          },
        },
      ],
      files: [
        {
          path: 'a/b',
          sensitivity: ['secret'],
          severity: 'high',
          findings: [
            {
              ruleId: 'sample',
              category: 'secret',
              severity: 'high',
              startLine: 1,
              startColumn: 1,
              endLine: 1,
              endColumn: 7,
              preview: 'sec...',
              fingerprint: 'at-1',
            },
          ],
          access: {
            one: {
              verdict: 'partial',
              channels: {
                read: { access: 'blocked', rule: { file: '.one.json', line: 7, text: 'no' } },
                search: open,
                mention: open,
                editor: open,
                shell: { access: 'open', forms: ['grep -r', 'git history'], note: 'a note' },
                index: open,
                mcp: { access: 'none' },
              },
            },
          },
        },
      ],
      drifts: [
        {
          path: 'a/b',
          isDirectory: false,
          agent: 'one',
          access: 'open',
          cause: 'rule-removed',
          rule: { file: '.one.json', line: 7, text: 'no' },
          now: { file: '~/.one.json', text: 'yes' },
          movedFrom: null,
          since: '2026-11-01T08:00:00.000Z',
          changed: '2026-11-03T09:30:00.000Z',
        },
      ],
      problems: [problemEntry],
      errors: [{ path: 'c', message: 'permission denied' }],
      summary: {
        scannedFiles: 4,
        skippedFiles: 3,
        partlyScannedFiles: 2,
        scannedBytes: 100,
        sensitiveFiles: 0,
        exposedFiles: 0,
        durationMs: 5,
        hiddenByPolicy: 0,
        hiddenBy: {},
      },
    });
  });

  it('gives a whole-file finding no range fields', () => {
    const files = [sampleFile('a', { findings: [{ ...sampleFinding(), range: null }], access: [] })];
    expect(written(jsonReport(sampleExposure({ files }), tool))).toMatchObject({
      files: [
        {
          findings: [
            { ruleId: 'sample', category: 'secret', severity: 'high', preview: 'sec...', fingerprint: 'at-1' },
          ],
        },
      ],
    });
    expect(JSON.stringify(jsonReport(sampleExposure({ files }), tool))).not.toMatch(/range|startLine/);
  });
});

describe('jsonProblems', () => {
  it('is the list alone', () => {
    expect(written(jsonProblems([problem, { ...problem, link: null, fix: null }]))).toEqual({
      schemaVersion: 1,
      problems: [problemEntry, { ...problemEntry, link: null, fix: null }],
    });
  });
});

describe('jsonVerdicts', () => {
  it('has an entry for each agent; a built-in rule has no file and no line', () => {
    const read = channel('blocked', { rule: builtIn('.env') });
    const entries = written(jsonVerdicts('a', [verdictFor('one', 'partial', { read }), verdictFor('two', 'readable')]));
    expect(entries).toMatchObject([
      { path: 'a', agent: 'one', verdict: 'partial' },
      { path: 'a', agent: 'two', verdict: 'readable' },
    ]);
    expect(entries).toHaveProperty('0.channels.read', {
      access: 'blocked',
      rule: { file: null, text: 'built in: .env' },
    });
  });
});
