import { expect, it } from 'vitest';
import { partDemand } from '#domain/partDemand.ts';
import { purchaseColumns, purchaseCsv } from '#features/parts/purchaseCsv.ts';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { freshId, on } from '#tests/support/rows.ts';

const words = { heads: purchaseColumns, unit: (unit: string) => unit };

const linesOf = (bytes: Uint8Array): readonly string[] =>
  new TextDecoder().decode(bytes).replace('\ufeff', '').trimEnd().split('\r\n');

it('writes figures with a point and dates as they sort, whatever the language', () => {
  const part = aPart({
    number: 'OIL',
    name: 'Oil',
    unit: 'litre',
    supplier: 'Northway',
    orderQuantity: 0.5,
    unitCost: 3.2,
  });
  const need = {
    partId: part.id,
    on: on('2026-04-01'),
    quantity: 1_234.7,
    equipmentId: freshId<'Equipment'>(),
    orderId: null,
  };
  const demand = partDemand(part, [aMove(part, { quantity: 0.2 })], [need]);
  expect(linesOf(purchaseCsv([demand], words))).toEqual([
    purchaseColumns.join(','),
    'Northway,OIL,Oil,1234.5,litre,2026-04-01,0.2,1234.7,,3.2,3950.4',
  ]);
});

it('runs nothing in a spreadsheet, whatever a part is called', () => {
  const part = aPart({ number: '=HYPERLINK("x")', name: '+1', supplier: '@you', reorderLevel: 0, orderQuantity: 1 });
  const [, line = ''] = linesOf(purchaseCsv([partDemand(part, [], [])], words));
  expect(line).toContain(`'@you,"'=HYPERLINK(""x"")",'+1,1,`);
});
