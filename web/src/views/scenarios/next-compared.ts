const most = 2;

/** The scenarios compared once one is ticked or not: a third takes the place of the one ticked first. */
export function nextCompared(compared: readonly string[], id: string, isOn: boolean): string[] {
  const others = compared.filter((each) => each !== id);
  return isOn ? [...others, id].slice(-most) : others;
}
