import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followNews, type News, tellChanges, tellReload } from '#data/changeFeed.ts';
import { changeOf } from '#domain/change.ts';
import { aMeter, anEquipment, aReading } from '#tests/support/rows.ts';

let here: News[];
let elsewhere: News[];
let stop: () => void;
let otherWindow: BroadcastChannel;

beforeEach(() => {
  here = [];
  elsewhere = [];
  stop = followNews((news) => here.push(news));
  otherWindow = new BroadcastChannel('fettle');
  otherWindow.onmessage = (event: MessageEvent<News>) => elsewhere.push(event.data);
});

afterEach(() => {
  stop();
  otherWindow.close();
});

const entered = (code: string) => changeOf('equipment', null, anEquipment({ code }));

describe('the news of a commit', () => {
  it('reaches this window at once and the others soon', async () => {
    const change = entered('A-1');
    tellChanges([change]);
    expect(here).toEqual([{ kind: 'changes', changes: [change] }]);
    await vi.waitFor(() => expect(elsewhere).toEqual([{ kind: 'changes', changes: [change] }]));
  });

  it('leaves out tables that nobody follows, and is not told when nothing is left', async () => {
    const meter = aMeter();
    const reading = changeOf('readings', null, aReading(meter, '2026-03-01'));
    tellChanges([reading]);
    tellChanges([reading, changeOf('meters', null, meter)]);
    const expected = [{ kind: 'changes', changes: [{ table: 'meters', before: null, after: meter }] }];
    expect(here).toEqual(expected);
    await vi.waitFor(() => expect(elsewhere).toEqual(expected));
  });

  it('of thousands of rows asks other windows to read anew rather than sending them', async () => {
    tellChanges(Array.from({ length: 2_001 }, (_, i) => entered(`A-${i}`)));
    expect(here).toMatchObject([{ kind: 'changes' }]);
    await vi.waitFor(() => expect(elsewhere).toEqual([{ kind: 'reload' }]));
  });

  it('reaches the others from a side that follows none itself, as a worker', async () => {
    stop();
    tellReload();
    await vi.waitFor(() => expect(elsewhere).toEqual([{ kind: 'reload' }]));
    expect(here).toEqual([]);
  });
});
