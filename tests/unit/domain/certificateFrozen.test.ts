import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateSchema } from '#domain/certificate.ts';
import { decideIssueCertificate, decideIssueInspection, type IssueState } from '#domain/certificateIssue.ts';
import { certified, completionAsked, inspectionAsked, issueState } from '#tests/support/certificateRows.ts';
import { decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const { order, equipment } = certified;
const defect = aDefect({ equipmentId: equipment.id, foundOrderId: order.id });

/** A state of its own, down to the last list: nothing in it is shared with another one. */
const freshState = (): IssueState =>
  structuredClone({ ...issueState, defects: [{ defect, order: null, signedOn: null }] });

/** Every place in the records where a text, a number or a yes stands. */
const leaves = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
};

const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return `${String(value)}~`;
};

/** Writes something else in one place, as a careless hand would: in the very record. */
const change = (state: object, path: readonly string[]): void => {
  const [last = '', ...before] = path.toReversed();
  const holder = before
    .toReversed()
    .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, state as Record<string, unknown>);
  holder[last] = other(holder[last]);
};

const places = leaves(freshState());

describe('what was issued stays', () => {
  it.each([
    ['completion certificate', (state: IssueState) => decideIssueCertificate(state, completionAsked, aContext())],
    [
      'inspection record',
      (state: IssueState) => decideIssueInspection(state, structuredClone(inspectionAsked), aContext()),
    ],
  ])('a %s says the same, whatever becomes of any record it was drawn from', (_, decide) => {
    fc.assert(
      fc.property(fc.subarray([...places], { minLength: 1 }), (changed) => {
        const state = freshState();
        const [certificate] = rowsAfter(decided(decide(state)).changes, 'certificates');
        const before = JSON.stringify(certificate);
        for (const path of changed) change(state, path);
        expect(JSON.stringify(certificate)).toBe(before);
        expect(certificateSchema.parse(certificate)).toEqual(certificate);
      }),
    );
  });

  it('is drawn from the records it is drawn from: another plate, another certificate', () => {
    const state = freshState();
    const issuedFrom = (from: IssueState) =>
      rowsAfter(decided(decideIssueCertificate(from, completionAsked, aContext())).changes, 'certificates')[0]?.content;
    const renamed = { ...state, equipment: { ...equipment, plate: '沪B00001' } };
    expect(issuedFrom(renamed)).toEqual({ ...issuedFrom(state), plate: '沪B00001' });
  });
});
