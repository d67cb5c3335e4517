import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { dutiesUnder, templateRows } from '#features/checks/templatesView.ts';
import { templateView } from '#features/checks/templateView.ts';
import { aCheckRevision, aCheckTemplate, aDuty, twoSections } from '#tests/support/checkRows.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';

const template = aCheckTemplate();
const archived = aCheckTemplate({ archivedOn: on('2026-01-01') });
const first = aCheckRevision(template);
const coming = aCheckRevision(template, {
  number: 2,
  effectiveOn: on('2026-04-01'),
  sections: twoSections().slice(0, 1),
});
const ten = anEquipment({ code: 'T-10' });
const two = anEquipment({ code: 'T-2' });
const gone = anEquipment({ code: 'T-3', archivedOn: on('2026-01-01') });
const former = anEquipment({ code: 'T-4' });
const fleet = fleetOf(
  fleetState({
    ...noRows,
    equipment: [ten, two, gone, former],
    checkTemplates: [template, archived],
    checkRevisions: [first, coming],
    checkDuties: [
      ...[ten, two, gone].map(({ id }) => aDuty(id, template)),
      aDuty(former.id, template, { endedOn: on('2026-03-01') }),
    ],
  }),
);
const today = on('2026-03-10');

describe('the check templates', () => {
  it('are listed while in use, with what is in force, what comes, and on how many machines', () => {
    expect(templateRows(fleet, today)).toEqual([{ template, revision: first, coming, machines: 2 }]);
    expect(templateRows(fleet, on('2026-04-01'))).toMatchObject([{ revision: coming, coming: null }]);
  });

  it('name the machines in service under them, T-2 before T-10', () => {
    expect(dutiesUnder(fleet, template.id).map(({ machine }) => machine.code)).toEqual(['T-2', 'T-10']);
  });
});

describe('the page of a check template', () => {
  it('shows what is in force; a draft would begin from the last revision', () => {
    const view = templateView(fleet, { template, typed: null, today });
    expect(view).toMatchObject({ inForce: first, coming, nextNumber: 3, draft: null, problems: [] });
    expect(view.shown).toBe(first.sections);
    expect(view.latest).toBe(coming.sections);
  });

  it('shows the draft as it is typed, with what stands in its way', () => {
    const view = templateView(fleet, { template, typed: [], today });
    expect(view.shown).toEqual([]);
    expect(view.problems.map(({ code }) => code)).toEqual(['checkWithoutSections']);
  });
});
