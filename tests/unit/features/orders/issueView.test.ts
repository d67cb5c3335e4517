import { describe, expect, it } from 'vitest';
import { type Fleet, fleetOf, fleetState } from '#data/fleetState.ts';
import { decideIssueCertificate, decideIssueInspection } from '#domain/certificateIssue.ts';
import type { Language } from '#domain/language.ts';
import type { Person } from '#domain/person.ts';
import type { Settings } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { certificateDraft, kindsOffered, orderCertificateKinds } from '#features/orders/issueView.ts';
import { certified, completionAsked, inspectionAsked, issueState } from '#tests/support/certificateRows.ts';
import { decided, rowsAfter } from '#tests/support/decisions.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aContext, anEquipment, aPerson, on } from '#tests/support/rows.ts';
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
const draftOf = (of: WorkOrder, fleet: Fleet, language: Language) =>
  certificateDraft({ order: of, offered: orderCertificateKinds, replaced: null }, fleet, language);
const inspector = aPerson({ roles: ['inspector'] });
const manager = aPerson({ roles: ['manager'] });

describe('the certificate proposed', () => {
  it('is released by whoever works here now, if they may', () => {
    const settings = theSettings({ currentPersonId: manager.id });
    expect(draftOf(order, fleetWith([inspector, manager], settings), 'en').inspectorId).toBe(manager.id);
  });

  it('is released by the only one who may', () => {
    const gone = aPerson({ roles: ['inspector'], archivedOn: on('2026-01-01') });
    expect(draftOf(order, fleetWith([inspector, gone, aPerson()]), 'en').inspectorId).toBe(inspector.id);
  });

  it('names nobody when several may, or when the only one did the work and must not release it', () => {
    const strict = theSettings({ certificate: { prefix: 'FT', form: 'international', inspectorMayBeWorker: false } });
    const own = { ...order, workerIds: [inspector.id] };
    expect(draftOf(order, fleetWith([inspector, manager]), 'en').inspectorId).toBeNull();
    expect(draftOf(own, fleetWith([inspector], strict), 'en').inspectorId).toBeNull();
  });

  it('promises what the rules name for the work, and nothing for a machine', () => {
    const forklift = { ...truck, kind: 'forklift' as const };
    expect(draftOf(order, fleetWith([]), 'en').guarantee).toEqual({ work: 'level2', days: 30, distanceKm: 5_000 });
    expect(draftOf(order, fleetWith([], theSettings(), forklift), 'en').guarantee).toBeNull();
  });

  it.each([
    ['international', 'en', 'en'],
    ['international', 'zh-Hant', 'zh-Hant'],
    ['chinese', 'zh-Hant', 'zh-Hant'],
    ['chinese', 'en', 'zh-Hans'],
  ] as const)('in the %s form on a screen in %s is in %s', (form, screen, language) => {
    const settings = theSettings({ certificate: { prefix: 'FT', form, inspectorMayBeWorker: true } });
    expect(draftOf(order, fleetWith([], settings), screen)).toMatchObject({ form, language });
  });
});

describe('the kind proposed', () => {
  const fleet = fleetWith([inspector]);
  const records = rowsAfter(
    decided(decideIssueInspection(issueState, inspectionAsked, aContext())).changes,
    'certificates',
  );

  it('is the one that is still open, where the other one stands', () => {
    expect(kindsOffered([])).toEqual(['completion', 'inspection']);
    expect(kindsOffered(records)).toEqual(['completion']);
    const offered = ['inspection'] as const;
    expect(certificateDraft({ order, offered, replaced: null }, fleet, 'en').kind).toBe('inspection');
    expect(draftOf(order, fleet, 'en')).toMatchObject({ kind: 'completion', brakeTest: null });
  });

  it('lists the tyres of the machine, with nothing measured', () => {
    expect(draftOf(order, fleet, 'en').tyres).toHaveLength(6);
    expect(draftOf(order, fleet, 'en').tyres[0]).toEqual({
      position: '1 L',
      treadMm: null,
      pressureKpa: null,
      ageYears: null,
    });
  });

  it('is that of the certificate to be replaced, with what that one said', () => {
    const [replaced = null] = records;
    const draft = certificateDraft({ order, offered: ['completion'], replaced }, fleet, 'zh-Hant');
    const { tyres, brakeTest } = inspectionAsked;
    const { inspector: signer } = certified;
    expect(draft).toMatchObject({ kind: 'inspection', language: 'en', tyres, brakeTest, inspectorId: signer.id });
  });

  it('promises again what was promised before', () => {
    const asked = { ...completionAsked, guarantee: { work: 'overhaul', days: 120, distanceKm: 30_000 } as const };
    const [replaced = null] = rowsAfter(
      decided(decideIssueCertificate(issueState, asked, aContext())).changes,
      'certificates',
    );
    const draft = certificateDraft({ order, offered: [], replaced }, fleet, 'en');
    expect(draft).toMatchObject({ kind: 'completion', form: 'chinese', guarantee: asked.guarantee });
  });
});
