import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { approveCheckRevision } from '#data/commands/approveCheckRevision.ts';
import { archiveCheckTemplate } from '#data/commands/archiveCheckTemplate.ts';
import { assignCheck } from '#data/commands/assignCheck.ts';
import { confirmCheckTemplate } from '#data/commands/confirmCheckTemplate.ts';
import { createCheckTemplate } from '#data/commands/createCheckTemplate.ts';
import { discardCheckDraft } from '#data/commands/discardCheckDraft.ts';
import { endCheckDuty } from '#data/commands/endCheckDuty.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { removeSample } from '#data/commands/removeSample.ts';
import { saveCheckDraft } from '#data/commands/saveCheckDraft.ts';
import { saveCheckTemplate } from '#data/commands/saveCheckTemplate.ts';
import { redoLast, undoLast } from '#data/commands/undo.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Check } from '#domain/check.ts';
import type { CheckTemplateId } from '#domain/checkTemplateSaving.ts';
import { forkliftCheck } from '#templates/forkliftCheck.ts';
import { aCheck, anItem, aSection } from '#tests/support/checkRows.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
const truck = anEquipment({ kind: 'forklift' });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
  await db.equipment.add(truck);
});

afterEach(() => endDatabase(db));

const made = (): Promise<CheckTemplateId> => {
  const { name, kinds, id, sections } = forkliftCheck;
  return done(createCheckTemplate({ name, kinds, templateId: id, sections, needsConfirmation: true }));
};

const stored = async (id: CheckTemplateId) => {
  const template = await db.checkTemplates.get(id);
  if (template === undefined) throw new Error('No such template.');
  return template;
};

/** An id made after every other: a check is made after the revision it is made by. */
const laterId = 'ffffffff-ffff-7fff-8fff-ffffffffffff' as Check['id'];

const sections = [aSection('keyOff', [anItem('horn')])];
const approval = { sections, effectiveOn: on('2026-03-10'), reason: 'Horns failed' };

describe('a check template in the database', () => {
  it('is made, confirmed, renamed, drafted, approved and archived, each with its trail', async () => {
    const id = await made();
    await done(confirmCheckTemplate({ id, rev: (await stored(id)).rev }));
    await done(saveCheckTemplate({ id, rev: (await stored(id)).rev, name: { en: 'Trucks' }, kinds: [] }));
    const rev = await done(saveCheckDraft({ id, rev: (await stored(id)).rev, sections: [] }));
    expect(codesOf(await saveCheckDraft({ id, rev: rev - 1, sections }))).toEqual(['draftChangedMeanwhile']);
    await done(discardCheckDraft({ id, rev }));
    await done(saveCheckDraft({ id, rev: rev + 1, sections }));
    await done(approveCheckRevision({ id, ...approval }));
    expect(await stored(id)).toMatchObject({ name: { en: 'Trucks' }, draft: null, needsConfirmation: false });
    expect((await db.checkRevisions.toArray()).map(({ number }) => number).toSorted()).toEqual([1, 2]);
    await done(archiveCheckTemplate({ id, rev: (await stored(id)).rev }));
    expect((await db.audit.toArray()).map(({ command }) => command)).toEqual([
      'createCheckTemplate',
      'confirmCheckTemplate',
      'saveCheckTemplate',
      'saveCheckDraft',
      'discardCheckDraft',
      'saveCheckDraft',
      'approveCheckRevision',
      'archiveCheckTemplate',
    ]);
  });

  it('keeps machines from being left without it: not archived while checks are expected', async () => {
    const id = await made();
    const asked = { checkTemplateId: id, equipmentIds: [truck.id], shiftIds: [], fromOn: on('2026-03-10') };
    await done(assignCheck(asked));
    const { rev } = await stored(id);
    expect(codesOf(await archiveCheckTemplate({ id, rev }))).toEqual(['checkTemplateInUse']);
    const [duty] = await db.checkDuties.toArray();
    if (duty === undefined) throw new Error('No duty.');
    await done(endCheckDuty({ id: duty.id, rev: duty.rev }));
    expect((await archiveCheckTemplate({ id, rev })).ok).toBe(true);
  });
});

describe('taking back', () => {
  it('an approval takes the revision out and gives the draft back; doing it again approves it again', async () => {
    const id = await made();
    await done(saveCheckDraft({ id, rev: (await stored(id)).rev, sections }));
    await done(approveCheckRevision({ id, ...approval }));
    await done(undoLast('en'));
    expect((await stored(id)).draft?.sections).toEqual(sections);
    expect(await db.checkRevisions.count()).toBe(1);
    await done(redoLast('en'));
    expect((await stored(id)).draft).toBeNull();
    expect(await db.checkRevisions.count()).toBe(2);
  });

  it('an approval is refused once a check was made by it', async () => {
    const id = await made();
    const revision = await done(approveCheckRevision({ id, ...approval }));
    await db.checks.add(aCheck({ id: laterId, checkTemplateId: id, checkRevisionId: revision }));
    expect(codesOf(await undoLast('en'))).toEqual(['undoRevisionUsed']);
  });

  it('machines put under a template take them out again, and their earlier shifts come back', async () => {
    const id = await made();
    const asked = { checkTemplateId: id, equipmentIds: [truck.id], fromOn: on('2026-03-10') };
    await done(assignCheck({ ...asked, shiftIds: [] }));
    await done(assignCheck({ ...asked, shiftIds: ['day'] }));
    await done(undoLast('en'));
    expect(await db.checkDuties.toArray()).toMatchObject([{ shiftIds: [], endedOn: null }]);
  });
});

describe('the sample workshop', () => {
  it('leaves the check template that a machine of one’s own is checked by, without its mark', async () => {
    await done(loadSample({ language: 'en' }));
    const template = await db.checkTemplates.filter(({ templateId }) => templateId === 'forklift').first();
    if (template === undefined) throw new Error('No sample template.');
    const asked = { equipmentIds: [truck.id], shiftIds: [], fromOn: on('2026-03-10') };
    await done(assignCheck({ ...asked, checkTemplateId: template.id }));
    await done(removeSample());
    expect(await db.checkTemplates.toArray()).toMatchObject([{ id: template.id, isSample: false }]);
    expect((await db.checkTemplates.toArray())[0]?.name).toEqual(forkliftCheck.name);
    expect(await db.checkRevisions.toArray()).toMatchObject([{ checkTemplateId: template.id, isSample: false }]);
    expect(await db.checkDuties.toArray()).toMatchObject([{ equipmentId: truck.id }]);
    expect(await db.checks.count()).toBe(0);
  });
});
