import type { Checked, CheckedElsewhere } from '../model/access';
import type { Platform } from '../model/edges';

const systems: ReadonlyMap<string, string> = new Map<Platform, string>([
  ['linux', 'Linux'],
  ['darwin', 'macOS'],
  ['win32', 'Windows'],
]);

/** The system's name as people write it; what is not known is given back as it is. */
export function systemName(system: string): string {
  return systems.get(system) ?? system;
}

/**
 * How this machine differs from what an agent's rules were checked with: a newer minor version than the one that was tried or
 * whose source was read, or one of another major, or another system than the one on which it was tried. `null` where it does not, or where no version
 * was looked at.
 */
export function checkedElsewhere(
  { how, program, os }: Checked,
  version: string | null,
  platform: Platform,
): CheckedElsewhere | null {
  const isOfVersion = (how === 'conformance' || how === 'source') && program !== null && /^\d+\.\d/.test(program);
  if (!isOfVersion) return null;
  const isSameSystem = os === null || os === platform;
  if (isSameSystem && (version === null || !isAnother(version, program))) return null;
  const here = `${version ?? 'a version that its files do not tell'} on ${systemName(platform)}`;
  return { checkedOn: os === null ? program : `${program} on ${systemName(os)}`, here };
}

function isAnother(version: string, checked: string): boolean {
  const [major = 0, minor = 0] = numbers(version);
  const [checkedMajor = 0, checkedMinor = 0] = numbers(checked);
  return major !== checkedMajor || minor > checkedMinor;
}

function numbers(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
