import { describe, expect, it } from 'vitest';
import { checkRevisionSchema, checkTemplateSchema } from '#domain/checkTemplate.ts';
import {
  decideArchiveCheckTemplate,
  decideConfirmCheckTemplate,
  decideCreateCheckTemplate,
  decideSaveCheckTemplate,
} from '#domain/checkTemplateSaving.ts';
import { aCheckTemplate, aDuty, twoSections } from '#tests/support/checkRows.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, on } from '#tests/support/rows.ts';

const state = { templates: [aCheckTemplate({ name: { en: 'Walk round' } })], language: 'en' } as const;
const input = {
  name: { en: 'Forklift', 'zh-Hans': '叉车' },
  kinds: ['forklift'],
  templateId: 'forklift',
  sections: twoSections(),
  needsConfirmation: true,
} as const;

describe('a check template', () => {
  it('is made with its first revision, in force from today, by whom', () => {
    const { value, changes } = decided(decideCreateCheckTemplate(state, input, aContext()));
    const [template] = rowsAfter(changes, 'checkTemplates');
    const [revision] = rowsAfter(changes, 'checkRevisions');
    expect(checkTemplateSchema.parse(template)).toMatchObject({ id: value, needsConfirmation: true, draft: null });
    expect(checkRevisionSchema.parse(revision)).toMatchObject({
      checkTemplateId: value,
      number: 1,
      effectiveOn: '2026-03-10',
      approvedBy: 'Li Wei',
      reason: 'First version',
    });
  });

  const refused = [
    { what: 'without a name', input: { ...input, name: { en: ' ' } }, code: 'required' },
    {
      what: 'with a name that is taken',
      input: { ...input, name: { en: 'walk ROUND' } },
      code: 'checkTemplateNameTaken',
    },
    { what: 'without sections', input: { ...input, sections: [] }, code: 'checkWithoutSections' },
  ];
  it.each(refused)('is not made $what', (one) => {
    expect(codesOf(decideCreateCheckTemplate(state, one.input, aContext()))).toEqual([one.code]);
  });

  it('may bear the name of one that is archived, and keep its own', () => {
    const [template] = state.templates;
    if (template === undefined) throw new Error('No template.');
    const archived = { ...template, archivedOn: on('2026-01-01') };
    const name = { en: 'Walk round' };
    expect(decideCreateCheckTemplate({ ...state, templates: [archived] }, { ...input, name }, aContext()).ok).toBe(
      true,
    );
    const own = { rev: template.rev, name, kinds: ['truck'] } as const;
    const { changes } = decided(decideSaveCheckTemplate({ template, templates: state.templates }, own, aContext()));
    expect(rowsAfter(changes, 'checkTemplates')).toMatchObject([{ kinds: ['truck'], rev: template.rev + 1 }]);
  });

  it('is confirmed once, by who has seen its last state', () => {
    const template = aCheckTemplate({ needsConfirmation: true });
    const { changes } = decided(decideConfirmCheckTemplate({ template }, { rev: template.rev }, aContext()));
    expect(rowsAfter(changes, 'checkTemplates')).toMatchObject([{ needsConfirmation: false }]);
    expect(codesOf(decideConfirmCheckTemplate({ template }, { rev: 0 }, aContext()))).toEqual(['rowChangedMeanwhile']);
  });

  it('is archived with its draft only when no checks by it are expected any more', () => {
    const template = aCheckTemplate({ draft: { sections: [], basedOn: 1, by: 'Li Wei' } });
    const duty = aDuty(anEquipment().id, template);
    const asked = { rev: template.rev };
    const inUse = decideArchiveCheckTemplate({ template, duties: [duty] }, asked, aContext());
    expect(problemsOf(inUse)).toMatchObject([{ code: 'checkTemplateInUse', params: { count: 1 } }]);
    const ended = [{ ...duty, endedOn: on('2026-03-09') }];
    const { changes } = decided(decideArchiveCheckTemplate({ template, duties: ended }, asked, aContext()));
    expect(rowsAfter(changes, 'checkTemplates')).toMatchObject([{ archivedOn: '2026-03-10', draft: null }]);
  });
});
