import { describe, expect, it } from 'vitest';
import { certificateSchema } from '#domain/certificate.ts';
import {
  decideIssueStandDownPaper,
  type IssueStandDownPaper,
  type StandDownPaperState,
} from '#domain/certificateStandDown.ts';
import { certified, issueState } from '#tests/support/certificateRows.ts';
import { aStandDown } from '#tests/support/checkRows.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aHeld } from '#tests/support/heldRows.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { anOrderTask } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const { equipment, inspector, worker, odometer, order } = certified;
const defect = aDefect({ equipmentId: equipment.id, severity: 'unsafe', text: 'Brake line leaks' });
const standDown = aStandDown({ equipmentId: equipment.id, defectIds: [defect.id] });
const returned = { on: on('2026-03-10'), at: aContext().now, by: 'Wang Fang', note: 'Tested on the road' };
const repairing = {
  ...order,
  tasks: [anOrderTask({ defectId: defect.id, finding: 'Line renewed' })],
};
const repaired = {
  ...defect,
  state: 'repaired' as const,
  orderId: order.id,
  repair: { outcome: 'repaired' as const, by: 'Zhang Min', at: aContext().now, note: order.number },
};
const state: StandDownPaperState = {
  ...issueState,
  equipment,
  standDown,
  meters: [{ ...odometer, summary: { ...odometer.summary, current: { takenOn: on('2026-03-09'), value: 103_150 } } }],
  defects: [{ defect, order: null, signedOn: null }],
};
const back: StandDownPaperState = {
  ...state,
  standDown: { ...standDown, returned },
  defects: [{ defect: repaired, order: repairing, signedOn: on('2026-03-09') }],
};
const input: IssueStandDownPaper = {
  kind: 'standDown',
  standDownId: standDown.id,
  inspectorId: inspector.id,
  language: 'en',
};
const returning: IssueStandDownPaper = { ...input, kind: 'returnToService' };
const paperOf = (from: StandDownPaperState, asked: IssueStandDownPaper) => {
  const { changes } = decided(decideIssueStandDownPaper(from, asked, aContext()));
  return { changes, paper: certificateSchema.parse(rowsAfter(changes, 'certificates').at(-1)) };
};
const notice = paperOf(state, input).paper;

describe('a stand-down notice', () => {
  it('says what stopped the machine, and takes the first number of its own series', () => {
    expect(notice).toMatchObject({
      series: 'FTS-2026',
      number: 'FTS-2026-000001',
      standDownId: standDown.id,
      orderId: null,
      content: {
        kind: 'standDown',
        fromOn: '2026-03-09',
        reason: 'Brake line leaks',
        by: 'Zhang Min',
        meters: [{ unit: 'km', value: 3_150 }],
        inspector: { name: 'Wang Fang', number: 'Q-17' },
        defects: [{ number: 'D-2026-0001', severity: 'unsafe', text: 'Brake line leaks', repair: null }],
      },
    });
  });

  it('changes nothing but the counter and the register', () => {
    expect(paperOf(state, input).changes.map(({ table }) => table)).toEqual(['counters', 'certificates']);
  });
});

describe('a return to service', () => {
  it('names the notice, the repair and who put the machine back', () => {
    const { paper } = paperOf({ ...back, certificates: [notice] }, returning);
    expect(paper).toMatchObject({
      number: 'FTR-2026-000001',
      content: {
        kind: 'returnToService',
        noticeNo: 'FTS-2026-000001',
        returnedOn: '2026-03-10',
        by: 'Wang Fang',
        note: 'Tested on the road',
        defects: [{ repair: { by: 'Zhang Min', on: '2026-03-08', what: 'Line renewed' } }],
      },
    });
  });

  it('names no notice where none stands', () => {
    const void_ = { ...notice, voided: { at: aContext().now, by: 'Li Wei', reason: 'Wrong plate' } };
    const { paper } = paperOf({ ...back, certificates: [void_] }, returning);
    expect(paper.content).toMatchObject({ noticeNo: '', replaces: null });
  });
});

describe('the gate before the papers of a stand-down', () => {
  const unqualified = [{ ...inspector, inspectorNo: '', inspectorUntil: null }];
  const expired = [aHeld({ expiresOn: on('2026-03-09') })];
  const cases: readonly [string, StandDownPaperState, IssueStandDownPaper, readonly string[]][] = [
    ['a stand-down that is gone', { ...state, standDown: null }, input, ['rowGone']],
    ['a second notice', { ...state, certificates: [notice] }, input, ['certificateStands']],
    ['a notice of a machine that is back', back, input, ['standDownReturned']],
    ['a return of a machine that is not', state, returning, ['standDownOpen']],
    ['a return beside the notice', { ...back, certificates: [notice] }, returning, []],
    [
      'a notice by a technician',
      { ...state, people: [worker] },
      { ...input, inspectorId: worker.id },
      ['inspectorRoleMissing'],
    ],
    ['a notice by nobody', { ...state, people: [] }, input, ['inspectorMissing']],
    ['a notice by an inspector without qualification', { ...state, people: unqualified }, input, []],
    ['a return by one', { ...back, people: unqualified }, returning, ['inspectorUnqualified']],
    ['a notice of a machine whose papers have expired', { ...state, held: expired }, input, []],
    ['a return of one', { ...back, held: expired }, returning, ['heldExpired']],
    [
      'a return with a defect that was unsafe since',
      { ...back, defects: state.defects },
      returning,
      ['unsafeDefectOpen'],
    ],
  ];
  it.for(cases)('%s', ([_, from, asked, codes]) => {
    expect(codesOf(decideIssueStandDownPaper(from, asked, aContext()))).toEqual(codes);
  });

  it('lets a notice be voided and replaced in one act', () => {
    const replaces = { id: notice.id, rev: 1, reason: 'Wrong date' };
    const { changes, paper } = paperOf({ ...state, certificates: [notice] }, { ...input, replaces });
    expect(rowsAfter(changes, 'certificates')[0]).toMatchObject({
      voided: { reason: 'Wrong date' },
      replacedById: paper.id,
    });
    expect(paper.content.replaces).toEqual({ number: 'FTS-2026-000001', reason: 'Wrong date' });
  });
});
