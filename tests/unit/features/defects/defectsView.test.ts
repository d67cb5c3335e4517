import { describe, expect, it } from 'vitest';
import { type Defect, type DefectState, defectStates } from '#domain/defect.ts';
import {
  type DefectFilter,
  type DefectStep,
  defectRows,
  filteredDefects,
  filterIn,
} from '#features/defects/defectsView.ts';
import { anEquipment } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const machine = anEquipment({ code: 'FL-03', name: 'Toyota 8FBE18' });
const ofMachine = (columns: Partial<Defect>) => aDefect({ equipmentId: machine.id, ...columns });
const rowsOf = (defects: readonly Defect[], repeats = new Map()) =>
  defectRows({ defects, repeats }, { equipment: new Map([[machine.id, machine]]) });

describe('the list of defects', () => {
  const next: Readonly<Record<DefectState, DefectStep>> = {
    reported: 'openOrder',
    triaged: 'openOrder',
    ordered: 'toOrder',
    repaired: 'confirm',
    confirmed: 'close',
    closed: 'view',
    rejected: 'view',
  };

  it.each(defectStates)('a defect that is %s ends in its next step', (state) => {
    expect(rowsOf([ofMachine({ state })])).toMatchObject([{ machine, next: next[state], times: 0 }]);
  });

  it('begins with what is unsafe and waits, and ends with what is over', () => {
    const closed = ofMachine({ severity: 'unsafe', state: 'closed' });
    const minor = ofMachine({ severity: 'minor' });
    const repaired = ofMachine({ severity: 'unsafe', state: 'repaired' });
    const unsafe = ofMachine({ severity: 'unsafe', state: 'ordered' });
    const older = ofMachine({ severity: 'major' });
    const newer = ofMachine({ severity: 'major' });
    const rows = rowsOf([closed, minor, repaired, unsafe, older, newer]);
    expect(rows.map(({ defect }) => defect)).toEqual([unsafe, newer, older, minor, repaired, closed]);
  });

  const repeat = ofMachine({ text: 'Fork cracked', severity: 'unsafe' });
  const repaired = ofMachine({ state: 'repaired', number: 'D-2026-0042' });
  const closed = ofMachine({ state: 'closed' });
  const rows = rowsOf([repeat, repaired, closed], new Map([[repeat.id, { earlier: [closed], later: [] }]]));

  it.each<{ filter: DefectFilter; shown: readonly Defect[] }>([
    { filter: 'open', shown: [repeat, repaired] },
    { filter: 'unsafe', shown: [repeat] },
    { filter: 'toConfirm', shown: [repaired] },
    { filter: 'repeated', shown: [repeat] },
    { filter: 'closed', shown: [closed] },
    { filter: 'all', shown: [repeat, repaired, closed] },
  ])('narrowed to $filter', ({ filter, shown }) => {
    const found = filteredDefects(rows, filter, '');
    expect(found.rows.map(({ defect }) => defect)).toEqual(shown);
    expect(found.counts[filter]).toBe(shown.length);
  });

  it.each([
    { query: 'fork', count: 1 },
    { query: '0042', count: 1 },
    { query: 'fl-03', count: 3 },
    { query: 'nothing of it', count: 0 },
  ])('finds $count by "$query"', ({ query, count }) => {
    expect(filteredDefects(rows, 'all', query).rows).toHaveLength(count);
  });

  it('takes what the address does not know for open', () => {
    expect(filterIn(new URLSearchParams('show=repeated'))).toBe('repeated');
    expect(filterIn(new URLSearchParams('show=lost'))).toBe('open');
  });
});
