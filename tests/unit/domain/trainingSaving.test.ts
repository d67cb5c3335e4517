import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#domain/settings.ts';
import { decideRemoveTraining, decideSaveTraining } from '#domain/trainingSaving.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aTraining } from '#tests/support/peopleRows.ts';
import { aContext, aPerson, on } from '#tests/support/rows.ts';

const person = aPerson({ roles: ['operator'] });
const input = { topicId: 'skill-check', on: on('2026-03-10'), by: 'Li Wei', isPassed: true, notes: '' };
const none = { person, stored: null, settings: defaultSettings };
const fresh = { id: null, rev: null, personId: person.id, input };

describe('saving a training', () => {
  it('enters a new one', () => {
    const { value, changes } = decided(decideSaveTraining(none, fresh, aContext()));
    expect(rowsAfter(changes, 'trainings')).toMatchObject([{ id: value, personId: person.id, topicId: 'skill-check' }]);
  });

  it('corrects one', () => {
    const stored = aTraining({ personId: person.id });
    const { changes } = decided(
      decideSaveTraining({ ...none, stored }, { ...fresh, id: stored.id, rev: 1 }, aContext()),
    );
    expect(rowsAfter(changes, 'trainings')).toMatchObject([{ id: stored.id, rev: 2, on: '2026-03-10' }]);
  });

  it('refuses a day to come, and a topic that is not in the syllabus', () => {
    const wrong = { ...input, topicId: 'juggling', on: on('2026-03-11') };
    expect(codesOf(decideSaveTraining(none, { ...fresh, input: wrong }, aContext()))).toEqual([
      'topicUnknown',
      'dateInFuture',
    ]);
  });

  it('keeps what was entered under a topic that left the syllabus', () => {
    const stored = aTraining({ personId: person.id, topicId: 'former' });
    const toSave = { ...fresh, id: stored.id, rev: 1, input: { ...input, topicId: 'former' } };
    expect(decideSaveTraining({ ...none, stored }, toSave, aContext()).ok).toBe(true);
  });

  it('refuses a person who is archived or gone', () => {
    const archived = { ...none, person: { ...person, archivedOn: on('2026-01-05') } };
    expect(codesOf(decideSaveTraining(archived, fresh, aContext()))).toEqual(['personArchived']);
    expect(codesOf(decideSaveTraining({ ...none, person: null }, fresh, aContext()))).toEqual(['rowGone']);
  });
});

describe('taking a training out', () => {
  it('leaves what it was to the audit trail', () => {
    const stored = aTraining();
    const { changes } = decided(decideRemoveTraining(stored, { rev: 1 }, aContext()));
    expect(changes).toEqual([{ table: 'trainings', before: stored, after: null }]);
    expect(codesOf(decideRemoveTraining(stored, { rev: 2 }, aContext()))).toEqual(['rowChangedMeanwhile']);
  });
});
