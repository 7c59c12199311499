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
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // utime and stime are fields 14 and 15 of proc(5); the two before the cut are gone.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
