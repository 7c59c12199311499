import { z } from '@hono/zod-openapi';

const counts = {
  /** Branches with a known position that are open: those that coverage counts. */
  branches: z.number().int(),
  /** Of these without any speciality; where there are some, presence (C1) of the bank is measured. */
  ordinaryBranches: z.number().int(),
};

/** A bank by its name in the data, which the parameter `bank` takes. */
export const BankFacts = z
  .object({
    bankName: z.string(),
    ...counts,
    /** Whether any of these branches came with a list of own branches. */
    isOwn: z.boolean(),
  })
  .openapi('BankFacts');
export type BankFacts = z.infer<typeof BankFacts>;

export const BankList = z
  .object({
    /** The most branches first. */
    banks: z.array(BankFacts),
    /** All own branches together, which `bank=own` asks for; null where no list of own branches is loaded. */
    own: z.object(counts).nullable(),
    dataVersion: z.string(),
  })
  .openapi('BankList');
export type BankList = z.infer<typeof BankList>;
