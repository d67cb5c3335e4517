import { describe, expect, it } from 'vitest';
import { changeOf } from '#domain/change.ts';
import { needsSignOff } from '#domain/signOff.ts';
import { aPerson } from '#tests/support/rows.ts';

describe('an act is signed off with the PIN', () => {
  it.each([
    { action: 'releaseOrder', asks: true },
    { action: 'issueCertificate', asks: true },
    { action: 'issueInspection', asks: true },
    { action: 'issueStandDownPaper', asks: true },
    { action: 'voidCertificate', asks: true },
    { action: 'clearOldRecords', asks: true },
    { action: 'restoreBackup', asks: true },
    { action: 'undoRestore', asks: true },
    { action: 'completeOrder', asks: false },
    { action: 'saveSettings', asks: false },
    { action: 'recordReading', asks: false },
  ])('$action: $asks', ({ action, asks }) => {
    expect(needsSignOff(action)).toBe(asks);
  });

  const pin = { salt: 'aa', hash: 'bb', iterations: 1 };
  const person = aPerson({ roles: ['technician'] });
  it.each([
    { what: 'other roles', after: aPerson({ ...person, roles: ['manager'] }), asks: true },
    { what: 'a PIN', after: aPerson({ ...person, pin }), asks: true },
    { what: 'somebody leaving', after: aPerson({ ...person, archivedOn: '2026-01-01' as never }), asks: true },
    { what: 'another telephone', after: aPerson({ ...person, phone: '0121 496 0001' }), asks: false },
    { what: 'a badge', after: aPerson({ ...person, badge: 'B-7' }), asks: false },
  ])('$what: $asks', ({ after, asks }) => {
    expect(needsSignOff('savePerson', [changeOf('people', person, after)])).toBe(asks);
  });

  it('but not where the program stores the same PIN better', () => {
    expect(needsSignOff('renewPin', [changeOf('people', person, aPerson({ ...person, pin }))])).toBe(false);
  });
});
