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
 * How this machine differs from the one on which an agent's program was tried: another system, or a newer minor version.
 * `null` where it does not, or where no program was tried.
 */
export function checkedElsewhere(
  { how, program, os }: Checked,
  version: string | null,
  platform: Platform,
): CheckedElsewhere | null {
  if (how !== 'conformance' || program === null || os === null) return null;
  const isSame = os === platform && (version === null || !isNewerMinor(version, program));
  if (isSame) return null;
  const here = `${version ?? 'a version that its files do not tell'} on ${systemName(platform)}`;
  return { checkedOn: `${program} on ${systemName(os)}`, here };
}

function isNewerMinor(version: string, checked: string): boolean {
  const [major = 0, minor = 0] = numbers(version);
  const [checkedMajor = 0, checkedMinor = 0] = numbers(checked);
  return major > checkedMajor || (major === checkedMajor && minor > checkedMinor);
}

function numbers(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
