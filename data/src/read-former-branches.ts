import { z } from 'zod';
import { adcode, address, isoDate, oneOf, optionalText, text } from './cells.ts';
import { FormerBranch } from './model/former-branch.ts';
import { readCsv } from './read-csv.ts';

const Row = z.object({
  old_name: text,
  event: oneOf(FormerBranch.shape.event.options),
  new_name: optionalText,
  specialty_before: text,
  province: text,
  city: optionalText,
  county: optionalText,
  adcode,
  level: oneOf(FormerBranch.shape.level.options),
  seen_on: isoDate,
  source_url: address,
});

/** This table spells the specialities in its own way; the nouns know one spelling. */
const specialities: Record<string, string> = {
  inclusive_micro: 'inclusive-micro',
  sci_tech: 'science-technology',
  'industry:intelligent_connected_vehicles': 'industry:intelligent-connected-vehicles',
  'industry:culture': 'culture',
};

/** The branches of a `branches-former.csv`. The bank-code list they were read from is a register: grade B. */
export function readFormerBranches(file: string): FormerBranch[] {
  return readCsv(file, Row).map((row) => ({
    formerName: row.old_name,
    event: row.event,
    newName: row.new_name,
    specialityBefore: specialities[row.specialty_before] ?? row.specialty_before,
    adcode: row.adcode,
    level: row.level,
    seenOn: row.seen_on,
    source: {
      title: 'Bank code list (CNAPS), change log',
      url: row.source_url,
      publisher: 'gweesin/CNAPS',
      grade: 'B',
    },
  }));
}
