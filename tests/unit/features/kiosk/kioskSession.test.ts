import { describe, expect, it } from 'vitest';
import { resumed } from '#features/kiosk/kioskSession.ts';
import { freshId } from '#tests/support/rows.ts';

const place = { at: 'check', machineId: freshId(), operatorId: freshId(), checkId: freshId() };
const session = { place, language: 'en', seenAt: 100_000 };

describe('a kept session', () => {
  it('goes on within the time of signing off, and is over when it has passed', () => {
    const kept = JSON.stringify(session);
    expect([resumed(kept, 159_999, 60), resumed(kept, 160_000, 60)]).toEqual([session, null]);
  });

  it.each([
    ['none is kept', null],
    ['it cannot be read', '{"place":'],
    ['it was written by another version', JSON.stringify({ ...session, place: { at: 'moon' } })],
    ['nobody is named', JSON.stringify({ ...session, place: { ...place, operatorId: '' } })],
  ])('is none where %s', (_, kept) => {
    expect(resumed(kept, 100_000, 60)).toBeNull();
  });
});
