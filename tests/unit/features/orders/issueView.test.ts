import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import type { Person } from '#domain/person.ts';
import type { Settings } from '#domain/settings.ts';
import { certificateDraft } from '#features/orders/issueView.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { anEquipment, aPerson, on } from '#tests/support/rows.ts';
import { anOrder, aProgramme, aRevision, theSettings } from '#tests/support/serviceRows.ts';

const programme = aProgramme();
const revision = aRevision(programme);
const truck = anEquipment();
const order = anOrder({
  state: 'done',
  equipmentId: truck.id,
  programmeId: programme.id,
  revisionId: revision.id,
  levels: [{ levelId: 'L2', name: { en: 'Level 2' }, isAbsorbed: false }],
});
const fleetWith = (people: readonly Person[], settings: Settings = theSettings(), machine = truck) =>
  fleetOf(
    fleetState({
      ...noRows,
      equipment: [machine],
      programmes: [programme],
      revisions: [revision],
      people,
      settings,
    }),
  );
const inspector = aPerson({ roles: ['inspector'] });
const manager = aPerson({ roles: ['manager'] });

describe('the certificate proposed', () => {
  it('is released by whoever works here now, if they may', () => {
    const settings = theSettings({ currentPersonId: manager.id });
    expect(certificateDraft(order, fleetWith([inspector, manager], settings), 'en').inspectorId).toBe(manager.id);
  });

  it('is released by the only one who may', () => {
    const gone = aPerson({ roles: ['inspector'], archivedOn: on('2026-01-01') });
    expect(certificateDraft(order, fleetWith([inspector, gone, aPerson()]), 'en').inspectorId).toBe(inspector.id);
  });

  it('names nobody when several may, or when the only one did the work and must not release it', () => {
    const strict = theSettings({ certificate: { prefix: 'FT', form: 'international', inspectorMayBeWorker: false } });
    const own = { ...order, workerIds: [inspector.id] };
    expect(certificateDraft(order, fleetWith([inspector, manager]), 'en').inspectorId).toBeNull();
    expect(certificateDraft(own, fleetWith([inspector], strict), 'en').inspectorId).toBeNull();
  });

  it('promises what the rules name for the work, and nothing for a machine', () => {
    const forklift = { ...truck, kind: 'forklift' as const };
    expect(certificateDraft(order, fleetWith([]), 'en').guarantee).toEqual({ work: 'level2', days: 30, distanceKm: 5_000 });
    expect(certificateDraft(order, fleetWith([], theSettings(), forklift), 'en').guarantee).toBeNull();
  });

  it.each([
    ['international', 'en', 'en'],
    ['international', 'zh-Hant', 'zh-Hant'],
    ['chinese', 'zh-Hant', 'zh-Hant'],
    ['chinese', 'en', 'zh-Hans'],
  ] as const)('in the %s form on a screen in %s is in %s', (form, screen, language) => {
    const settings = theSettings({ certificate: { prefix: 'FT', form, inspectorMayBeWorker: true } });
    expect(certificateDraft(order, fleetWith([], settings), screen)).toMatchObject({ form, language });
  });
});
