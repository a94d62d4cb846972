import { describe, expect, it } from 'vitest';
import { scanned, settings } from '../../test/support/exposure-stage';
import { sampleFinding } from '../../test/support/sample-scanner';
import { memoryFiles } from '../../test/support/memory-files';
import { changeBaseline } from '../policy/baseline';
import { TeamFiles } from './team-files';

const salt = new Uint8Array(32).fill(3);
const baselineFile = '/ws/.sightline-baseline.json';
const finding = { ...sampleFinding(), fingerprint: '0123456789abcdef' };
const other = { ...sampleFinding(2), fingerprint: 'fedcba9876543210' };
const entry = {
  rule: 'sample',
  path: 'a',
  fingerprint: finding.fingerprint,
  occurrence: null,
  reason: null,
  date: null,
};
const baseline = changeBaseline(null, salt, { added: [entry], removed: [] });
const allowing = JSON.stringify({ allow: [{ path: 'a', rules: ['*'], reason: 'made up' }] });

function teamFiles(entries: Record<string, string>): TeamFiles {
  return new TeamFiles({
    root: '/ws',
    environment: { home: '/home/me' },
    files: memoryFiles({ '/ws/': '', ...entries }),
  });
}

describe('what is hidden', () => {
  it('is what baseline and policy accept, and counts for the policy where both do', () => {
    const both = teamFiles({ [baselineFile]: baseline, '/ws/.sightline.jsonc': allowing });
    expect([...both.hidden('a', [finding, other]).values()]).toEqual(['.sightline.jsonc', '.sightline.jsonc']);
    const alone = teamFiles({ [baselineFile]: baseline });
    expect([...alone.hidden('a', [finding, other])]).toEqual([[finding, '.sightline-baseline.json']]);
    expect(alone.hidden('b', [finding]).size).toBe(0);
  });

  it('is nothing where the file cannot be read, which is told', () => {
    const files = memoryFiles({ '/ws/': '', [baselineFile]: { error: 'no-permission' } });
    const team = new TeamFiles({ root: '/ws', environment: { home: '/home/me' }, files });
    expect(team.hidden('a', [finding]).size).toBe(0);
    expect(team.errors).toEqual([{ path: '.sightline-baseline.json', message: 'no-permission' }]);
  });
});

describe('the key of the fingerprints', () => {
  const choice = { disabledRules: [], trusted: true };

  it('is that of the baseline in a trusted workspace only', () => {
    const team = teamFiles({ [baselineFile]: baseline });
    expect(team.detection(choice).sharedSalt).toBe('03'.repeat(32));
    expect(team.detection({ ...choice, trusted: false }).sharedSalt).toBeNull();
    expect(teamFiles({}).detection(choice).sharedSalt).toBeNull();
  });

  it('has content judged again when it comes, changes and goes', async () => {
    const stage = await scanned({ '/ws/a': 'secret' });
    stage.write(baselineFile, baseline);
    await stage.index.refresh([baselineFile]);
    expect(stage.scanner.takeAsked()).toContain('a');
    expect(stage.scanner.detection?.sharedSalt).toBe('03'.repeat(32));
    stage.write(baselineFile, changeBaseline(baseline, salt, { added: [{ ...entry, path: 'b' }], removed: [] }));
    await stage.index.refresh([baselineFile]);
    expect(stage.scanner.takeAsked()).not.toContain('a');
    stage.files.removeFile(baselineFile);
    await stage.index.refresh([baselineFile]);
    expect(stage.scanner.takeAsked()).toContain('a');
  });

  it('is watched', async () => {
    const stage = await scanned({});
    expect(stage.index.watched).toContain(baselineFile);
  });
});

describe('entries that are about nothing any more', () => {
  const errors = (stage: Awaited<ReturnType<typeof scanned>>): readonly string[] =>
    stage.index.snapshot().errors.map(({ message }) => message);
  const message = 'line 5: about no finding any more; sightline baseline takes them out';

  it.each([
    ['the file holds no such finding', { '/ws/a': 'plain' }, [message]],
    ['the file is gone', {}, [message]],
    ['the file could not be read', { '/ws/a': { error: 'no-permission' as const } }, ['no-permission']],
  ])('are told where %s', async (_, entries, expected) => {
    expect(errors(await scanned({ [baselineFile]: baseline, ...entries }))).toEqual(expected);
  });

  it('are not told of a file that a scan leaves out or does not go to, nor where nothing is trusted', async () => {
    const entries = { [baselineFile]: baseline, '/ws/a': 'plain' };
    expect(errors(await scanned(entries, { exclude: ['a'] }))).toEqual([]);
    expect(errors(await scanned(entries, { trusted: false }))).toEqual([]);
    const stage = await scanned(entries);
    await stage.index.scan(['b']);
    expect(errors(stage)).toEqual([]);
    await stage.index.reconfigure({ ...settings, trusted: false });
    expect(errors(stage)).toEqual([]);
  });
});

describe('lists of other tools', () => {
  const ignoreFile = '/ws/.gitleaksignore';
  const config = '/ws/.gitleaks.toml';

  it('hide a secret on the line that is named, and nothing else there', () => {
    const team = teamFiles({ [ignoreFile]: 'a:generic-api-key:2\n' });
    const personal = { ...other, category: 'personal' as const };
    const whole = { ...other, range: null };
    expect([...team.hidden('a', [finding, other, personal, whole])]).toEqual([[other, '.gitleaksignore']]);
    expect(team.hidden('b', [other]).size).toBe(0);
  });

  it('hide what the detector says that they pass over', () => {
    const passed = { ...finding, hiddenBy: '.gitleaks.toml' as const };
    expect([...teamFiles({}).hidden('a', [passed, other])]).toEqual([[passed, '.gitleaks.toml']]);
  });

  it('are counted by their file, and followed as they are edited', async () => {
    const stage = await scanned({ '/ws/a': 'secret\nsecret' });
    stage.write(ignoreFile, 'a:generic-api-key:2\n');
    await stage.index.refresh([ignoreFile]);
    expect(stage.scanner.takeAsked()).toEqual(['.gitleaksignore']);
    expect(stage.index.snapshot().summary.hiddenBy).toEqual({ '.gitleaksignore': 1 });
    stage.write(config, "[allowlist]\npaths = ['''x''']\n");
    await stage.index.refresh([config]);
    expect(stage.scanner.takeAsked()).toContain('a');
    expect(stage.scanner.detection?.secretLists).toMatchObject([{ source: '.gitleaks.toml', paths: ['x'] }]);
    expect(stage.index.watched).toEqual(expect.arrayContaining([ignoreFile, config, '/ws/.secrets.baseline']));
  });

  it('hide nothing in a workspace that is not trusted', async () => {
    const lists = { [ignoreFile]: 'a:generic-api-key:1\n', [config]: "[allowlist]\npaths = ['''a''']\n" };
    const stage = await scanned({ '/ws/a': 'secret', ...lists }, { trusted: false });
    expect(stage.sensitive).toEqual(['a']);
    expect(stage.scanner.detection?.secretLists).toEqual([]);
    expect(stage.index.snapshot().summary.hiddenBy).toEqual({});
  });

  it('tell what is wrong with its place, and not what merely has no effect', () => {
    const team = teamFiles({ [ignoreFile]: `x\n${'0a'.repeat(20)}:a:jwt:1\n`, [config]: 'x = "' });
    expect(team.errors).toEqual([
      { path: '.gitleaksignore', message: 'line 1, column 1: no fingerprint of the form file:rule:line' },
      { path: '.gitleaks.toml', message: 'line 1, column 5: syntax: not valid TOML' },
    ]);
  });
});
