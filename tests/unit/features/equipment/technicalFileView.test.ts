import { expect, it } from 'vitest';
import type { Certificate } from '#domain/certificate.ts';
import { technicalFile } from '#features/equipment/technicalFileView.ts';
import { aMeter, anEquipment, freshId, on } from '#tests/support/rows.ts';
import {
  aCompletion,
  anAssignment,
  anEarlierWork,
  anOrder,
  anOrderTask,
  aProgramme,
} from '#tests/support/serviceRows.ts';

const machine = anEquipment();
const order = anOrder({
  completedOn: on('2026-03-04'),
  tasks: [anOrderTask(), anOrderTask({ finding: 'Worn' }), anOrderTask({ answer: null })],
});
const certificate = (columns: Partial<Certificate>): Certificate =>
  ({ id: freshId<'Certificate'>(), orderId: order.id, voided: null, ...columns }) as Certificate;

it('an order says how many tasks were answered and what was found, and shows its valid certificate', () => {
  const voided = certificate({ voided: { at: order.createdAt, by: '', reason: 'Typing error' } });
  const valid = certificate({});
  const [event] = technicalFile({
    completions: [],
    orders: [order],
    certificates: [voided, valid],
    meters: [],
    assignments: [],
  });
  expect(event).toEqual({ kind: 'order', on: '2026-03-04', order, answered: 2, findings: 1, certificate: valid });
});

it('an order not completed stands on the day it was opened, without a certificate of another', () => {
  const open = anOrder();
  const [event] = technicalFile({
    completions: [],
    orders: [open],
    certificates: [certificate({})],
    meters: [],
    assignments: [],
  });
  expect(event).toMatchObject({ on: '2026-03-01', certificate: null });
});

it('everything stands in one row, latest first', () => {
  const assigned = anAssignment(machine.id, aProgramme(), { endedOn: on('2026-03-06') });
  const events = technicalFile({
    orders: [order],
    completions: [anEarlierWork(machine.id, { on: on('2026-01-05') }), aCompletion(assigned, 'L1')],
    certificates: [],
    meters: [aMeter({ unit: 'h', events: [{ on: on('2026-03-05'), offset: 10, note: '' }] })],
    assignments: [assigned],
  });
  expect(events.map(({ kind, on: day }) => `${day} ${kind}`)).toEqual([
    '2026-03-06 unassigned',
    '2026-03-05 meterReplaced',
    '2026-03-04 order',
    '2026-01-05 earlier',
    '2026-01-01 assigned',
  ]);
});
