import { loadCatalogue } from '@icfm/data/catalogue';
import { Branch } from '@icfm/data/model/branch';
import { Cluster } from '@icfm/data/model/cluster';
import { Flow, FlowContext } from '@icfm/data/model/flow';
import { FormerBranch } from '@icfm/data/model/former-branch';
import { LeadBank } from '@icfm/data/model/lead-bank';
import { Region } from '@icfm/data/model/region';
import { StatedTotal } from '@icfm/data/model/stated-total';
import { expect, it } from 'vitest';

const catalogue = loadCatalogue();

it('every record is what its noun says, with no field more', () => {
  for (const cluster of catalogue.clusters) expect(Cluster.strict().parse(cluster)).toEqual(cluster);
  for (const branch of catalogue.branches) expect(Branch.strict().parse(branch)).toEqual(branch);
  for (const flow of catalogue.flows) expect(Flow.strict().parse(flow)).toEqual(flow);
  for (const context of catalogue.flowContext) expect(FlowContext.strict().parse(context)).toEqual(context);
  for (const branch of catalogue.formerBranches) expect(FormerBranch.strict().parse(branch)).toEqual(branch);
  for (const bank of catalogue.leadBanks) expect(LeadBank.strict().parse(bank)).toEqual(bank);
  for (const total of catalogue.officialTotals) expect(StatedTotal.strict().parse(total)).toEqual(total);
  for (const region of catalogue.regions) Region.strict().parse(region);
});

it('an empty cell is null and never zero or an empty text', () => {
  const records = [...catalogue.clusters, ...catalogue.branches, ...catalogue.flows, ...catalogue.flowContext];
  expect(records.flatMap((record) => Object.values(record)).filter((value) => value === '')).toEqual([]);
  const amounts = catalogue.flows.map(({ amount100mCny }) => amount100mCny);
  expect([amounts.filter((amount) => amount === null).length, amounts.filter((amount) => amount === 0).length]).toEqual(
    [29, 0],
  );
});

it('authority is known for two branches and unknown for all others', () => {
  const known = catalogue.branches.filter(({ authority }) => authority !== 'unknown');
  expect(known.map(({ authority }) => authority)).toEqual(['yes', 'yes']);
});
