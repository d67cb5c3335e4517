import { describe, expect, it } from 'vitest';
import { checkTemplateSchema } from '#domain/checkTemplate.ts';
import {
  decideApproveCheckRevision,
  decideDiscardCheckDraft,
  decideSaveCheckDraft,
} from '#domain/checkTemplateRevising.ts';
import { aCheckRevision, aCheckTemplate, anItem, aSection, twoSections } from '#tests/support/checkRows.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, on } from '#tests/support/rows.ts';

const template = aCheckTemplate();
const revisions = [
  aCheckRevision(template, { number: 2, effectiveOn: on('2026-02-01') }),
  aCheckRevision(template, { number: 1 }),
];
const unwritten = { template, revisions };
const sections = [aSection('before', [anItem('horn')])];

const drafted = (of = sections) => {
  const { changes } = decided(decideSaveCheckDraft(unwritten, { rev: template.rev, sections: of }, aContext()));
  const [row] = rowsAfter(changes, 'checkTemplates');
  if (row === undefined) throw new Error('No draft was begun.');
  return row;
};

describe('the draft of a check template', () => {
  it('begins with its sections, by whom and from the last revision, and the template stays in force', () => {
    const decision = decided(decideSaveCheckDraft(unwritten, { rev: template.rev, sections }, aContext()));
    expect(decision.value).toBe(template.rev + 1);
    expect(drafted().draft).toEqual({ sections, basedOn: 2, by: 'Li Wei' });
    expect(decision.changes.map(({ table }) => table)).toEqual(['checkTemplates']);
  });

  it('may hold words and figures still to come, and fits its schema all the same', () => {
    const unsound = [aSection('x', [anItem('a', { text: {}, limits: { unit: '', min: Number.NaN, max: 3 } })])];
    const row = drafted(unsound);
    expect(checkTemplateSchema.parse(row)).toEqual(row);
    expect(row.draft?.sections[0]?.items[0]?.limits).toEqual({ unit: '', min: null, max: 3 });
  });

  it('is left as it is when nothing in it changed', () => {
    const row = drafted();
    const again = decideSaveCheckDraft({ template: row, revisions }, { rev: row.rev, sections }, aContext());
    expect(decided(again)).toEqual({ value: row.rev, changes: [] });
  });

  it('is not written over when somebody wrote on it meanwhile', () => {
    const asked = { rev: template.rev, sections };
    expect(codesOf(decideSaveCheckDraft({ template: drafted(), revisions }, asked, aContext()))).toEqual([
      'draftChangedMeanwhile',
    ]);
  });

  it('is taken away, and what is in force stays', () => {
    const row = drafted();
    const { changes } = decided(decideDiscardCheckDraft({ template: row }, { rev: row.rev }, aContext()));
    expect(rowsAfter(changes, 'checkTemplates')).toMatchObject([{ draft: null }]);
    expect(decided(decideDiscardCheckDraft({ template }, { rev: template.rev }, aContext())).changes).toEqual([]);
  });
});

describe('the approval of a check', () => {
  const input = { sections, effectiveOn: on('2026-03-15'), reason: ' Horns failed ' };

  it('makes the next revision and takes the draft out; earlier ones stay', () => {
    const { value, changes } = decided(
      decideApproveCheckRevision({ template: drafted(), revisions }, input, aContext()),
    );
    expect(rowsAfter(changes, 'checkRevisions')).toMatchObject([
      { id: value, number: 3, effectiveOn: '2026-03-15', approvedBy: 'Li Wei', reason: 'Horns failed', sections },
    ]);
    expect(rowsAfter(changes, 'checkTemplates')).toMatchObject([{ draft: null }]);
    expect(changes).toHaveLength(2);
  });

  const archived = aCheckTemplate({ archivedOn: on('2026-01-01') });
  const refused = [
    { what: 'of a template that is gone', state: { template: null, revisions: [] }, with: {}, codes: ['rowGone'] },
    {
      what: 'of an archived one',
      state: { template: archived, revisions },
      with: {},
      codes: ['checkTemplateArchived'],
    },
    { what: 'without a reason', state: unwritten, with: { reason: ' ' }, codes: ['reasonRequired'] },
    { what: 'without sections', state: unwritten, with: { sections: [] }, codes: ['checkWithoutSections'] },
    { what: 'of what is in force', state: unwritten, with: { sections: twoSections() }, codes: ['revisionUnchanged'] },
    {
      what: 'of something else than the draft says',
      state: { template: drafted(), revisions },
      with: { sections: [aSection('other', [anItem('z')])] },
      codes: ['draftChangedMeanwhile'],
    },
    {
      what: 'before the last one',
      state: unwritten,
      with: { effectiveOn: on('2026-01-31') },
      codes: ['revisionBeforeLast'],
    },
  ];
  it.each(refused)('is refused $what', ({ state, with: columns, codes }) => {
    const result = decideApproveCheckRevision(state, { ...input, ...columns }, aContext());
    expect(problemsOf(result).map(({ code }) => code)).toEqual(codes);
  });
});
