import { describe, expect, it } from 'vitest';
import { memoryFiles, type MemoryEntry } from '../../test/support/memory-files';
import { PolicyFile } from './policy-file';

function policyOf(entry: MemoryEntry): PolicyFile {
  const policy = new PolicyFile({ root: '/ws', files: memoryFiles({ '/ws/.sightline.jsonc': entry }) });
  policy.load();
  return policy;
}

describe('PolicyFile', () => {
  it('is empty where there is no file', () => {
    const policy = new PolicyFile({ root: '/ws', files: memoryFiles({ '/ws/': '' }) });
    expect(policy.load()).toBe(false);
    expect(policy.errors).toEqual([]);
    expect(policy.confidential).toEqual([]);
    expect(policy.excludes('a')).toBe(false);
  });

  it('gives marks and exclusions', () => {
    const policy = policyOf(`{
      // ours
      "confidential": [{ "path": "src/pricing/", "reason": "contract" }],
      "scan": { "exclude": ["**/vendor/**"] },
    }`);
    expect(policy.confidential).toEqual([{ path: 'src/pricing', reason: 'contract', level: 'confidential' }]);
    expect(policy.excludes('a/vendor')).toBe(true);
    expect(policy.errors).toEqual([]);
  });

  it('says when other files are left out than before', () => {
    const files = memoryFiles({ '/ws/.sightline.jsonc': '{}' });
    const policy = new PolicyFile({ root: '/ws', files });
    expect(policy.load()).toBe(false);
    files.writeFile('/ws/.sightline.jsonc', new TextEncoder().encode('{"scan":{"exclude":["a"]}}'));
    expect(policy.load()).toBe(true);
    expect(policy.load()).toBe(false);
    files.removeFile('/ws/.sightline.jsonc');
    expect(policy.load()).toBe(true);
  });

  it('names the place of an error and leaves nothing out', () => {
    const policy = policyOf('{\n  "scan": { "exclude": ["**"] \n');
    expect(policy.errors[0]?.path).toBe('.sightline.jsonc');
    expect(policy.errors[0]?.message).toMatch(/^line \d+, column \d+: /);
    expect(policy.excludes('a')).toBe(false);
  });

  it('reports a policy that cannot be read', () => {
    expect(policyOf({ error: 'no-permission' }).errors).toEqual([
      { path: '.sightline.jsonc', message: 'no-permission' },
    ]);
  });
});
