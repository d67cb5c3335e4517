import { describe, expect, it } from 'vitest';
import { type DefectSeverity, defectSeverities } from '#domain/defect.ts';
import { defectFromCheck } from '#domain/defectFromCheck.ts';
import { decideTriageDefect } from '#domain/defectHandling.ts';
import { decideRaiseDefect, decideReportDefect } from '#domain/defectReporting.ts';
import { decideConfirmRepair } from '#domain/defectSigning.ts';
import { type StandDown, standDownSchema } from '#domain/standDown.ts';
import { aStandDown } from '#tests/support/checkRows.ts';
import { decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, freshId } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const equipment = anEquipment();
const equipmentId = equipment.id;

interface Known {
  readonly severity: DefectSeverity;
  readonly standDowns: readonly StandDown[];
}

const check = { id: freshId<'Check'>(), equipmentId, operatorName: 'Wang Fang', isSample: false };

/** Every way in which a defect becomes known to be as bad as it is. */
const ways = {
  'reported by hand': ({ severity, standDowns }: Known) =>
    decided(
      decideReportDefect({ equipment, counter: null, standDowns }, { severity, text: 'Brake hose burst' }, aContext()),
    ).changes,
  'found on an order': ({ severity, standDowns }: Known) => {
    const order = anOrder({ equipmentId, tasks: [anOrderTask({ answer: null })] });
    const finding = { severity, text: 'Brake hose burst', rev: 1, taskId: 'L1-1' };
    return decided(decideRaiseDefect({ order, counter: null, standDowns }, finding, aContext())).changes;
  },
  'found in a check': ({ severity, standDowns }: Known) =>
    defectFromCheck(
      { check, item: { id: 'brakes' }, severity, text: 'Brake hose burst', counter: null, standDowns, photos: [] },
      aContext(),
    ).changes,
  'judged at triage': ({ severity, standDowns }: Known) => {
    const defect = aDefect({ equipmentId, text: 'Brake hose burst' });
    return decided(decideTriageDefect({ defect, standDowns }, { rev: 1, severity }, aContext())).changes;
  },
  'refused after a repair': ({ severity, standDowns }: Known) => {
    const defect = aDefect({ equipmentId, severity, state: 'repaired', text: 'Brake hose burst' });
    const refused = { rev: 1, isGood: false, by: 'Wang Fang', note: '' };
    return decided(decideConfirmRepair({ defect, standDowns, operators: [] }, refused, aContext())).changes;
  },
} as const;

type Way = keyof typeof ways;
const names = Object.keys(ways) as Way[];

describe('a defect', () => {
  it.each(names.flatMap((way) => defectSeverities.map((severity) => ({ way, severity }))))(
    '$severity, $way: stands the machine down only when it is unsafe',
    ({ way, severity }) => {
      const changes = ways[way]({ severity, standDowns: [] });
      const [defect] = rowsAfter(changes, 'defects');
      const stood = rowsAfter(changes, 'standDowns');
      if (severity !== 'unsafe') return expect(stood).toEqual([]);
      expect(stood).toHaveLength(1);
      return expect(standDownSchema.parse(stood[0])).toMatchObject({
        equipmentId,
        fromOn: '2026-03-10',
        reason: 'Brake hose burst',
        defectIds: [defect?.id],
        returned: null,
      });
    },
  );

  it.each(names)('unsafe, %s, on a machine that stands down already is one more cause of it', (way) => {
    const other = freshId<'Defect'>();
    const standing = aStandDown({ equipmentId, defectIds: [other] });
    const changes = ways[way]({ severity: 'unsafe', standDowns: [standing] });
    const [defect] = rowsAfter(changes, 'defects');
    expect(rowsAfter(changes, 'standDowns')).toMatchObject([
      { id: standing.id, rev: 2, reason: standing.reason, defectIds: [other, defect?.id] },
    ]);
  });

  it('that is a cause already changes nothing of the stand-down', () => {
    const defect = aDefect({ equipmentId, severity: 'unsafe' });
    const standDowns = [aStandDown({ equipmentId, defectIds: [defect.id] })];
    const { changes } = decided(decideTriageDefect({ defect, standDowns }, { rev: 1, severity: 'unsafe' }, aContext()));
    expect(rowsAfter(changes, 'standDowns')).toEqual([]);
  });

  it('of a check bears the name of its operator, the check and the item', () => {
    const { defect } = defectFromCheck(
      { check, item: { id: 'brakes' }, severity: 'minor', text: 'Squeals', counter: null, standDowns: [], photos: [] },
      aContext(),
    );
    expect(defect).toMatchObject({
      source: 'check',
      checkId: check.id,
      checkItemId: 'brakes',
      reportedBy: 'Wang Fang',
      number: 'D-2026-0001',
      foundOrderId: null,
    });
  });
});
