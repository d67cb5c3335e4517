import { describe, expect, it } from 'vitest';
import { decideConfirmRepair } from '#domain/defectSigning.ts';
import { confirmerProblems, isConfirmedBySame, operatorNames } from '#domain/repairConfirming.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aQualification } from '#tests/support/peopleRows.ts';
import { aContext, anEquipment, aPerson, on } from '#tests/support/rows.ts';
import { theSettings } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const at = aContext().now;
const repaired = aDefect({ state: 'repaired', repair: { outcome: 'repaired', by: 'Ma Jun', at, note: '' } });

describe('who confirms a repair', () => {
  // biome-ignore format: a table of cases
  it.each([
    { by: 'Zhao Lei', operators: ['Ma Jun', 'Zhao Lei'], said: [] },
    { by: 'Zhao Lei', operators: [], said: [] },
    { by: 'Ma Jun', operators: ['Ma Jun', 'Zhao Lei'], said: [['confirmedByRepairer', 'error']] },
    { by: ' ma jun ', operators: ['Zhao Lei'], said: [['confirmedByRepairer', 'error']] },
    { by: 'Ma Jun', operators: ['Ma Jun'], said: [['confirmedBySame', 'confirm']] },
    { by: 'Ma Jun', operators: [], said: [['confirmedBySame', 'confirm']] },
  ])('$by, where $operators may take the machine on: $said', ({ by, operators, said }) => {
    expect(confirmerProblems(repaired, { by, operators }).map(({ code, level }) => [code, level])).toEqual(said);
  });

  it('is anybody where nobody signed the repair by name', () => {
    const unnamed = aDefect({ state: 'repaired', repair: { outcome: 'repaired', by: '', at, note: '' } });
    expect(confirmerProblems(unnamed, { by: '', operators: ['Zhao Lei'] })).toEqual([]);
  });

  it('may be the repairer for lack of others, once that is said, and shows it', () => {
    const state = { defect: repaired, standDowns: [], operators: ['Ma Jun'] };
    const said = { rev: 1, isGood: true, by: 'Ma Jun', note: '' };
    expect(codesOf(decideConfirmRepair(state, said, aContext()))).toEqual(['confirmedBySame']);
    const { changes } = decided(decideConfirmRepair(state, said, aContext({ confirmed: ['confirmedBySame'] })));
    const [after] = rowsAfter(changes, 'defects');
    expect(after && isConfirmedBySame(after)).toBe(true);
    expect(isConfirmedBySame(repaired)).toBe(false);
  });

  it('lets the repairer say that the repair is not good, whoever else is there', () => {
    const state = { defect: repaired, standDowns: [], operators: ['Ma Jun', 'Zhao Lei'] };
    const refused = { rev: 1, isGood: false, by: 'Ma Jun', note: '' };
    expect(decideConfirmRepair(state, refused, aContext()).ok).toBe(true);
  });

  it('is asked among those who may take the machine on that day', () => {
    const machine = anEquipment({ kind: 'forklift' });
    const certified = aPerson({ name: 'Ma Jun', roles: ['operator'] });
    const people = [
      certified,
      aPerson({ name: 'Zhao Lei', roles: ['operator'] }),
      aPerson({ name: 'Li Wei', roles: ['inspector'] }),
    ];
    const held = aQualification({ personId: certified.id, issuedOn: on('2026-01-01'), expiresOn: null });
    const asked = {
      people,
      machine,
      settings: theSettings(),
      today: on('2026-03-10'),
      qualificationsOf: (id: typeof certified.id) => (id === certified.id ? [held] : []),
    };
    expect(operatorNames(asked)).toEqual(['Ma Jun']);
    expect(operatorNames({ ...asked, machine: anEquipment({ kind: 'truck' }) })).toEqual(['Ma Jun', 'Zhao Lei']);
  });
});
