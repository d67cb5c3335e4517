import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsInForce } from '#domain/settings.ts';
import { decideSaveSettings } from '#domain/settingsSaving.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aPerson, on } from '#tests/support/rows.ts';

const none = { stored: null, current: null, duties: [] };

describe('saving the settings', () => {
  it('stores the first ones over the defaults', () => {
    expect(settingsInForce(null).rev).toBe(0);
    const input = { ...defaultSettings, distanceUnit: 'mi' as const };
    const { value, changes } = decided(decideSaveSettings(none, { rev: 0, input }, aContext()));
    expect(value).toBe(1);
    expect(rowsAfter(changes, 'settings')).toMatchObject([{ id: 'settings', rev: 1, distanceUnit: 'mi' }]);
  });

  it('refuses the first ones when another window has stored some meanwhile', () => {
    const stored = { ...settingsInForce(null), rev: 1 };
    const result = decideSaveSettings(
      { stored, current: null, duties: [] },
      { rev: 0, input: defaultSettings },
      aContext(),
    );
    expect(codesOf(result)).toEqual(['rowChangedMeanwhile']);
  });

  it('lets only a person act who is there and not archived', () => {
    const person = aPerson();
    const input = { ...defaultSettings, currentPersonId: person.id };
    const archived = { ...person, archivedOn: on('2026-01-01') };
    expect(decideSaveSettings({ stored: null, current: person, duties: [] }, { rev: 0, input }, aContext()).ok).toBe(
      true,
    );
    expect(codesOf(decideSaveSettings(none, { rev: 0, input }, aContext()))).toEqual(['personGone']);
    expect(
      codesOf(decideSaveSettings({ stored: null, current: archived, duties: [] }, { rev: 0, input }, aContext())),
    ).toEqual(['personGone']);
  });

  it('names every field that is out of range', () => {
    const input = {
      ...defaultSettings,
      noticeDays: 366,
      oldReadingDays: 0,
      certificate: { ...defaultSettings.certificate, prefix: 'ft-1' },
    };
    expect(problemsOf(decideSaveSettings(none, { rev: 0, input }, aContext()))).toMatchObject([
      { field: 'certificate.prefix', code: 'certificatePrefix' },
      { field: 'noticeDays', code: 'noticeDaysRange' },
      { field: 'oldReadingDays', code: 'oldReadingDaysRange' },
    ]);
  });

  it('says which closing day is at fault, and where', () => {
    const closure = { id: 'a', name: 'Feast', rrule: null, from: on('2026-02-01'), to: on('2026-02-03') };
    const closures = [closure, { ...closure, to: on('2026-01-31') }, { ...closure, name: '', from: null, rrule: 'x' }];
    const input = { ...defaultSettings, planning: { ...defaultSettings.planning, closures } };
    expect(problemsOf(decideSaveSettings(none, { rev: 0, input }, aContext()))).toMatchObject([
      { field: 'planning.closures.1.to', code: 'closureBackwards' },
      { field: 'planning.closures.2.name', code: 'required' },
      { field: 'planning.closures.2.rrule', code: 'closureRule' },
    ]);
  });
});
