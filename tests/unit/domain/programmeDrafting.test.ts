import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProgrammeDraft, programmeDraftSchema } from '#domain/programme.ts';
import { contentProblems } from '#domain/programmeContent.ts';
import { decideDiscardDraft, decideProposeDraft, decideSaveDraft, writtenLevels } from '#domain/programmeDrafting.ts';
import { decideApproveRevision } from '#domain/programmeRevising.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { aLevel, aProgramme, aRevision, aTask } from '#tests/support/serviceRows.ts';

const programme = aProgramme();
const revisions = [aRevision(programme), aRevision(programme, { number: 2 })];
const empty = { programme, revisions, draft: null };
const levels = [aLevel('L1', { triggers: [{ kind: 'calendar', every: 60, unit: 'day' }] })];

const begun = (by = 'Li Wei'): ProgrammeDraft => {
  const context = aContext({ actor: { id: null, name: by } });
  const { changes } = decided(decideSaveDraft(empty, { rev: null, levels }, context));
  const [draft] = rowsAfter(changes, 'drafts');
  if (draft === undefined) throw new Error('No draft was begun.');
  return draft;
};

describe('a draft', () => {
  it('begins with its levels, by whom and from which revision', () => {
    expect(begun()).toMatchObject({ programmeId: programme.id, basedOn: 2, by: 'Li Wei', levels, rev: 1 });
  });

  it('is written on by whoever has seen its last state, who is named then', () => {
    const draft = begun();
    const context = aContext({ actor: { id: null, name: 'Zhang Min' } });
    const next = [aLevel('L1')];
    const decision = decided(decideSaveDraft({ ...empty, draft }, { rev: draft.rev, levels: next }, context));
    expect(decision.value).toBe(draft.rev + 1);
    expect(rowsAfter(decision.changes, 'drafts')).toMatchObject([{ id: draft.id, by: 'Zhang Min', levels: next }]);
  });

  it('is left as it is when nothing in it changed', () => {
    const draft = begun();
    const decision = decided(decideSaveDraft({ ...empty, draft }, { rev: draft.rev, levels }, aContext()));
    expect(decision).toEqual({ value: draft.rev, changes: [] });
  });

  const stale = [
    { what: 'written on meanwhile', draft: { ...begun(), rev: 2 }, rev: 1 },
    { what: 'begun by another meanwhile', draft: begun(), rev: null },
    { what: 'taken away meanwhile', draft: null, rev: 1 },
  ];
  it.each(stale)('that was $what is not written over', ({ draft, rev }) => {
    expect(codesOf(decideSaveDraft({ ...empty, draft }, { rev, levels }, aContext()))).toEqual([
      'draftChangedMeanwhile',
    ]);
  });

  it('is not begun for a programme that is gone or archived', () => {
    const input = { rev: null, levels };
    expect(codesOf(decideSaveDraft({ ...empty, programme: null }, input, aContext()))).toEqual(['rowGone']);
    const archived = { ...programme, archivedOn: on('2026-01-01') };
    expect(codesOf(decideSaveDraft({ ...empty, programme: archived }, input, aContext()))).toEqual([
      'programmeArchived',
    ]);
  });

  it('is taken out by discarding, unless somebody wrote on it since', () => {
    const draft = begun();
    const { changes } = decided(decideDiscardDraft({ draft }, { rev: draft.rev }, aContext()));
    expect(changes).toEqual([{ table: 'drafts', before: draft, after: null }]);
    expect(codesOf(decideDiscardDraft({ draft }, { rev: draft.rev + 1 }, aContext()))).toEqual(['rowChangedMeanwhile']);
  });
});

describe('approving', () => {
  const input = { levels, effectiveOn: on('2026-04-01'), reason: 'Failures of the pump' };

  it('takes the draft out with it', () => {
    const draft = begun();
    const { changes } = decided(decideApproveRevision({ ...empty, draft }, input, aContext()));
    expect(changes).toContainEqual({ table: 'drafts', before: draft, after: null });
  });

  it('is refused when the draft says something else by now', () => {
    const draft = { ...begun(), levels: [aLevel('L1')] };
    expect(codesOf(decideApproveRevision({ ...empty, draft }, input, aContext()))).toEqual(['draftChangedMeanwhile']);
  });
});

describe('a proposal', () => {
  const proposal = { levels, reason: 'Three belts torn within 400 h', evidence: ['d-1', 'd-2'] };

  it('begins a draft with its reason and what speaks for it', () => {
    const { changes } = decided(decideProposeDraft(empty, proposal, aContext()));
    expect(rowsAfter(changes, 'drafts')).toMatchObject([{ ...proposal, basedOn: 2 }]);
  });

  it('needs a reason, and never writes over a draft', () => {
    expect(codesOf(decideProposeDraft(empty, { ...proposal, reason: ' ' }, aContext()))).toEqual(['reasonRequired']);
    const taken = decideProposeDraft({ ...empty, draft: begun('Chen Yu') }, proposal, aContext());
    expect(problemsOf(taken)).toMatchObject([{ code: 'draftExists', params: { by: 'Chen Yu' } }]);
  });
});

describe('a figure left empty', () => {
  const figures = fc.record({ every: fc.constant(Number.NaN), rank: fc.constantFrom(Number.NaN, 1) });

  it('can be stored, and still stands in the way of approval', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(Number.NaN, 0.5), ({ every, rank }, shift) => {
        const level = aLevel('L1', { rank, shift, triggers: [{ kind: 'usage', meter: 'h', every }] });
        const written = writtenLevels([level]);
        expect(JSON.parse(JSON.stringify(written))).toEqual(written);
        expect(contentProblems(written).length).toBe(contentProblems([level]).length);
      }),
    );
  });

  it('fits the record, as do texts not yet written', () => {
    const unwritten = aLevel('L1', {
      name: {},
      rank: Number.NaN,
      tasks: [aTask('T', { text: {}, torqueNm: -1, parts: [] })],
    });
    const draft = { ...begun(), levels: writtenLevels([unwritten]) };
    expect(programmeDraftSchema.safeParse(draft).error?.issues).toBeUndefined();
    expect(contentProblems(draft.levels).map(({ code }) => code)).toEqual([
      'rankNotWhole',
      'required',
      'required',
      'torqueNotPositive',
    ]);
  });
});
