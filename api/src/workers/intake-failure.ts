import type { createIntakeContext } from '../intake/context.ts';
import type { IntakeError } from '../intake/intake-error.ts';

/** What the meaning of rows is read with, as plain data that can be sent to a thread. */
export type IntakeFacts = Parameters<typeof createIntakeContext>[0];

/** A file that cannot be read, as it can be sent between threads. */
export type IntakeFailure = Pick<IntakeError, 'code' | 'detail' | 'row' | 'column'>;

/** An error keeps its fields only as a plain object when it is sent to another thread. */
export const failureOf = ({ code, detail, row, column }: IntakeError): IntakeFailure => ({ code, detail, row, column });
