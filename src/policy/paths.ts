/**
 * A path of the policy in its normal form: POSIX, without `./` before and `/` behind it, empty for the workspace itself.
 * `null` for one that is absolute or leads outside.
 */
export function normalPath(path: string): string | null {
  if (/^(?:[\\/~]|[A-Za-z]:[\\/])/.test(path)) return null;
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  return names.includes('..') ? null : names.join('/');
}

/** True for the folder itself and everything below it; letter case counts. Both in normal form. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
