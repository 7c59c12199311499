import { createIntakeContext, type IntakeContext } from '../intake/context.ts';

/** What the meaning of rows is read with, as plain data that can be sent to a thread. */
export type IntakeFacts = Parameters<typeof createIntakeContext>[0];

let held: { facts: IntakeFacts; context: IntakeContext } | null = null;

/** The context of a thread, made once from the facts it was started with. */
export function contextOf(facts: IntakeFacts): IntakeContext {
  if (held?.facts !== facts) held = { facts, context: createIntakeContext(facts) };
  return held.context;
}
