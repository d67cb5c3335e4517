import { describe, expect, it } from 'vitest';
import { error } from '#kernel/result.ts';
import { routes } from '#routes.ts';
import { freshId } from '#tests/support/rows.ts';
import { gateWay } from '#widgets/gateWays.ts';

const machine = freshId<'Equipment'>();

describe('a refusal of the gate leads to where it is mended', () => {
  it.each([
    [error('unsafeDefectOpen', undefined, { defectId: 'd1' }), routes.defect('d1')],
    [error('inspectorUnqualified', 'inspectorId', { personId: 'p1' }), routes.person('p1')],
    [error('certificateStands', undefined, { certificateId: 'c1' }), routes.certificate('c1')],
    [error('readingBelowLast', 'meters.km', { meterId: 'm1' }), `${routes.machine(machine)}?tab=readings`],
    [error('heldExpired'), `${routes.machine(machine)}?tab=certificates`],
    [error('calibrationMissing', 'tasks.0.value', { code: 'TW-1' }), routes.instruments],
    [error('workshopNameMissing', 'workshop.name'), routes.settings],
    [error('guaranteeTooShort', 'guarantee'), null],
  ])('%o', (problem, way) => {
    expect(gateWay(problem, machine)).toBe(way);
  });
});
