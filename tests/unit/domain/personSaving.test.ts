import { describe, expect, it } from 'vitest';
import type { PersonInput } from '#domain/person.ts';
import { decideArchivePerson, decideSavePerson } from '#domain/personSaving.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aPerson, on } from '#tests/support/rows.ts';

const input: PersonInput = {
  name: 'Zhang Min',
  roles: ['inspector'],
  phone: '',
  inspectorNo: 'J-1',
  inspectorUntil: null,
};
const fresh = { id: null, rev: null, input };

describe('saving a person', () => {
  it('enters a new one', () => {
    const { value, changes } = decided(decideSavePerson([], fresh, aContext()));
    expect(rowsAfter(changes, 'people')).toMatchObject([{ id: value, rev: 1, roles: ['inspector'], archivedOn: null }]);
  });

  it('corrects one under the same name without asking', () => {
    const stored = aPerson();
    const { changes } = decided(decideSavePerson([stored], { id: stored.id, rev: 1, input }, aContext()));
    expect(rowsAfter(changes, 'people')).toMatchObject([{ id: stored.id, rev: 2, inspectorNo: 'J-1' }]);
  });

  it('asks about a second person of one name, and adds them when confirmed', () => {
    const people = [aPerson()];
    expect(problemsOf(decideSavePerson(people, fresh, aContext()))).toMatchObject([
      { code: 'personNameTaken', level: 'confirm', field: 'name' },
    ]);
    expect(decideSavePerson(people, fresh, aContext({ confirmed: ['personNameTaken'] })).ok).toBe(true);
  });

  it('says only what must be mended while there are errors, and asks afterwards', () => {
    const stored = aPerson({ rev: 2 });
    const people = [stored, aPerson()];
    expect(codesOf(decideSavePerson(people, { id: stored.id, rev: 1, input }, aContext()))).toEqual([
      'rowChangedMeanwhile',
    ]);
  });

  it('refuses a person without a name or a role', () => {
    const result = decideSavePerson([], { ...fresh, input: { ...input, name: '', roles: [] } }, aContext());
    expect(problemsOf(result)).toMatchObject([
      { field: 'name', code: 'required' },
      { field: 'roles', code: 'personWithoutRole' },
    ]);
  });
});

describe('archiving a person', () => {
  const stored = aPerson();

  it('dates it today', () => {
    const { changes } = decided(decideArchivePerson(stored, { id: stored.id, rev: 1 }, aContext()));
    expect(rowsAfter(changes, 'people')).toMatchObject([{ archivedOn: '2026-03-10' }]);
  });

  it('is refused for the one who acts', () => {
    const context = aContext({ actor: { id: stored.id, name: stored.name } });
    expect(codesOf(decideArchivePerson(stored, { id: stored.id, rev: 1 }, context))).toEqual(['personIsActing']);
  });

  it('is refused twice', () => {
    const archived = aPerson({ archivedOn: on('2026-01-01') });
    expect(codesOf(decideArchivePerson(archived, { id: archived.id, rev: 1 }, aContext()))).toEqual(['personArchived']);
  });
});
