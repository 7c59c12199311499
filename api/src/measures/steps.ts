/**
 * Work cut into steps: each `yield` is a place where whoever runs it may let others have their turn. The same steps run
 * in one go in a thread or a test, and with pauses on an event loop.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** How many of something small are done between two pauses. */
export const stepLength = 4096;

/** Runs all steps at once and gives their result. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Calls `visit` with each index from 0 up to `length`, with pauses. */
export function* eachInSteps(length: number, visit: (index: number) => void): Steps<void> {
  for (let index = 0; index < length; index += 1) {
    visit(index);
    if (index % stepLength === stepLength - 1) yield;
  }
}
