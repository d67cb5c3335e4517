import { describe, expect, it } from 'vitest';
import { paletteFinds } from '#app/paletteFinds.ts';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { aCheckTemplate } from '#tests/support/checkRows.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aPart } from '#tests/support/partRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { anOrder, aProgramme } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const truck = anEquipment({ code: 'TR-118', name: 'Night truck', plate: '沪B·82K17' });
const archived = anEquipment({ code: 'TR-119', archivedOn: on('2026-01-01') });
const many = Array.from({ length: 20 }, (_, index) => anEquipment({ code: `FL-${index}`, name: 'Forklift' }));
const fleet = fleetOf(
  fleetState({
    ...noRows,
    equipment: [truck, archived, ...many],
    programmes: [aProgramme(), aProgramme({ name: { en: 'Old truck service' }, archivedOn: on('2026-01-01') })],
    checkTemplates: [
      aCheckTemplate({ name: { en: 'Walk round', 'zh-Hans': '绕车检查' } }),
      aCheckTemplate({ name: { en: 'Old walk round' }, archivedOn: on('2026-01-01') }),
    ],
    parts: [
      aPart({ number: 'OF-10', name: 'Oil filter' }),
      aPart({ number: 'OF-9', name: 'Oil filter' }),
      aPart({ number: 'OF-1', archivedOn: on('2026-01-01') }),
    ],
    defects: [
      aDefect({ equipmentId: truck.id, number: 'D-2026-0017', text: 'Mirror cracked' }),
      aDefect({ equipmentId: truck.id, number: 'D-2026-0016', text: 'Mirror loose', state: 'closed' }),
    ],
    orders: [anOrder({ equipmentId: truck.id, number: 'WO-2026-000512' }), anOrder({ equipmentId: archived.id })],
  }),
);
const found = (query: string) => {
  const { machines, orders, defects, programmes, parts } = paletteFinds(fleet, query, 8);
  return {
    machines: machines.map(({ code }) => code),
    orders: orders.map(({ order }) => order.number),
    defects: defects.map(({ defect }) => defect.number),
    programmes: programmes.map(({ name }) => name.en),
    parts: parts.map(({ number }) => number),
  };
};

describe('the palette finds', () => {
  it.each([
    ['a machine by its code, in service only', 'tr-11', { machines: ['TR-118'], orders: ['WO-2026-000512'] }],
    ['a machine by its plate', '82k17', { machines: ['TR-118'] }],
    ['an order by its number, letter case aside', 'wo-2026', { machines: [], orders: ['WO-2026-000512'] }],
    ['an order by number and machine together', '000512 night', { machines: [], orders: ['WO-2026-000512'] }],
    ['a defect that is open, by its words', 'mirror', { machines: [], defects: ['D-2026-0017'] }],
    ['parts in use, by number as people read it', 'oil of-', { parts: ['OF-9', 'OF-10'] }],
    ['a programme in use, by its name in any language', '货车', { programmes: ['Truck service'] }],
    ['what has all the words, in any order', 'truck night', { machines: ['TR-118'], programmes: [] }],
    ['nothing for a blank query', '  ', { machines: [], orders: [], programmes: [] }],
  ])('%s', (_what, query, expected) => {
    expect(found(query)).toMatchObject(expected);
  });

  it('no more than can be shown', () => {
    expect(found('forklift').machines).toHaveLength(8);
  });

  it('check templates in use, by their name in any language', () => {
    const names = (query: string) => paletteFinds(fleet, query, 8).checkTemplates.map(({ name }) => name.en);
    expect(names('walk')).toEqual(['Walk round']);
    expect(names('绕车')).toEqual(['Walk round']);
  });
});
