import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSettings } from './check-settings.ts';
import { fieldsOf } from './fields.ts';
import { inspectFile } from './inspect-file.ts';
import { createIntake } from './intake.ts';
import { propose } from './propose.ts';
import { readRows } from './read-rows.ts';
import { sampleContext } from './sample-list.ts';
import { ImportKind, type IntakeSettings } from './schema.ts';

const readSample = (name: string) => readFileSync(new URL(`../../../data/samples/${name}`, import.meta.url));

/** Takes a sample in as proposed, with the answers that a person must give. */
function takeSample(fileName: string, answers: Partial<IntakeSettings>) {
  const bytes = readSample(fileName);
  const facts = inspectFile(bytes, { fileName });
  const proposal = propose(facts, null);
  const settings = { ...proposal.settings, ...answers };
  const known = { id: 'B1', code: null, nameZh: '示例银行股份有限公司昆山集成电路支行', bankName: '示例银行' };
  const options = {
    idOf: (row: number) => `IMP-${row}`,
    importId: 'i1',
    sourceTitle: fileName,
    existing: new Map<string, string>(),
    knownBranches: [{ ...known, id: 'B2', code: 'SB0001', nameZh: '示例银行股份有限公司合肥春晖支行' }, known],
  };
  const intake = createIntake({ header: facts.header, settings, context: sampleContext, options });
  const taken = [...readRows(bytes, { fileName, settings })].flatMap((batch) => batch.map(intake.take));
  return { facts, proposal, lacks: checkSettings(settings, facts), taken, summary: intake.summary() };
}

describe('the list of the invented bank', () => {
  const { facts, proposal, taken, summary } = takeSample('sample-bank-branches.csv', { coordinateSystem: 'gcj02' });

  test('is GB18030 with semicolons, and its coordinate system is to be asked', () => {
    expect(facts).toMatchObject({ encoding: 'gb18030', delimiter: ';' });
    expect(proposal.settings).toMatchObject({ kind: 'branches', relation: 'own', coordinateSystem: null });
    expect(proposal.findings).toEqual([]);
  });

  test('has 430 rows, of which 421 are good and 9 bad', () => {
    expect(summary).toMatchObject({ rows: 430, good: 421, bad: 9, unresolved: 0, duplicates: 0 });
    expect(summary.banks).toEqual([{ code: '示例银行', count: 421 }]);
    expect(summary.precisions).toEqual([{ code: 'street', count: 421 }]);
  });

  test('has each bad row for a reason of its own', () => {
    const bad = taken.filter(({ outcome }) => outcome === 'bad');
    const reasons = bad.map(({ row, findings }) => {
      const [error] = findings.filter(({ severity }) => severity === 'error');
      return `${row.number} ${error?.column} ${error?.code}`;
    });
    expect(reasons).toEqual([
      '18 网点名称 no-name',
      '59 经度 outside-china',
      '104 经度 swapped-coordinates',
      '150 经度 not-a-coordinate',
      '197 纬度 not-a-coordinate',
      '242 经度 projected-coordinates',
      '288 经度 zero-coordinates',
      '335 经度 not-a-coordinate',
      '392 开业年份 not-a-year',
    ]);
  });

  test('has no branch far from the county that its row names', () => {
    const far = taken.flatMap(({ findings }) => findings.filter(({ code }) => code === 'far-from-unit'));
    expect(far).toEqual([]);
    expect(taken.every(({ outcome, position }) => outcome === 'bad' || /^\d{6}$/.test(position.adcode ?? ''))).toBe(
      true,
    );
  });

  test('says by some names what the branch is for, and that parks and roads do not', () => {
    expect(summary.specialities.map(({ code }) => code)).toContain('industry:biomedicine-devices');
    expect(summary.findings.find(({ code }) => code === 'place-not-speciality')?.count).toBeGreaterThan(5);
  });
});

describe.each(ImportKind.options)('the template for %s', (kind) => {
  test.each(['zh', 'en'])('in %s is recognised, every heading as its field, and its examples are good', (language) => {
    const { proposal, lacks, summary } = takeSample(`template-${kind}-${language}.csv`, {
      coordinateSystem: 'wgs84',
    });
    expect(proposal.layout).toBe('template');
    expect(proposal.settings.kind).toBe(kind);
    const fields = fieldsOf(kind).map(({ name }) => name);
    expect(Object.keys(proposal.settings.columns).sort()).toEqual(fields.filter((name) => name !== 'position').sort());
    expect(lacks).toEqual([]);
    expect(summary.rows).toBeGreaterThan(1);
    expect(summary.good).toBe(summary.rows);
    expect(summary.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});
