import { defaultChecks } from '#domain/checksSettings.ts';
import type { Migration, StoredRow } from './migration.ts';

/** A machine may be looked after by a crew. */
const withCrew = (equipment: StoredRow): StoredRow => ({ ...equipment, crew: { chiefId: null, memberIds: [] } });

/** A person may have a badge and a PIN. */
const withBadge = (person: StoredRow): StoredRow => ({ ...person, badge: '', pin: null });

/** A defect bears three signatures, a review, and what it led to. */
const withSignatures = (defect: StoredRow): StoredRow => ({
  ...defect,
  checkId: null,
  checkItemId: null,
  repair: null,
  confirmation: null,
  review: null,
  feedback: null,
});

/** Version 4. */
export const migration0004: Migration = {
  version: 4,
  rows: {
    equipment: withCrew,
    people: withBadge,
    defects: withSignatures,
    settings: (settings) => ({ ...settings, checks: defaultChecks }),
  },
};
