import { describe, expect, it } from 'vitest';
import { defectStates } from '#domain/defect.ts';
import {
  decideOpenOtherWork,
  decideOpenRepair,
  type OpenOtherWork,
  type OpenRepair,
  type WorkState,
} from '#domain/orderRepair.ts';
import { workOrderSchema } from '#domain/workOrder.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aGuarantee } from '#tests/support/guaranteeRows.ts';
import { aContext, anEquipment, freshId, on } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const equipment = anEquipment();
const leak = aDefect({ equipmentId: equipment.id });
const crack = aDefect({ equipmentId: equipment.id, number: 'D-2026-0002', text: 'Mirror cracked', state: 'triaged' });
const state: WorkState = { equipment, counters: [], language: 'en', certificates: [], meters: [] };

describe('an order for the repair of defects', () => {
  const opened = (columns: Partial<OpenRepair> = {}, defects = [leak, crack]) =>
    decideOpenRepair(
      { ...state, defects },
      { title: '', defectIds: defects.map(({ id }) => id), plannedOn: null, ...columns },
      aContext(),
    );

  it('has one repair task for each, and they become ordered', () => {
    const { value, changes } = decided(opened());
    expect(workOrderSchema.parse(rowsAfter(changes, 'orders')[0])).toMatchObject({
      id: value,
      number: '2026-0001',
      kind: 'repair',
      title: 'Oil leak at the rear axle',
      programmeId: null,
      revisionId: null,
      levels: [],
      state: 'open',
      tasks: [
        {
          work: 'repair',
          text: { en: 'Oil leak at the rear axle' },
          defectId: leak.id,
          answer: null,
          isMandatory: true,
        },
        { work: 'repair', text: { en: 'Mirror cracked' }, defectId: crack.id },
      ],
    });
    expect(rowsAfter(changes, 'defects')).toMatchObject([
      {
        id: leak.id,
        state: 'ordered',
        orderId: value,
        history: [{ state: 'reported' }, { state: 'ordered', by: 'Li Wei' }],
      },
      { id: crack.id, state: 'ordered', orderId: value },
    ]);
  });

  it('can be planned, and bears a title where one is given', () => {
    const { changes } = decided(opened({ title: ' Rear axle ', plannedOn: on('2026-03-20') }));
    expect(rowsAfter(changes, 'orders')).toMatchObject([
      { title: 'Rear axle', state: 'planned', plannedOn: '2026-03-20' },
    ]);
  });

  it('takes a defect of any length', () => {
    const long = { ...leak, text: 'x'.repeat(1000) };
    expect(workOrderSchema.safeParse(rowsAfter(decided(opened({}, [long])).changes, 'orders')[0]).success).toBe(true);
  });

  it.each(defectStates)('of a defect that is %s', (defectState) => {
    const isFree = defectState === 'reported' || defectState === 'triaged';
    const refusal = defectState === 'ordered' ? 'defectOrdered' : 'defectNotOpen';
    expect(codesOf(opened({}, [{ ...leak, state: defectState }]))).toEqual(isFree ? [] : [refusal]);
  });

  it.each([
    { what: 'without a defect', columns: { defectIds: [] }, code: 'noDefectChosen' },
    { what: 'for an unknown one', columns: { defectIds: [freshId<'Defect'>()] }, code: 'defectUnknown' },
    { what: 'for a day past', columns: { plannedOn: on('2026-03-09') }, code: 'plannedInPast' },
    { what: 'with an endless title', columns: { title: 'x'.repeat(201) }, code: 'tooLong' },
  ])('is refused $what', ({ columns, code }) => {
    expect(codesOf(opened(columns))).toEqual([code]);
  });

  it('is refused for the defect of another machine', () => {
    expect(codesOf(opened({}, [aDefect()]))).toEqual(['defectUnknown']);
  });
});

describe('an order for other work', () => {
  const opened = (columns: Partial<OpenOtherWork> = {}, from: Partial<WorkState> = {}) =>
    decideOpenOtherWork(
      { ...state, ...from },
      { title: 'Fit a radio', tasks: [{ work: 'adjust', text: 'Antenna' }], plannedOn: null, ...columns },
      aContext(),
    );

  it('has the tasks named, in the language of the workshop', () => {
    const { changes } = decided(opened({}, { language: 'zh-Hans' }));
    expect(workOrderSchema.parse(rowsAfter(changes, 'orders')[0])).toMatchObject({
      kind: 'other',
      title: 'Fit a radio',
      tasks: [{ taskId: 'task-1', levelId: 'other', work: 'adjust', text: { 'zh-Hans': 'Antenna' } }],
    });
  });

  it('needs no tasks', () => {
    expect(rowsAfter(decided(opened({ tasks: [] })).changes, 'orders')).toMatchObject([{ tasks: [] }]);
  });

  it.each([
    { what: 'without a title', columns: { title: ' ' }, from: {}, code: 'required' },
    {
      what: 'with a task that says nothing',
      columns: { tasks: [{ work: 'adjust' as const, text: '' }] },
      from: {},
      code: 'required',
    },
    { what: 'for a machine that is gone', columns: {}, from: { equipment: null }, code: 'rowGone' },
    {
      what: 'for an archived one',
      columns: {},
      from: { equipment: { ...equipment, archivedOn: on('2026-01-01') } },
      code: 'equipmentArchived',
    },
    {
      what: 'of a machine that comes tomorrow',
      columns: { openedOn: on('2026-03-11') },
      from: {},
      code: 'openedInFuture',
    },
  ])('is refused $what', ({ columns, from, code }) => {
    expect(codesOf(opened(columns, from))).toEqual([code]);
  });
});

describe('a repair within a guarantee', () => {
  const certificate = aGuarantee({ equipmentId: equipment.id });
  const guaranteed: WorkState = { ...state, certificates: [certificate] };
  const covered = { certificateId: certificate.id, isCovered: true, by: '', reason: '' };
  const guaranteeOf = (result: ReturnType<typeof decideOpenRepair>) =>
    rowsAfter(decided(result).changes, 'orders')[0]?.guarantee;
  const repair = (reportedOn: string) =>
    decideOpenRepair(
      { ...guaranteed, defects: [{ ...leak, reportedOn: on(reportedOn) }] },
      { title: '', defectIds: [leak.id], plannedOn: null },
      aContext(),
    );
  const other = (columns: Partial<OpenOtherWork> = {}) =>
    decideOpenOtherWork(guaranteed, { title: 'Brake squeals', tasks: [], plannedOn: null, ...columns }, aContext());

  it('is recognised by the day its defect was reported', () => {
    expect(guaranteeOf(repair('2026-03-05'))).toEqual(covered);
    expect(guaranteeOf(repair('2026-02-27'))).toBeNull();
  });

  it('opened by hand is recognised by the day the machine came in', () => {
    expect(guaranteeOf(other())).toEqual(covered);
    expect(guaranteeOf(other({ plannedOn: on('2026-06-01') }))).toEqual(covered);
    expect(guaranteeOf(other({ openedOn: on('2026-02-20') }))).toBeNull();
  });

  it('is none where it is said to be apart from it', () => {
    expect(guaranteeOf(other({ isApart: true }))).toBeNull();
  });
});
