import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { authorize, isGuarded, type Rank, rankNeeded, ranks } from '#domain/authorize.ts';
import type { Person } from '#domain/person.ts';
import { aPerson, on } from '#tests/support/rows.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Every name a command bears in the sources. */
const commandNames = ['renderer/data', 'renderer/data/commands'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(path.join(root, folder, file), 'utf8');
      return [...source.matchAll(/\b(?:runCommand|commitCommand|runSealed|runCheckStep)\(\s*\{\s*name: ([^\n]*),\n/g)];
    })
    .flatMap(([, named = '']) => [...named.matchAll(/'([a-zA-Z]{2,})'/g)].map(([, name = '']) => name)),
);

const as = (rank: Rank): Pick<Person, 'roles'> | null => (rank === 'anyone' ? null : { roles: [rank] });

describe('who may do what', () => {
  it('is asked of commands there are', () => {
    expect(new Set(commandNames).size).toBeGreaterThan(80);
  });

  const cells = [...new Set(commandNames)].flatMap((action) => ranks.map((rank) => ({ action, rank })));

  it.each(cells)('$action by $rank', ({ action, rank }) => {
    const isEnough = ranks.indexOf(rank) >= ranks.indexOf(rankNeeded(action));
    expect(authorize(action, as(rank))).toEqual(
      isEnough ? null : { code: 'notAllowed', level: 'error', params: { needs: rankNeeded(action) } },
    );
  });

  it.each([
    { action: 'saveSettings', needs: 'manager' },
    { action: 'saveAccess', needs: 'manager' },
    { action: 'voidCertificate', needs: 'manager' },
    { action: 'importFile', needs: 'manager' },
    { action: 'whateverIsNew', needs: 'manager' },
    { action: 'issueCertificate', needs: 'inspector' },
    { action: 'releaseOrder', needs: 'inspector' },
    { action: 'completeOrder', needs: 'technician' },
    { action: 'recordReading', needs: 'operator' },
    { action: 'answerItem', needs: 'anyone' },
  ])('$action needs $needs', ({ action, needs }) => {
    expect(rankNeeded(action)).toBe(needs);
  });

  it('counts the highest of several roles', () => {
    expect(authorize('releaseOrder', { roles: ['operator', 'inspector'] })).toBeNull();
    expect(authorize('saveSettings', { roles: ['operator', 'inspector'] })).not.toBeNull();
  });
});

describe('roles count', () => {
  const pin = { salt: 'aa', hash: 'bb', iterations: 1 };
  it.each([
    { what: 'not in a workshop without people', people: [], counts: false },
    { what: 'not while no manager has a PIN', people: [aPerson({ roles: ['manager'] })], counts: false },
    { what: 'not for the PIN of a technician', people: [aPerson({ roles: ['technician'], pin })], counts: false },
    {
      what: 'not for a manager who left',
      people: [aPerson({ roles: ['manager'], pin, archivedOn: on('2026-01-01') })],
      counts: false,
    },
    { what: 'once a manager has a PIN', people: [aPerson({ roles: ['manager'], pin })], counts: true },
  ])('$what', ({ people, counts }) => {
    expect(isGuarded(people)).toBe(counts);
  });
});
