import { newId } from '#data/ids.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';

/** A level to begin with: once a year, a tenth either way, counted from completion. Rank 1 unless said. */
export const blankLevel = ({
  name,
  rank = 1,
}: Pick<ProgrammeLevel, 'name'> & { readonly rank?: number }): ProgrammeLevel => ({
  id: newId<'ServiceLevel'>(),
  rank,
  name,
  triggers: [{ kind: 'calendar', every: 1, unit: 'year' }],
  combine: 'first',
  shift: 1,
  early: { percent: 10 },
  late: { percent: 10 },
  tasks: [],
  plannedHours: null,
  needsCertificate: false,
  isStatutory: false,
});
