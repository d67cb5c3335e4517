import { describe, expect, it } from 'vitest';
import { type DefectState, defectStates } from '#domain/defect.ts';
import type { roles } from '#domain/person.ts';
import { isStoodDown } from '#domain/standDown.ts';
import { decideReturnToService, mayReturn, type ReturningState } from '#domain/standDownReturning.ts';
import { aStandDown } from '#tests/support/checkRows.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, aPerson, on } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const { id: equipmentId } = anEquipment();
const person = aPerson({ name: 'Chen Jie', roles: ['inspector'] });
const state: ReturningState = {
  standDowns: [aStandDown({ equipmentId })],
  defects: [aDefect({ equipmentId, severity: 'unsafe', state: 'repaired' })],
  person,
};
const returned = (from: Partial<ReturningState> = {}) =>
  decideReturnToService({ ...state, ...from }, { note: ' Brakes tested ' }, aContext());

describe('a return to service', () => {
  it('says who, when and with which words, and ends every stand-down of the machine', () => {
    const standDowns = [aStandDown({ equipmentId }), aStandDown({ equipmentId })];
    const rows = rowsAfter(decided(returned({ standDowns })).changes, 'standDowns');
    expect(rows).toHaveLength(2);
    expect(rows.map((row) => row.returned)).toEqual(
      rows.map(() => ({ on: '2026-03-10', at: aContext().now, by: 'Chen Jie', note: 'Brakes tested' })),
    );
    expect(isStoodDown(standDowns)).toBe(true);
    expect(isStoodDown(rows)).toBe(false);
  });

  const isHeld: Readonly<Record<DefectState, boolean>> = {
    reported: true,
    triaged: true,
    ordered: true,
    repaired: false,
    confirmed: false,
    closed: false,
    rejected: false,
  };

  it.each(defectStates)('with an unsafe defect that is %s', (defectState) => {
    const defects = [...state.defects, aDefect({ equipmentId, severity: 'unsafe', state: defectState, number: 'D-9' })];
    expect(problemsOf(returned({ defects }))).toEqual(
      isHeld[defectState] ? [{ code: 'unsafeDefectsOpen', level: 'error', params: { numbers: 'D-9' } }] : [],
    );
  });

  it('does not wait for lesser defects', () => {
    expect(codesOf(returned({ defects: [aDefect({ equipmentId, severity: 'major' })] }))).toEqual([]);
  });

  it.each<{ role: (typeof roles)[number]; may: boolean }>([
    { role: 'manager', may: true },
    { role: 'inspector', may: true },
    { role: 'technician', may: false },
    { role: 'operator', may: false },
  ])('by a $role: $may', ({ role, may }) => {
    const someone = aPerson({ roles: [role] });
    expect(mayReturn(someone)).toBe(may);
    expect(codesOf(returned({ person: someone }))).toEqual(may ? [] : ['returnNeedsInspector']);
  });

  it.each([
    { what: 'by nobody', from: { person: null }, code: 'returnNeedsInspector' },
    {
      what: 'by somebody who has left',
      from: { person: { ...person, archivedOn: on('2026-01-01') } },
      code: 'returnNeedsInspector',
    },
    { what: 'of a machine in service', from: { standDowns: [] }, code: 'notStoodDown' },
  ])('is refused $what', ({ from, code }) => {
    expect(codesOf(returned(from))).toEqual([code]);
  });
});
