import { describe, expect, it } from 'vitest';
import { accessOf, blankAccess } from '#features/people/accessForm.ts';
import { qualificationsShown } from '#features/people/personView.ts';
import { aQualification } from '#tests/support/peopleRows.ts';
import { aPerson, on } from '#tests/support/rows.ts';

describe('the form of badge and PIN', () => {
  const person = aPerson({ badge: 'OP-7', pin: { salt: '00', hash: '11', iterations: 1 } });
  const form = blankAccess(person);

  it('opens with the badge and nothing of the PIN', () => {
    expect(form).toEqual({ badge: 'OP-7', pin: '', again: '', isPinRemoved: false });
  });

  it('leaves a PIN that is not typed, sets one that is, and takes one away', () => {
    const to = { personId: person.id, rev: 1, badge: 'OP-7' };
    expect(accessOf(person, form)).toEqual(to);
    expect(accessOf(person, { ...form, pin: '4711', again: '4711' })).toEqual({ ...to, pin: '4711' });
    expect(accessOf(person, { ...form, isPinRemoved: true })).toEqual({ ...to, pin: null });
  });
});

describe('the certificates of a person', () => {
  it('stand with what presses first and what is withdrawn apart', () => {
    const [valid, expired, near, withdrawn] = [
      aQualification(),
      aQualification({ expiresOn: on('2026-01-01') }),
      aQualification({ expiresOn: on('2026-04-01') }),
      aQualification({ archivedOn: on('2026-01-01') }),
    ];
    const shown = qualificationsShown([valid, withdrawn, near, expired], on('2026-03-10'));
    expect(shown).toEqual({ inForce: [expired, near, valid], withdrawn: [withdrawn] });
  });
});
