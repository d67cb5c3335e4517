import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EquipmentKind, equipmentKinds } from '#domain/equipment.ts';
import { isValidOn, mayTakeOn } from '#domain/operating.ts';
import { roles } from '#domain/person.ts';
import type { Qualification } from '#domain/qualification.ts';
import { defaultSettings } from '#domain/settings.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { aQualification } from '#tests/support/peopleRows.ts';
import { anEquipment, aPerson, on } from '#tests/support/rows.ts';

const today = on('2026-03-10');

/** Certificates as they may be held, all for forklifts but `forCranes`. */
const certificates = {
  none: [],
  valid: [aQualification()],
  endless: [aQualification({ expiresOn: null })],
  lastDay: [aQualification({ expiresOn: today })],
  expired: [aQualification({ expiresOn: on('2026-03-09') })],
  firstDay: [aQualification({ issuedOn: today })],
  notYetValid: [aQualification({ issuedOn: on('2026-03-11') })],
  reviewToday: [aQualification({ reviewOn: today })],
  reviewOverdue: [aQualification({ reviewOn: on('2026-03-09') })],
  withdrawn: [aQualification({ archivedOn: on('2026-01-02') })],
  forCranes: [aQualification({ kinds: ['crane'] })],
  renewed: [aQualification({ expiresOn: on('2026-02-01') }), aQualification({ issuedOn: on('2026-02-02') })],
  renewedLate: [aQualification({ expiresOn: on('2026-02-01') }), aQualification({ issuedOn: on('2026-04-01') })],
  twiceExpired: [aQualification({ expiresOn: on('2020-02-01') }), aQualification({ expiresOn: on('2024-02-01') })],
  lapsedAndUnreviewed: [
    aQualification({ expiresOn: on('2026-02-01') }),
    aQualification({ reviewOn: on('2026-02-15') }),
  ],
} satisfies Record<string, readonly Qualification[]>;

type Case = readonly [
  role: (typeof roles)[number],
  certificate: keyof typeof certificates,
  kind: EquipmentKind,
  answer: string,
];

// biome-ignore format: a table of cases
const cases: readonly Case[] = [
  ['operator',   'none',                'forklift', 'noCertificate'],
  ['operator',   'valid',               'forklift', 'allowed'],
  ['operator',   'endless',             'forklift', 'allowed'],
  ['operator',   'lastDay',             'forklift', 'allowed'],
  ['operator',   'expired',             'forklift', 'expired 2026-03-09'],
  ['operator',   'firstDay',            'forklift', 'allowed'],
  ['operator',   'notYetValid',         'forklift', 'notYetValid 2026-03-11'],
  ['operator',   'reviewToday',         'forklift', 'allowed'],
  ['operator',   'reviewOverdue',       'forklift', 'reviewOverdue 2026-03-09'],
  ['operator',   'withdrawn',           'forklift', 'noCertificate'],
  ['operator',   'forCranes',           'forklift', 'noCertificate'],
  ['operator',   'renewed',             'forklift', 'allowed'],
  ['operator',   'renewedLate',         'forklift', 'notYetValid 2026-04-01'],
  ['operator',   'twiceExpired',        'forklift', 'expired 2024-02-01'],
  ['operator',   'lapsedAndUnreviewed', 'forklift', 'reviewOverdue 2026-02-15'],
  ['operator',   'forCranes',           'crane',    'allowed'],
  ['operator',   'valid',               'crane',    'noCertificate'],
  ['operator',   'none',                'truck',    'allowed'],
  ['operator',   'expired',             'truck',    'allowed'],
  ['operator',   'none',                'generator','allowed'],
  ['manager',    'none',                'truck',    'allowed'],
  ['manager',    'none',                'forklift', 'noCertificate'],
  ['manager',    'valid',               'forklift', 'allowed'],
  ['technician', 'valid',               'forklift', 'noRole'],
  ['technician', 'none',                'truck',    'noRole'],
  ['inspector',  'valid',               'forklift', 'noRole'],
  ['inspector',  'none',                'truck',    'noRole'],
];

const asked = (role: (typeof roles)[number], held: readonly Qualification[], kind: EquipmentKind) => ({
  person: aPerson({ roles: [role] }),
  machine: anEquipment({ kind }),
  qualifications: held,
  settings: defaultSettings,
  today,
});

const said = (answer: ReturnType<typeof mayTakeOn>): string =>
  answer.isAllowed ? 'allowed' : [answer.why, answer.on].filter((word) => word !== null).join(' ');

describe('who may take a machine on', () => {
  it.each(cases)('%s with certificate "%s" and a %s: %s', (...[role, certificate, kind, answer]) => {
    expect(said(mayTakeOn(asked(role, certificates[certificate], kind)))).toBe(answer);
  });

  it('is nobody who is archived, whatever they hold', () => {
    const question = asked('operator', certificates.valid, 'forklift');
    const person = aPerson({ roles: ['operator'], archivedOn: on('2026-01-05') });
    expect(said(mayTakeOn({ ...question, person }))).toBe('personArchived 2026-01-05');
  });

  it('is nobody for a machine that is archived', () => {
    const question = asked('operator', certificates.valid, 'forklift');
    const machine = anEquipment({ kind: 'forklift', archivedOn: on('2026-01-05') });
    expect(said(mayTakeOn({ ...question, machine }))).toBe('machineArchived 2026-01-05');
  });

  it('is anyone who has the role of operator among others', () => {
    const question = asked('operator', certificates.valid, 'forklift');
    expect(mayTakeOn({ ...question, person: aPerson({ roles: ['technician', 'operator'] }) })).toEqual({
      isAllowed: true,
    });
  });

  it('follows the kinds the settings name', () => {
    const question = asked('operator', [], 'truck');
    const settings = { checks: { ...defaultSettings.checks, certificateKinds: ['truck' as const] } };
    expect(said(mayTakeOn({ ...question, settings }))).toBe('noCertificate');
    expect(said(mayTakeOn({ ...asked('operator', [], 'forklift'), settings }))).toBe('allowed');
  });
});

const someQualification = fc
  .record({
    kinds: fc.uniqueArray(fc.constantFrom<EquipmentKind>('forklift', 'crane', 'truck'), { minLength: 1 }),
    issued: fc.integer({ min: -40, max: 20 }),
    expires: fc.option(fc.integer({ min: -20, max: 40 })),
    review: fc.option(fc.integer({ min: -20, max: 40 })),
    isWithdrawn: fc.boolean(),
  })
  .map(({ kinds, issued, expires, review, isWithdrawn }) =>
    aQualification({
      kinds,
      issuedOn: addDays(today, issued),
      expiresOn: expires === null ? null : addDays(today, expires),
      reviewOn: review === null ? null : addDays(today, review),
      archivedOn: isWithdrawn ? today : null,
    }),
  );

const someQuestion = fc.record({
  person: fc.subarray([...roles]).map((held) => aPerson({ roles: held })),
  machine: fc.constantFrom(...equipmentKinds).map((kind) => anEquipment({ kind })),
  qualifications: fc.array(someQualification, { maxLength: 4 }),
  settings: fc.constant(defaultSettings),
  today: fc.constant(today),
});

describe('laws of the gate', () => {
  it('one more certificate never takes a permission away', () => {
    fc.assert(
      fc.property(someQuestion, someQualification, (question, more) => {
        const before = mayTakeOn(question).isAllowed;
        const after = mayTakeOn({ ...question, qualifications: [more, ...question.qualifications] }).isAllowed;
        expect(before && !after).toBe(false);
      }),
    );
  });

  it('whoever may take on a kind that needs a certificate holds a valid one for it', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { machine, qualifications, settings } = question;
        const holds = qualifications.some(({ kinds }, i) => {
          const held = qualifications[i];
          return held !== undefined && kinds.includes(machine.kind) && isValidOn(held, today);
        });
        const needs = settings.checks.certificateKinds.includes(machine.kind);
        expect(mayTakeOn(question).isAllowed && needs && !holds).toBe(false);
      }),
    );
  });

  it('the order of the certificates does not matter', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const turned = { ...question, qualifications: question.qualifications.toReversed() };
        expect(mayTakeOn(turned).isAllowed).toBe(mayTakeOn(question).isAllowed);
      }),
    );
  });
});
