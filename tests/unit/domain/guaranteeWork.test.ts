import { describe, expect, it } from 'vitest';
import { guaranteeProblems, promiseFor, proposedGuarantee, proposedWork } from '#domain/guaranteeWork.ts';
import { aLevel, anOrder, aProgramme, aRevision, text } from '#tests/support/serviceRows.ts';

const revision = aRevision(aProgramme(), {
  levels: [aLevel('L1'), aLevel('L2', { rank: 2 }), aLevel('L5', { rank: 5 })],
});
const level = (levelId: string, name = text(levelId)) => ({ levelId, name, isAbsorbed: false });
const service = (...levels: ReturnType<typeof level>[]) => anOrder({ levels });
const repair = (title: string) => anOrder({ kind: 'repair', title, levels: [], programmeId: null, revisionId: null });

describe('the kind of work an order counts as', () => {
  it.each([
    { what: 'level 1', order: service(level('L1')), work: 'level1' },
    { what: 'level 2', order: service(level('L2')), work: 'level2' },
    { what: 'level 2 with level 1', order: service(level('L1'), level('L2')), work: 'level2' },
    { what: 'a level of rank 5', order: service(level('L5')), work: 'level2' },
    { what: 'a level the revision does not know', order: service(level('L9')), work: 'level1' },
    { what: 'a level named overhaul', order: service(level('L5', text('Engine overhaul'))), work: 'overhaul' },
    { what: 'a level named 大修', order: service(level('L1', { 'zh-Hans': '发动机大修' })), work: 'overhaul' },
    { what: 'a repair', order: repair('Brake pads'), work: 'level1' },
    { what: 'a repair that names an overhaul', order: repair('Gearbox overhaul'), work: 'overhaul' },
    { what: 'a repair of an assembly', order: repair('变速器总成修理'), work: 'overhaul' },
    { what: 'a repair of an assembly in traditional script', order: repair('變速箱總成修理'), work: 'overhaul' },
  ] as const)('is $work for $what', ({ order, work }) => {
    expect(proposedWork(order, order.kind === 'service' ? revision : null)).toBe(work);
  });

  it('is not that of an absorbed level by its name', () => {
    const absorbed = { ...level('L1', text('Overhaul')), isAbsorbed: true };
    expect(proposedWork(service(level('L2'), absorbed), revision)).toBe('level2');
  });
});

describe('the guarantee proposed', () => {
  it('is the least for the work, and none for a machine', () => {
    const truck = { kind: 'truck', carriesDangerousGoods: false } as const;
    expect(proposedGuarantee(truck, service(level('L2')), revision)).toEqual({
      work: 'level2',
      days: 30,
      distanceKm: 5_000,
    });
    expect(proposedGuarantee({ ...truck, kind: 'forklift' }, service(level('L2')), revision)).toBeNull();
    expect(promiseFor({ kind: 'trailer', carriesDangerousGoods: true }, 'overhaul')).toMatchObject({ days: 100 });
  });
});

describe('a promise', () => {
  const truck = { kind: 'truck', carriesDangerousGoods: false } as const;
  const proposed = promiseFor(truck, 'level2');
  const codesOf = (
    promised: Parameters<typeof guaranteeProblems>[0],
    form: 'chinese' | 'international' = 'chinese',
    item: Parameters<typeof promiseFor>[0] = truck,
  ) => guaranteeProblems(promised, promiseFor(item, 'level2'), { item, form }).map(({ code }) => code);

  it.each([
    { what: 'the least', promised: { work: 'level2', days: 30, distanceKm: 5_000 }, codes: [] },
    { what: 'more', promised: { work: 'level2', days: 31, distanceKm: 9_000 }, codes: [] },
    { what: 'a day less', promised: { work: 'level2', days: 29, distanceKm: 5_000 }, codes: ['guaranteeTooShort'] },
    { what: 'a km less', promised: { work: 'level2', days: 30, distanceKm: 4_999 }, codes: ['guaranteeTooShort'] },
    {
      what: 'the least of the lesser work chosen',
      promised: { work: 'level1', days: 10, distanceKm: 2_000 },
      codes: [],
    },
    {
      what: 'level 2 for an overhaul',
      promised: { work: 'overhaul', days: 30, distanceKm: 5_000 },
      codes: ['guaranteeTooShort'],
    },
    { what: 'half days', promised: { work: 'level2', days: 30.5, distanceKm: 5_000 }, codes: ['guaranteeNotPositive'] },
    { what: 'no distance', promised: { work: 'level2', days: 30, distanceKm: 0 }, codes: ['guaranteeNotPositive'] },
    { what: 'nothing', promised: null, codes: ['guaranteeTooShort'] },
  ] as const)('of $what on the Chinese form: $codes', ({ promised, codes }) => {
    expect(codesOf(promised)).toEqual(codes);
  });

  it('says what the least is', () => {
    const [problem] = guaranteeProblems(null, proposed, { item: truck, form: 'chinese' });
    expect(problem?.params).toMatchObject({ days: 30, distanceKm: 5_000 });
  });

  it('may be less, or none, on the international form, and for a machine', () => {
    expect(codesOf({ work: 'level2', days: 1, distanceKm: 1 }, 'international')).toEqual([]);
    expect(codesOf(null, 'international')).toEqual([]);
    expect(codesOf(null, 'chinese', { ...truck, kind: 'excavator' })).toEqual([]);
  });
});
