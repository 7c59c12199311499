/** How often a fault is done: few times where everybody waits for it, more with FAULTS=long. */
export const trialsOf = ({ usually, long }: { usually: number; long: number }): number =>
  process.env.FAULTS === 'long' ? long : usually;
