import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { approveRevision } from '#data/commands/approveRevision.ts';
import { discardDraft } from '#data/commands/discardDraft.ts';
import { importProgramme } from '#data/commands/importProgramme.ts';
import { proposeDraft } from '#data/commands/proposeDraft.ts';
import { saveDraft } from '#data/commands/saveDraft.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { ProgrammeDraft } from '#domain/programme.ts';
import { programmeFileOf } from '#domain/programmeFile.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { on } from '#tests/support/rows.ts';
import { aLevel, aProgramme, aTask } from '#tests/support/serviceRows.ts';
import { aWorkshop, done, type Workshop } from '#tests/support/workshop.ts';

let db: FettleDatabase;
let workshop: Workshop;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
  workshop = await aWorkshop();
});

afterEach(() => endDatabase(db));

const levels = [aLevel('L1', { triggers: [{ kind: 'usage', meter: 'h', every: 250 }] })];
const input = () => ({ programmeId: workshop.programme, levels });

const theDraft = async (): Promise<ProgrammeDraft> => {
  const [draft] = await db.drafts.toArray();
  if (draft === undefined) throw new Error('There is no draft.');
  return draft;
};

describe('a draft in the database', () => {
  it('is begun, written on step by step with its trail, and taken out by approving', async () => {
    const rev = await done(saveDraft({ ...input(), rev: null }));
    const next = [aLevel('L1', { plannedHours: 4 })];
    await done(saveDraft({ ...input(), levels: next, rev }));
    expect(await theDraft()).toMatchObject({ levels: next, by: 'Wang Fang', rev: rev + 1 });
    const revision = { programmeId: workshop.programme, effectiveOn: on('2026-04-01'), reason: 'Idling' };
    expect(codesOf(await approveRevision({ ...revision, levels }))).toEqual(['draftChangedMeanwhile']);
    await done(approveRevision({ ...revision, levels: next }));
    expect(await db.drafts.count()).toBe(0);
    const commands = (await db.audit.toArray()).map(({ command }) => command);
    expect(commands.slice(-3)).toEqual(['saveDraft', 'saveDraft', 'approveRevision']);
  });

  it('is one a programme, however it is begun', async () => {
    await done(saveDraft({ ...input(), rev: null }));
    expect(codesOf(await saveDraft({ ...input(), rev: null }))).toEqual(['draftChangedMeanwhile']);
    const proposal = { ...input(), reason: 'Torn belts', evidence: [] };
    expect(codesOf(await proposeDraft(proposal))).toEqual(['draftExists']);
    const { id, rev } = await theDraft();
    await done(discardDraft({ id, rev }));
    await done(proposeDraft(proposal));
    expect(await theDraft()).toMatchObject({ reason: 'Torn belts', basedOn: 1 });
  });
});

describe('a programme file', () => {
  it('is taken in with the parts that are missing, or not at all', async () => {
    const task = { ...aTask('t'), parts: [{ part: 'OF-1', quantity: 2 }] };
    const file = {
      ...programmeFileOf(aProgramme(), [], new Map()),
      levels: [{ ...aLevel('L1'), tasks: [task] }],
      parts: [{ number: 'OF-1', name: 'Oil filter', unit: 'piece' as const }],
    };
    const taken = await importProgramme({ file, name: { en: 'Truck service' }, reason: 'From a file' });
    expect([codesOf(taken), await db.parts.count()]).toEqual([['programmeNameTaken'], 0]);
    const id = await done(importProgramme({ file, name: { en: 'Lorries' }, reason: 'From a file' }));
    const [part] = await db.parts.toArray();
    const [revision] = await db.revisions.where('programmeId').equals(id).toArray();
    expect(part).toMatchObject({ number: 'OF-1', name: 'Oil filter' });
    expect(revision?.levels[0]?.tasks[0]?.parts).toEqual([{ partId: part?.id, quantity: 2 }]);
  });
});
