import { loadCatalogue } from '@icfm/data/catalogue';
import { describe, expect, it } from 'vitest';

const { clusters, branches, flows, flowContext, formerBranches, leadBanks, officialTotals } = loadCatalogue();

const sourced = [...clusters, ...branches, ...flows, ...flowContext];
const sources = [
  ...sourced.flatMap((record) => record.sources),
  ...[...formerBranches, ...leadBanks, ...officialTotals].map(({ source }) => source),
];

describe('sources', () => {
  it('stand on every row, each with a title', () => {
    expect(sourced.filter((record) => record.sources.length === 0)).toEqual([]);
    expect(sources.filter(({ title }) => title.trim() === '')).toEqual([]);
  });

  it('are grade C where they have no public address', () => {
    expect(sources.filter(({ url, grade }) => url === null && grade !== 'C')).toEqual([]);
  });

  it('have addresses of the web only', () => {
    const addresses = sources.flatMap(({ url }) => (url === null ? [] : [new URL(url).protocol]));
    expect(new Set(addresses)).toEqual(new Set(['http:', 'https:']));
  });

  it('are never grade A for third-party copies, registers, abstracts and mentions', () => {
    const secondHand = branches.filter(({ sourceKind }) => sourceKind !== 'official' && sourceKind !== 'press');
    expect(secondHand.length).toBe(168);
    expect(secondHand.flatMap((branch) => branch.sources).filter(({ grade }) => grade === 'A')).toEqual([]);
  });

  it('of clusters are never grade A at a site that backs other clusters at grade B', () => {
    const hostsOf = (grade: string) =>
      clusters
        .flatMap((cluster) => cluster.sources)
        .flatMap((source) => (source.grade === grade && source.url !== null ? [new URL(source.url).host] : []));
    const reprints = new Set(hostsOf('B'));
    expect(hostsOf('A').filter((host) => reprints.has(host))).toEqual([]);
    expect(hostsOf('A').length).toBeGreaterThan(30);
  });

  it('of a branch known by its name alone say so by evidence tier B', () => {
    const listed = branches.filter(({ status }) => status === 'name-listed');
    expect(new Set(listed.map(({ evidenceTier }) => evidenceTier))).toEqual(new Set(['B']));
  });
});
