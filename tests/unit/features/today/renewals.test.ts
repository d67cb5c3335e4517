import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { renewals } from '#features/today/renewals.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aQualification } from '#tests/support/peopleRows.ts';
import { aPerson, on } from '#tests/support/rows.ts';

const holder = (name: string, expiresOn: string, archivedOn: string | null = null) => {
  const person = aPerson({ name, roles: ['operator'], archivedOn: archivedOn === null ? null : on(archivedOn) });
  return { person, qualification: aQualification({ personId: person.id, expiresOn: on(expiresOn) }) };
};

describe('certificates of people to renew', () => {
  it('are those near their end or past it, the earliest first, of people still here', () => {
    const held = [
      holder('near', '2026-05-01'),
      holder('far', '2029-05-01'),
      holder('past', '2026-03-01'),
      holder('gone', '2026-03-01', '2026-03-05'),
    ];
    const fleet = fleetOf(
      fleetState({
        ...noRows,
        people: [...held.map(({ person }) => person), aPerson({ name: 'without' })],
        qualifications: held.map(({ qualification }) => qualification),
      }),
    );
    expect(renewals(fleet, on('2026-03-10')).map(({ person, standing }) => [person.name, standing.state])).toEqual([
      ['past', 'expired'],
      ['near', 'applyNow'],
    ]);
  });
});
