import { describe, expect, it } from 'vitest';
import { type Certificate, certificateSchema } from '#domain/certificate.ts';
import { decideRecordCopy } from '#domain/certificateCopying.ts';
import {
  decideIssueCertificate,
  decideIssueInspection,
  type IssueCertificate,
  type IssueState,
} from '#domain/certificateIssue.ts';
import { decideVoidCertificate, type VoidingState } from '#domain/certificateVoiding.ts';
import type { Change } from '#domain/change.ts';
import { newRow } from '#domain/change.ts';
import { certified, completionAsked, inspectionAsked, issueState } from '#tests/support/certificateRows.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext } from '#tests/support/rows.ts';

const { order, revision } = certified;
const released = { ...order, state: 'released' } as const;
const nobody = aContext({ actor: { id: null, name: ' ' } });
const only = (changes: readonly Change[]): Certificate => {
  const made = changes.flatMap(({ table, before, after }) =>
    table === 'certificates' && before === null && after !== null ? [after] : [],
  );
  return certificateSchema.parse(made[0]);
};
const certificate = only(decided(decideIssueCertificate(issueState, completionAsked, aContext())).changes);
const record = only(decided(decideIssueInspection(issueState, inspectionAsked, aContext())).changes);
const voided: Certificate = {
  ...certificate,
  rev: 2,
  voided: { at: aContext().now, by: 'Li Wei', reason: 'Wrong plate' },
};

describe('voiding a certificate', () => {
  const known: VoidingState = { certificate, order: released, revision, certificates: [certificate] };
  const asVoid = (
    from: Partial<VoidingState> = {},
    columns: Partial<{ rev: number; reason: string }> = {},
    context = aContext(),
  ) => decideVoidCertificate({ ...known, ...from }, { rev: 1, reason: ' Wrong plate ', ...columns }, context);

  it('keeps number, content and seal, and the order is done but not released', () => {
    const { changes } = decided(asVoid());
    expect(rowsAfter(changes, 'certificates')).toEqual([
      { ...certificate, rev: 2, voided: { at: aContext().now, by: 'Li Wei', reason: 'Wrong plate' } },
    ]);
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ state: 'done', history: [{ state: 'done' }] }]);
    expect(rowsAfter(changes, 'counters')).toEqual([]);
  });

  const refused: readonly [string, Partial<VoidingState>, Partial<{ rev: number; reason: string }>, string][] = [
    ['without a reason', {}, { reason: ' ' }, 'reasonRequired'],
    ['with a reason of 501 letters', {}, { reason: 'x'.repeat(501) }, 'tooLong'],
    ['changed meanwhile', {}, { rev: 7 }, 'rowChangedMeanwhile'],
    ['that is gone', { certificate: null }, {}, 'rowGone'],
    ['that is void already', { certificate: voided }, { rev: 2 }, 'certificateAlreadyVoid'],
  ];
  it.for(refused)('is refused for one %s', ([_, from, columns, code]) => {
    expect(codesOf(asVoid(from, columns))).toEqual([code]);
  });

  it('is refused while nobody is chosen as working here', () => {
    expect(codesOf(asVoid({}, {}, nobody))).toEqual(['actorMissing']);
  });

  it.each([
    { what: 'a completion certificate, beside an inspection record', of: certificate, beside: record, state: ['done'] },
    { what: 'an inspection record, beside a completion certificate', of: record, beside: certificate, state: [] },
    { what: 'an inspection record, alone', of: record, beside: null, state: ['done'] },
    {
      what: 'one, beside another that is void',
      of: certificate,
      beside: { ...voided, id: record.id },
      state: ['done'],
    },
  ])('takes the release back where no other certificate gives it: $what', ({ of, beside, state }) => {
    const certificates = beside === null ? [of] : [of, beside];
    const { changes } = decided(asVoid({ certificate: of, certificates }));
    expect(rowsAfter(changes, 'orders').map((row) => row.state)).toEqual(state);
  });

  it('leaves the order alone where there is none', () => {
    expect(rowsAfter(decided(asVoid({ order: null, certificates: [] })).changes, 'orders')).toEqual([]);
  });
});

describe('reissuing a certificate', () => {
  const counter = { ...newRow(aContext()), id: 'certificate:FT-2026', value: 1 };
  const replaces = { id: certificate.id, rev: 1, reason: ' Wrong plate ' };
  const reissued = (from: Partial<IssueState> = {}, columns: Partial<IssueCertificate> = {}, context = aContext()) =>
    decideIssueCertificate(
      { ...issueState, order: released, certificates: [certificate], counter, ...from },
      { ...completionAsked, replaces, ...columns },
      context,
    );

  it('voids and replaces in one act: a new number, each names the other, the order stays released', () => {
    const { value, changes } = decided(reissued());
    const [old, fresh] = rowsAfter(changes, 'certificates');
    expect(old).toEqual({
      ...certificate,
      rev: 2,
      voided: { at: aContext().now, by: 'Li Wei', reason: 'Wrong plate' },
      replacedById: value,
    });
    expect(fresh).toMatchObject({
      id: value,
      number: 'FT-2026-000002',
      replacesId: certificate.id,
      replacedById: null,
      content: { replaces: { number: 'FT-2026-000001', reason: 'Wrong plate' } },
    });
    expect(rowsAfter(changes, 'orders')).toEqual([]);
  });

  it('takes the place of the one that was voided before, unasked, with the reason on record', () => {
    const done = reissued({ order, certificates: [voided] }, { replaces: null });
    const { value, changes } = decided(done);
    const [old, fresh] = rowsAfter(changes, 'certificates');
    expect(old).toEqual({ ...voided, rev: 3, replacedById: value });
    expect(fresh?.content.replaces).toEqual({ number: 'FT-2026-000001', reason: 'Wrong plate' });
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ state: 'released' }]);
  });

  it('takes the place of the last one voided, not of one replaced already, nor of another kind', () => {
    const second = { ...voided, id: record.id, number: 'FT-2026-000002', replacesId: voided.id };
    const first = { ...voided, replacedById: second.id };
    const other = { ...record, id: order.id as unknown as Certificate['id'], voided: voided.voided };
    const { changes } = decided(reissued({ order, certificates: [second, first, other] }, { replaces: null }));
    expect(rowsAfter(changes, 'certificates')[0]).toMatchObject({ number: 'FT-2026-000002' });
    expect(rowsAfter(changes, 'certificates')).toHaveLength(2);
  });

  it('asks for no reason where the old one is void, for that stands on record', () => {
    const again = { id: voided.id, rev: 2, reason: '' };
    expect(codesOf(reissued({ order, certificates: [voided] }, { replaces: again }))).toEqual([]);
  });

  const successor = { ...certificate, id: record.id, number: 'FT-2026-000002' };
  const replaced = { ...voided, replacedById: successor.id };
  const refused: readonly [string, Partial<IssueState>, Partial<IssueCertificate>, readonly string[]][] = [
    ['without a reason', {}, { replaces: { ...replaces, reason: ' ' } }, ['reasonRequired']],
    ['changed meanwhile', {}, { replaces: { ...replaces, rev: 4 } }, ['rowChangedMeanwhile']],
    ['not of this order', { certificates: [] }, {}, ['rowGone']],
    ['that stands, without voiding it', {}, { replaces: null }, ['certificateStands']],
    [
      'that another replaced already',
      { certificates: [replaced, { ...successor, voided: voided.voided }] },
      { replaces: { ...replaces, rev: 2 } },
      ['certificateReplaced'],
    ],
  ];
  it.for(refused)('is refused for one %s', ([_, from, columns, codes]) => {
    expect(codesOf(reissued(from, columns))).toEqual(codes);
  });

  it('is refused while nobody is chosen as working here', () => {
    expect(codesOf(reissued({}, {}, nobody))).toEqual(['actorMissing']);
  });

  it('goes through the gate like any other', () => {
    expect(codesOf(reissued({}, { guarantee: null }))).toEqual(['guaranteeTooShort']);
  });
});

describe('copies of a certificate', () => {
  const copied = (of: Certificate | null, rev = 1) => decideRecordCopy({ certificate: of }, { rev }, aContext());

  it('are counted one by one, and nothing else changes', () => {
    const first = decided(copied(certificate));
    expect(first.value).toBe(1);
    expect(rowsAfter(first.changes, 'certificates')).toEqual([{ ...certificate, rev: 2, copies: 1 }]);
    expect(decided(copied({ ...certificate, rev: 5, copies: 7 }, 5)).value).toBe(8);
  });

  it.for([
    ['a certificate that is gone', null, 1, 'rowGone'],
    ['one changed meanwhile', certificate, 2, 'rowChangedMeanwhile'],
    ['a void one', voided, 2, 'certificateVoid'],
  ] as const)('are not made of %s', ([_, of, rev, code]) => {
    expect(codesOf(copied(of, rev))).toEqual([code]);
  });
});
