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
