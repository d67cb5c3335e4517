import { describe, expect, it } from 'vitest';
import { auditEntry, auditEntrySchema, entryContent } from '#domain/audit.ts';
import { changeOf, revised } from '#domain/change.ts';
import { aCheck, anAnswer } from '#tests/support/checkRows.ts';
import { aContext, aMeter, anEquipment } from '#tests/support/rows.ts';

const context = aContext({ actor: { id: null, name: 'Li Wei' } });
const truck = anEquipment();
const meter = aMeter({ equipmentId: truck.id });
const changes = [
  changeOf('equipment', truck, revised(truck, { name: 'Renamed' }, context)),
  changeOf('meters', null, meter),
];

describe('an audit entry', () => {
  it('says who, when, what, and each row before and after', () => {
    const entry = auditEntry(entryContent({ command: 'saveEquipment', changes, isBulk: false }), 7, context);
    expect(auditEntrySchema.safeParse(entry).success).toBe(true);
    expect(entry).toMatchObject({
      seq: 7,
      at: context.now,
      actorName: 'Li Wei',
      counts: { equipment: 1, meters: 1 },
      changes: [
        { table: 'equipment', id: truck.id, before: { rev: 1 }, after: { rev: 2, name: 'Renamed' } },
        { table: 'meters', id: meter.id, before: null },
      ],
    });
  });

  it('belongs to the history of the rows and of the equipment they belong to, once each', () => {
    const { about } = auditEntry(entryContent({ command: 'saveEquipment', changes, isBulk: false }), 1, context);
    expect(about).toEqual([truck.id, meter.id]);
  });

  it('of a bulk command keeps counts and the equipment, and no rows', () => {
    const entry = auditEntry(entryContent({ command: 'importRows', changes, isBulk: true }), 1, context);
    expect(entry).toMatchObject({ counts: { equipment: 1, meters: 1 }, changes: [], about: [truck.id] });
  });

  it('of a check that goes on keeps what changed of it: a check is saved at every tap', () => {
    const before = aCheck({ answers: [anAnswer('lights'), anAnswer('tread', { value: 3 })], signature: 'M0 0' });
    const answers = [anAnswer('lights'), anAnswer('tread', { value: 4 })];
    const after = revised(before, { answers, verdicts: [{ sectionId: 's', verdict: 'fit' }] }, context);
    const { id, equipmentId } = before;
    const change = { command: 'answerItem', changes: [changeOf('checks', before, after)], isBulk: false };
    expect(entryContent(change).changes).toEqual([
      {
        table: 'checks',
        id,
        before: { id, equipmentId, rev: 1, verdicts: [], answers: [anAnswer('tread', { value: 3 })] },
        after: { id, equipmentId, rev: 2, verdicts: after.verdicts, answers: [anAnswer('tread', { value: 4 })] },
      },
    ]);
    const begun = { ...change, changes: [changeOf('checks', null, before)] };
    expect(entryContent(begun).changes).toMatchObject([{ before: null, after: before }]);
  });
});
