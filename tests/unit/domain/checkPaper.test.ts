import { describe, expect, it } from 'vitest';
import { decideEnterPaper, type PaperInput, type PaperState } from '#domain/checkPaper.ts';
import { aCheck, aCheckRevision, aCheckTemplate, anAnswer, shiftSettings } from '#tests/support/checkRows.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aMeter, anEquipment, aPerson, on } from '#tests/support/rows.ts';

const truck = anEquipment();
const template = aCheckTemplate();
const revision = aCheckRevision(template);
const driver = aPerson({ name: 'Ma Jun', roles: ['operator'] });
const meter = aMeter({ equipmentId: truck.id });

const state = (columns: Partial<PaperState> = {}): PaperState => ({
  equipment: truck,
  template,
  revisions: [revision],
  checks: [],
  operator: driver,
  settings: shiftSettings(),
  qualifications: [],
  overrider: null,
  standDowns: [],
  meters: [{ meter, log: [] }],
  counter: null,
  ...columns,
});

const sheet = (columns: Partial<PaperInput> = {}): PaperInput => ({
  equipmentId: truck.id,
  checkTemplateId: template.id,
  day: on('2026-03-09'),
  shiftId: 'early',
  operatorId: driver.id,
  meters: { km: 500 },
  answers: [
    { itemId: 'lights', answer: 'defect', value: null, defect: { severity: 'unsafe', text: 'No light at all' } },
    { itemId: 'tread', answer: 'defect', value: 0.5, defect: { severity: 'unsafe', text: 'Bald' } },
    { itemId: 'clean', answer: 'ok', value: null },
  ],
  verdicts: [
    { sectionId: 'before', verdict: 'mustNotLeave' },
    { sectionId: 'after', verdict: 'repairFirst' },
  ],
  notes: '',
  ...columns,
});

describe('a sheet of paper entered', () => {
  it('is done in one step: one check, its defects with numbers one after the other, one stand-down, the reading', () => {
    const { value, changes } = decided(decideEnterPaper(state(), sheet(), aContext()));
    const [check] = rowsAfter(changes, 'checks');
    expect(check).toMatchObject({ id: value, state: 'done', source: 'paper', operatorName: 'Ma Jun', signature: '' });
    expect(check?.answers.map(({ answer }) => answer)).toEqual(['defect', 'defect', 'ok']);
    const defects = rowsAfter(changes, 'defects');
    expect(defects.map(({ number }) => number)).toEqual(['D-2026-0001', 'D-2026-0002']);
    expect(rowsAfter(changes, 'standDowns').map(({ defectIds }) => defectIds)).toEqual([defects.map(({ id }) => id)]);
    expect(rowsAfter(changes, 'readings')).toMatchObject([{ takenOn: '2026-03-09', value: 500, source: 'check' }]);
    const tables = changes.map(({ table, before }) => `${table} ${before === null ? 'new' : 'changed'}`);
    expect(tables.filter((name) => name.startsWith('check') || name.startsWith('counter'))).toEqual([
      'checks new',
      'counters new',
    ]);
  });

  it('names everything that is wrong with it at once, and writes nothing', () => {
    const wrong = sheet({
      answers: [
        { itemId: 'lights', answer: 'defect', value: null },
        { itemId: 'tread', answer: 'ok', value: 9 },
        { itemId: 'clean', answer: 'ok', value: null },
      ],
    });
    expect(codesOf(decideEnterPaper(state(), wrong, aContext()))).toEqual([
      'checkDefectMissing',
      'checkValueOut',
      'checkSectionUnanswered',
      'checkUnanswered',
      'checkUnjudged',
    ]);
  });

  it('goes on with a check begun at the shared screen, which is of paper from then on', () => {
    const open = aCheck({
      equipmentId: truck.id,
      checkTemplateId: template.id,
      checkRevisionId: revision.id,
      day: on('2026-03-09'),
      shiftId: 'early',
      operatorId: driver.id,
      operatorName: 'Ma Jun',
      meters: { km: 500 },
      answers: [anAnswer('lights')],
    });
    const said = sheet({
      answers: [
        { itemId: 'tread', answer: 'ok', value: 4 },
        { itemId: 'clean', answer: 'ok', value: null },
      ],
      verdicts: [
        { sectionId: 'before', verdict: 'fit' },
        { sectionId: 'after', verdict: 'park' },
      ],
    });
    const { value, changes } = decided(decideEnterPaper(state({ checks: [open] }), said, aContext()));
    expect(value).toBe(open.id);
    expect(changes.find(({ table }) => table === 'checks')?.before).toEqual(open);
    expect(rowsAfter(changes, 'checks')).toMatchObject([{ state: 'done', source: 'paper' }]);
  });
});
