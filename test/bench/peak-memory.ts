import { readFileSync } from 'node:fs';

/** The largest resident set that this process ever had, in MiB. */
export function peakMemory(): number {
  return (kernelPeakKib() ?? process.resourceUsage().maxRSS) / 1024;
}

/** Linux tells the peak of this program alone; `maxRSS` also holds that of the process which started it (getrusage(2)). */
function kernelPeakKib(): number | null {
  if (process.platform !== 'linux') return null;
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return found === undefined ? null : Number(found);
}
