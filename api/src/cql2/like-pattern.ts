type Evaluate<Item> = (item: Item) => unknown;

/** A step of a pattern: this very character, any one, or any number of them. */
type Step = { readonly kind: 'character' | 'one' | 'any'; readonly character: string };

/** `%` stands for any characters, `_` for one, a backslash takes the next as it is. */
function stepsOf(pattern: string): Step[] {
  const steps: Step[] = [];
  const characters = [...pattern];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (character === '%') steps.push({ kind: 'any', character });
    else if (character === '_') steps.push({ kind: 'one', character });
    else {
      if (character === '\\') at += 1;
      steps.push({ kind: 'character', character: characters[at] ?? character });
    }
  }
  return steps;
}

/** Whether a text fits, in time of its length times that of the pattern: no pattern can make it longer. */
function fits(steps: readonly Step[], text: string): boolean {
  const characters = [...text];
  let [at, step, lastAny, lastAt] = [0, 0, -1, 0];
  while (at < characters.length) {
    const wanted = steps[step];
    if (wanted?.kind === 'any') {
      [lastAny, lastAt] = [step, at];
      step += 1;
    } else if (wanted && (wanted.kind === 'one' || wanted.character === characters[at])) {
      at += 1;
      step += 1;
    } else if (lastAny >= 0) {
      lastAt += 1;
      [step, at] = [lastAny + 1, lastAt];
    } else return false;
  }
  return steps.slice(step).every(({ kind }) => kind === 'any');
}

/** `LIKE`: null where text or pattern is not known. Patterns are read once each. */
export function compileLike<Item>(text: Evaluate<Item>, pattern: Evaluate<Item>): Evaluate<Item> {
  const read = new Map<string, Step[]>();
  return (item) => {
    const [value, like] = [text(item), pattern(item)];
    if (typeof value !== 'string' || typeof like !== 'string') return null;
    const steps = read.get(like) ?? stepsOf(like);
    // A pattern that is a property would fill the memory with one entry an item.
    if (read.size < 16) read.set(like, steps);
    return fits(steps, value);
  };
}
