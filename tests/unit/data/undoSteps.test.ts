import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { undoStepsOf } from '#data/undoSteps.ts';

const aStorage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    spoil: () => {
      for (const key of kept.keys()) kept.set(key, '{"database":');
    },
  };
};

let storage: ReturnType<typeof aStorage>;

beforeEach(() => {
  storage = aStorage();
  vi.stubGlobal('sessionStorage', storage);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Steps as a window has them that opens the database now: loaded anew, or another one. */
const opened = (name = 'one') => undoStepsOf({ name });
const seqs = (steps: ReturnType<typeof opened>) => steps.all('undo').map(({ seq }) => seq);

describe('the steps of a window', () => {
  it('are there after it was loaded anew, those to be done again too', () => {
    const before = opened();
    for (const seq of [11, 12, 13]) before.add(seq);
    before.drop('undo', { seq: 13, origin: 13 });
    before.put('redo', { seq: 14, origin: 13 });
    const after = opened();
    expect(seqs(after)).toEqual([11, 12]);
    expect(after.next('redo')).toEqual({ seq: 14, origin: 13 });
    expect(after.ofLastCommand()).toBeNull();
  });

  it('go on from there: what is new takes away what could be done again', () => {
    opened().put('redo', { seq: 14, origin: 13 });
    const after = opened();
    after.add(15);
    expect(seqs(opened())).toEqual([15]);
    expect(opened().next('redo')).toBeNull();
  });

  it.each<readonly [string, string, () => void]>([
    ['of another database', 'two', () => undefined],
    ['of a window opened later', 'one', () => vi.stubGlobal('sessionStorage', aStorage())],
    ['that cannot be read', 'one', () => storage.spoil()],
    ['where nothing can be kept', 'one', () => vi.stubGlobal('sessionStorage', undefined)],
  ])('are none %s', (_, name, change) => {
    opened().add(11);
    change();
    expect(seqs(opened(name))).toEqual([]);
  });

  it('are two hundred at most', () => {
    const steps = opened();
    for (let seq = 1; seq <= 250; seq++) steps.add(seq);
    expect([seqs(opened()).length, seqs(opened())[0]]).toEqual([200, 51]);
  });
});
