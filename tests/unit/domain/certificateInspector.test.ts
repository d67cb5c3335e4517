import { describe, expect, it } from 'vitest';
import { decideIssueCertificate, type IssueState } from '#domain/certificateIssue.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { asInspector } from '#tests/support/certificateHindrances.ts';
import { certified, completionAsked, issueState } from '#tests/support/certificateRows.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { aQualification } from '#tests/support/peopleRows.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { theSettings } from '#tests/support/serviceRows.ts';

const { order, inspector, worker } = certified;
const strict = theSettings({ certificate: { prefix: 'FT', form: 'chinese', inspectorMayBeWorker: false } });
const ordered = (columns: Partial<WorkOrder>): Pick<IssueState, 'order'> => ({ order: { ...order, ...columns } });
const cases: readonly { what: string; from: Partial<IssueState>; codes: readonly string[] }[] = [
  { what: 'an unknown inspector', from: { people: [worker] }, codes: ['inspectorMissing'] },
  { what: 'an archived inspector', from: asInspector({ archivedOn: on('2026-01-01') }), codes: ['inspectorMissing'] },
  {
    what: 'a technician, though qualified',
    from: asInspector({ roles: ['technician'] }),
    codes: ['inspectorRoleMissing'],
  },
  { what: 'a manager', from: asInspector({ roles: ['manager'] }), codes: [] },
  {
    what: 'a certificate that ran out yesterday',
    from: asInspector({ inspectorUntil: on('2026-03-09') }),
    codes: ['inspectorExpired'],
  },
  { what: 'a certificate without an end', from: asInspector({ inspectorUntil: null }), codes: [] },
  { what: 'a certificate of which only the end is known', from: asInspector({ inspectorNo: '' }), codes: [] },
  {
    what: 'a qualification for the kind instead of it',
    from: {
      ...asInspector({ inspectorUntil: on('2026-03-09') }),
      qualifications: [aQualification({ kinds: ['truck'] })],
    },
    codes: [],
  },
  {
    what: 'a qualification for another kind',
    from: { ...asInspector({ inspectorNo: '', inspectorUntil: null }), qualifications: [aQualification()] },
    codes: ['inspectorUnqualified'],
  },
  {
    what: 'an expired qualification for the kind',
    from: {
      ...asInspector({ inspectorNo: '', inspectorUntil: null }),
      qualifications: [aQualification({ kinds: ['truck'], expiresOn: on('2026-03-09') })],
    },
    codes: ['operatorExpired'],
  },
  {
    what: 'one overdue for review',
    from: {
      ...asInspector({ inspectorNo: '', inspectorUntil: null }),
      qualifications: [aQualification({ kinds: ['truck'], reviewOn: on('2026-03-09') })],
    },
    codes: ['operatorReviewOverdue'],
  },
  {
    what: 'one that begins tomorrow',
    from: {
      ...asInspector({ inspectorNo: '', inspectorUntil: null }),
      qualifications: [aQualification({ kinds: ['truck'], issuedOn: on('2026-03-11') })],
    },
    codes: ['operatorNotYetValid'],
  },
  {
    what: 'an inspector who did the work, where that is ruled out',
    from: { settings: strict, ...ordered({ workerIds: [inspector.id] }) },
    codes: ['inspectorIsWorker'],
  },
  {
    what: 'an inspector with hours on it, where that is ruled out',
    from: {
      settings: strict,
      ...ordered({ labour: [{ id: '1', personId: inspector.id, on: on('2026-03-07'), hours: 1 }] }),
    },
    codes: ['inspectorIsWorker'],
  },
  {
    what: 'an inspector who did the work, where that is allowed',
    from: ordered({ workerIds: [inspector.id] }),
    codes: [],
  },
];

describe('who signs a certificate', () => {
  it.each(cases)('$what: $codes', ({ from, codes }) => {
    expect(codesOf(decideIssueCertificate({ ...issueState, ...from }, completionAsked, aContext()))).toEqual(codes);
  });
});
