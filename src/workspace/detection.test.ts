import { describe, expect, it } from 'vitest';
import { scanned, settings, Stage } from '../../test/support/exposure-stage';

describe('rules chosen by the policy', () => {
  const policy = '/ws/.sightline.jsonc';
  const text = (changed: object) =>
    JSON.stringify({
      terms: [{ match: 'Bluebird', kind: 'codename' }],
      presets: ['hipaa'],
      rules: { disabled: ['github-token'] },
      ...changed,
    });

  it('reach the scanner before the first scan', () => {
    const stage = new Stage({ [policy]: text({}) }, { disabledRules: ['email-table'] });
    expect(stage.scanner.detection).toMatchObject({
      disabledRules: ['email-table', 'github-token'],
      presets: ['hipaa'],
      terms: [{ match: 'Bluebird' }],
    });
  });

  it('have all files judged again when they change, and only then', async () => {
    const stage = await scanned({ '/ws/a': 'secret', [policy]: text({}) });
    stage.write(policy, text({ confidential: [{ path: 'a', reason: 'r' }], probes: ['.env'] }));
    await stage.index.refresh([policy]);
    expect(stage.scanner.takeAsked()).toEqual(['.sightline.jsonc']);
    stage.write(policy, text({ presets: ['gdpr'] }));
    await stage.index.refresh([policy]);
    expect(stage.scanner.takeAsked()).toContain('a');
    expect(stage.scanner.detection?.presets).toEqual(['gdpr']);
  });

  it('switch nothing off in a workspace that is not trusted, and add what they find', async () => {
    const stage = await scanned({ '/ws/a': 'secret', [policy]: text({}) }, { trusted: false });
    expect(stage.scanner.detection).toMatchObject({
      disabledRules: [],
      presets: ['hipaa'],
      terms: [{ match: 'Bluebird' }],
    });
    await stage.index.reconfigure(settings);
    expect(stage.scanner.detection?.disabledRules).toEqual(['github-token']);
    expect(stage.scanner.takeAsked()).toContain('a');
  });

  it('are named where a setting switches off one that there is not', async () => {
    const stage = await scanned({ '/ws/a': '' }, { disabledRules: ['github-token', 'github-tokens'] });
    expect(stage.index.snapshot().errors).toEqual([
      { path: 'sightline.rules.disabled', message: expect.stringContaining('"github-tokens"') as string },
    ]);
  });
});

describe('terms from a list of their own', () => {
  const policy = '/ws/.sightline.jsonc';
  const naming = (termsFile: string) => JSON.stringify({ termsFile, terms: [{ match: 'Bluebird', kind: 'codename' }] });
  const matches = ({ scanner }: Stage) => scanner.detection?.terms.map(({ match }) => match);

  it.each([
    ['../terms.txt', '/terms.txt', ['.sightline.jsonc']],
    ['~/terms.txt', '/home/me/terms.txt', ['.sightline.jsonc']],
    ['/lists/terms.txt', '/lists/terms.txt', ['.sightline.jsonc']],
    ['private/terms.txt', '/ws/private/terms.txt', ['.sightline.jsonc', 'private/terms.txt']],
  ])('are added to those of the policy: %s', (written, file, policyFiles) => {
    const stage = new Stage({ [policy]: naming(written), [file]: 'customer: Acme' });
    expect(matches(stage)).toEqual(['Bluebird', 'Acme']);
    expect(stage.scanner.detection?.policyFiles).toEqual(policyFiles);
    expect(stage.index.watched).toContain(file);
  });

  it('follow the file', async () => {
    const stage = await scanned({ '/ws/a': '', [policy]: naming('../terms.txt'), '/terms.txt': 'Acme' });
    stage.write('/terms.txt', 'Acme\nWile');
    await stage.index.refresh(['/terms.txt']);
    expect(matches(stage)).toEqual(['Bluebird', 'Acme', 'Wile']);
    expect(stage.scanner.takeAsked()).toContain('a');
    stage.files.removeFile('/terms.txt');
    await stage.index.refresh(['/terms.txt']);
    expect(matches(stage)).toEqual(['Bluebird']);
    expect(stage.index.snapshot().errors).toEqual([
      { path: '../terms.txt', message: expect.stringContaining('its terms are not looked for') as string },
    ]);
  });

  it('are not read for a workspace that is not trusted', async () => {
    const stage = await scanned({ [policy]: naming('../terms.txt'), '/terms.txt': 'Acme' }, { trusted: false });
    expect(matches(stage)).toEqual(['Bluebird']);
    expect(stage.index.watched).not.toContain('/terms.txt');
    await stage.index.reconfigure(settings);
    expect(matches(stage)).toEqual(['Bluebird', 'Acme']);
  });

  it('tell what is wrong by its place', async () => {
    const stage = await scanned({ [policy]: naming('../terms.txt'), '/terms.txt': 'Acme\nx' });
    expect(stage.index.snapshot().errors).toMatchObject([
      { path: '../terms.txt', message: expect.stringMatching(/^line 2, column 1: /) as string },
    ]);
  });
});

describe('a file that names what is confidential', () => {
  const policy = '/ws/.sightline.jsonc';
  const reason = { path: 'a', reason: 'contract with Acme' };
  const term = (kind: string) => ({ match: `Bluebird ${kind}`, kind });
  const found = (stage: Stage, file: string) =>
    stage.file(file)?.findings.map(({ ruleId, severity, preview }) => [ruleId, severity, preview]);

  it.each([
    [{ confidential: [reason] }, 'medium', 'holds reasons in clear'],
    [{ terms: [term('codename')] }, 'medium', 'holds 1 term in clear'],
    [
      { terms: [term('codename'), term('customer')], confidential: [reason] },
      'high',
      'holds 2 terms and reasons in clear',
    ],
  ])('is an exposure itself: %j', async (text, severity, preview) => {
    const stage = await scanned({ '/ws/a': '', [policy]: JSON.stringify(text) });
    expect(found(stage, '.sightline.jsonc')).toEqual([['policy-map', severity, preview]]);
    expect(stage.verdict('.sightline.jsonc')).toBe('readable');
  });

  it('may be the list of terms, in the workspace', async () => {
    const stage = await scanned({
      [policy]: JSON.stringify({ termsFile: 'terms.txt' }),
      '/ws/terms.txt': 'customer: Acme',
    });
    expect(stage.sensitive).toEqual(['terms.txt']);
    expect(found(stage, 'terms.txt')).toEqual([['policy-map', 'high', 'holds 1 term in clear']]);
  });

  it.each([
    {},
    { presets: ['gdpr'], probes: ['.env'] },
    { terms: [term('codename')], rules: { disabled: ['policy-map'] } },
    { terms: [term('codename')], allow: [{ path: '.sightline.jsonc', rules: ['policy-map'], reason: 'no secret' }] },
  ])('is none where nothing is in it, or the team says so: %j', async (text) => {
    const stage = await scanned({ [policy]: JSON.stringify(text) });
    expect(stage.sensitive).toEqual([]);
  });
});
