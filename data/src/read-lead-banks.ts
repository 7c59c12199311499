import { z } from 'zod';
import { adcode, address, oneOf, optionalText, text, yesOrNo } from './cells.ts';
import type { LeadBank } from './model/lead-bank.ts';
import { readCsv } from './read-csv.ts';

const Row = z.object({
  cluster_or_chain: text,
  province: text,
  city: optionalText,
  county: optionalText,
  adcode,
  level: oneOf(['province', 'municipality', 'prefecture', 'county']),
  lead_institution: text,
  role: text,
  role_is_sole_lead: yesOrNo,
  as_of: text,
  source_title: text,
  source_url: address,
  publisher: text,
  note: optionalText,
});

/** The rows of a `cluster-lead-banks.csv`. It grades no source, so none is linked: grade B. */
export function readLeadBanks(file: string): LeadBank[] {
  return readCsv(file, Row).map((row) => ({
    clusterOrChain: row.cluster_or_chain,
    adcode: row.adcode,
    level: row.level === 'municipality' ? 'province' : row.level,
    leadInstitution: row.lead_institution,
    role: row.role,
    isSoleLead: row.role_is_sole_lead,
    asOf: row.as_of,
    source: { title: row.source_title, url: row.source_url, publisher: row.publisher, grade: 'B' },
    note: row.note,
  }));
}
