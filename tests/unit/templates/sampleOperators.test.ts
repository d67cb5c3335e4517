import { describe, expect, it } from 'vitest';
import { isInCrew } from '#domain/crew.ts';
import { languages } from '#domain/language.ts';
import { mayTakeOn } from '#domain/operating.ts';
import { personStanding } from '#domain/qualificationState.ts';
import { defaultSettings } from '#domain/settings.ts';
import { sampleWorkshop } from '#templates/sampleWorkshop.ts';
import { aContext, on } from '#tests/support/rows.ts';

const cases = ['2026-03-10', '2028-02-29'].flatMap((today) =>
  languages.map((language) => ({
    today,
    language,
    rows: sampleWorkshop(aContext({ today: on(today) }), language),
  })),
);

describe.each(cases)('the operators of the sample on $today in $language', ({ today, rows }) => {
  it('has operators with certificates that hold, one running out and one run out, and one without any', () => {
    const settings = defaultSettings;
    const states = rows.people
      .filter(({ roles }) => roles.includes('operator'))
      .map((person) => {
        const held = rows.qualifications.filter(({ personId }) => personId === person.id);
        return personStanding(person, held, { settings, today: on(today) }).state;
      });
    expect(states.toSorted()).toEqual(['applyNow', 'expired', 'none', 'valid']);
  });

  it('gives machines that need a certificate only to those who hold one', () => {
    for (const machine of rows.equipment) {
      const crew = rows.people.filter(({ id }) => isInCrew(machine, id));
      expect(crew.map(({ name }) => name)).toContain(machine.keeper);
      for (const person of crew) {
        const qualifications = rows.qualifications.filter(({ personId }) => personId === person.id);
        const question = { person, machine, qualifications, settings: defaultSettings, today: on(today) };
        expect(mayTakeOn(question)).toEqual({ isAllowed: true });
      }
    }
    expect(rows.equipment.some(({ crew }) => crew.memberIds.length > 0)).toBe(true);
  });

  it('has badges that are each of one person, and no PIN', () => {
    const badges = rows.people.map(({ badge }) => badge).filter((badge) => badge !== '');
    expect(badges.length).toBeGreaterThanOrEqual(4);
    expect(new Set(badges).size).toBe(badges.length);
    expect(rows.people.every(({ pin }) => pin === null)).toBe(true);
  });
});
