import { describe, expect, it } from 'vitest';
import type { Checked } from '../model/access';
import { checkedElsewhere } from './elsewhere';

const tried: Checked = {
  program: '2.1.330',
  os: 'linux',
  date: '2026-11-22',
  how: 'conformance',
  sources: [],
  conformance: null,
};

describe('checkedElsewhere', () => {
  it.each([
    ['2.1.330', 'linux', null],
    ['2.1.999', 'linux', null],
    ['2.0.5', 'linux', null],
    [null, 'linux', null],
    ['2.2.0', 'linux', '2.2.0 on Linux'],
    ['3.0.0', 'linux', '3.0.0 on Linux'],
    ['1.9.9', 'linux', '1.9.9 on Linux'],
    ['2.1.330', 'darwin', '2.1.330 on macOS'],
    [null, 'win32', 'a version that its files do not tell on Windows'],
  ] as const)('%s on %s: %s', (version, platform, here) => {
    const expected = here === null ? null : { checkedOn: '2.1.330 on Linux', here };
    expect(checkedElsewhere(tried, version, platform)).toEqual(expected);
  });

  it.each([
    ['3.52.9', 'darwin', null],
    [null, 'win32', null],
    ['3.53.0', 'linux', '3.53.0 on Linux'],
    ['4.0.0', 'darwin', '4.0.0 on macOS'],
  ] as const)('source of 3.52, which is of no system; %s on %s: %s', (version, platform, here) => {
    const read: Checked = { ...tried, how: 'source', program: '3.52', os: null };
    expect(checkedElsewhere(read, version, platform)).toEqual(here === null ? null : { checkedOn: '3.52', here });
  });

  it('is nothing where the source has no version', () => {
    expect(checkedElsewhere({ ...tried, how: 'source', program: '37f36e9', os: null }, '9.0.0', 'linux')).toBeNull();
  });

  it('is nothing where only documents were read', () => {
    expect(checkedElsewhere({ ...tried, how: 'docs' }, '9.0.0', 'darwin')).toBeNull();
  });
});
