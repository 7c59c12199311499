const isLong = process.env.FAULTS === 'long';

/** How often a fault is done: few times where everybody waits for it, more with FAULTS=long. */
export const trialsOf = ({ usually, long }: { usually: number; long: number }): number => (isLong ? long : usually);

/** What a test may take at most that does a fault so often, in milliseconds. */
export const timeForTrials = (usually: number): number => (isLong ? 10 * usually : usually);
