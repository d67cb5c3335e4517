import { describe, expect, it } from 'vitest';
import { isInspection, releasesOrder, tyrePositions } from '#domain/certificateInspection.ts';
import { decideIssueInspection } from '#domain/certificateIssue.ts';
import { equipmentKinds } from '#domain/equipment.ts';
import { certified, inspectionAsked, issueState } from '#tests/support/certificateRows.ts';
import { decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { aLevel, anOrder, aProgramme, aRevision, aTask } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const level = (levelId: string, isAbsorbed = false) => ({ levelId, name: { en: levelId }, isAbsorbed });
const statutory = aLevel('S', { isStatutory: true, needsCertificate: true });
const greased = aLevel('G', { isStatutory: true, tasks: [aTask('G-1', { work: 'lubricate' })] });
const plain = aLevel('P');
const asked = aLevel('A', { needsCertificate: true });
const revision = aRevision(aProgramme(), { levels: [statutory, greased, plain, asked] });

describe('an order is an inspection', () => {
  it.each([
    ['of a level set by law that only inspects', [level('S')], true],
    ['not when a level does other work', [level('G')], false],
    ['not when the law does not ask for it', [level('P')], false],
    ['not when it carries out another level too', [level('S'), level('P')], false],
    ['even when it covers another level', [level('S'), level('P', true)], true],
    ['not without levels', [], false],
  ] as const)('%s', (_, levels, expected) => {
    expect(isInspection(anOrder({ levels: [...levels] }), revision)).toBe(expected);
  });

  it('not without a revision', () => {
    expect(isInspection(anOrder({ levels: [level('S')] }), null)).toBe(false);
  });
});

describe('an order is released', () => {
  it.for([
    ['by a completion certificate, whatever it is', ['completion'], 'S', true],
    ['by the record of an inspection', ['inspection'], 'S', true],
    ['by a record where no certificate is asked for', ['inspection'], 'P', true],
    ['not by a record where a completion certificate is asked for', ['inspection'], 'A', false],
    ['by both there', ['inspection', 'completion'], 'A', true],
    ['by nothing else', [], 'P', false],
  ] as const)('%s', ([_, kinds, id, expected]) => {
    expect(releasesOrder(kinds, anOrder({ levels: [level(id)] }), revision)).toBe(expected);
  });
});

describe('places of tyres', () => {
  it.each([
    ['car', 'en', ['1 L', '1 R', '2 L', '2 R']],
    ['motorcycle', 'en', ['1', '2']],
    ['truck', 'en', ['1 L', '1 R', '2 L outer', '2 L inner', '2 R outer', '2 R inner']],
    ['truck', 'zh-Hans', ['1 左', '1 右', '2 左 外', '2 左 内', '2 右 外', '2 右 内']],
    ['generator', 'en', []],
  ] as const)('of a %s in %s', (kind, language, places) => {
    expect(tyrePositions(kind, language)).toEqual(places);
  });

  it('are named but once, of every kind', () => {
    for (const kind of equipmentKinds) {
      const places = tyrePositions(kind, 'zh-Hant');
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe('a safety inspection record', () => {
  const { order, equipment } = certified;
  const found = aDefect({
    equipmentId: equipment.id,
    foundOrderId: order.id,
    number: 'D-2026-0009',
    state: 'repaired',
    repair: { outcome: 'repaired', by: 'Zhang Min', at: aContext().now, note: 'Pads renewed' },
  });
  const elsewhere = aDefect({ equipmentId: equipment.id, number: 'D-2026-0003' });
  const rejected = aDefect({ equipmentId: equipment.id, foundOrderId: order.id, state: 'rejected' });
  const open = aDefect({ equipmentId: equipment.id, orderId: order.id, number: 'D-2026-0004', state: 'triaged' });
  const defects = [found, elsewhere, rejected, open].map((defect) => ({
    defect,
    order: null,
    signedOn: defect.repair === null ? null : on('2026-03-09'),
  }));

  it('says what was checked, tyres and brakes, and the defects of the order with who put them right', () => {
    const { changes } = decided(decideIssueInspection({ ...issueState, defects }, inspectionAsked, aContext()));
    const [record] = rowsAfter(changes, 'certificates');
    expect(record).toMatchObject({ number: 'FTI-2026-000001', orderId: order.id });
    expect(record?.content).toMatchObject({
      kind: 'inspection',
      programme: 'Truck service',
      revision: 1,
      inspectedOn: '2026-03-08',
      meters: [{ unit: 'km', value: 3_200 }],
      tasks: [{ text: 'Task L1-1', value: 1.2, unit: 'mm' }],
      tyres: inspectionAsked.tyres,
      brakeTest: inspectionAsked.brakeTest,
      defects: [
        { number: 'D-2026-0004', repair: null },
        { number: 'D-2026-0009', repair: { by: 'Zhang Min', on: '2026-03-09', what: 'Pads renewed' } },
      ],
    });
  });

  it('leaves the order done where that asks for a completion certificate', () => {
    const { changes } = decided(decideIssueInspection(issueState, inspectionAsked, aContext()));
    expect(rowsAfter(changes, 'orders')).toEqual([]);
  });
});
