import { readFileSync } from 'node:fs';

const status = (pid: number): string => readFileSync(`/proc/${pid}/status`, 'utf8');

/** Peak resident memory of a process so far, MB. */
export function peakMegabytes(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(status(pid))?.[1]) / 1000;
}

/** Resident memory of a process now, MB. */
export function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(status(pid))?.[1]) / 1000;
}

/** Processor time a process has used, user and system, in milliseconds (in steps of 10 ms on Linux). */
export function cpuMilliseconds(pid: number): number {
  // utime and stime are fields 14 and 15 of proc(5).
  return ticksOf(pid, 14, 15) * 10;
}

/** The same of the processes it has made that have ended. */
export function endedMilliseconds(pid: number): number {
  return ticksOf(pid, 16, 17) * 10;
}

function ticksOf(pid: number, ...fields: number[]): number {
  const all = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // The two before the cut are gone, and fields are counted from 1.
  return fields.reduce((sum, field) => sum + Number(all[field - 3]), 0);
}
