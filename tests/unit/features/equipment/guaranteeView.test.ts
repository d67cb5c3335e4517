import { describe, expect, it } from 'vitest';
import { guaranteeFrom } from '#domain/guarantee.ts';
import { guaranteesOn } from '#domain/guaranteeRunning.ts';
import { shownGuarantees } from '#features/equipment/guaranteeView.ts';
import { aGuarantee } from '#tests/support/guaranteeRows.ts';
import { on } from '#tests/support/rows.ts';

const long = aGuarantee();
const guarantee = guaranteeFrom({ work: 'level1', days: 10, distanceKm: 2_000 }, on('2026-03-05'), null);
const short = aGuarantee({}, { dateOut: on('2026-03-05'), guarantee });
const shown = (day: string, certificates = [short, long]) =>
  shownGuarantees(guaranteesOn({ certificates, meters: [] }, on(day))).map(({ certificate }) => certificate.id);

describe("the guarantees on a machine's page", () => {
  it('are those that run', () => {
    expect(shown('2026-03-10')).toEqual([long.id, short.id]);
    expect(shown('2026-03-20')).toEqual([long.id]);
  });

  it('are the one that ended last once none runs', () => {
    expect(shown('2026-06-01')).toEqual([long.id]);
  });

  it('are none where none was given', () => {
    expect(shown('2026-03-20', [])).toEqual([]);
  });
});
