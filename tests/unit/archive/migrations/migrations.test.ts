import { describe, expect, it } from 'vitest';
import { migration0002 } from '#archive/migrations/0002-personRoles.ts';
import type { StoredRow } from '#archive/migrations/migration.ts';
import { migrations, schemaVersion } from '#archive/migrations/migrations.ts';
import { personSchema } from '#domain/person.ts';

describe('the migrations', () => {
  it('are numbered from 2 without gaps up to the version of the program', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      Array.from({ length: schemaVersion - 1 }, (_, i) => i + 2),
    );
  });
});

describe('version 2', () => {
  const before = {
    id: '01900000-0000-7000-8000-000000000001',
    rev: 3,
    createdAt: '2026-01-05T08:00:00.000Z',
    updatedAt: '2026-02-05T08:00:00.000Z',
    name: '王建国',
    role: 'inspector',
    phone: '',
    inspectorNo: 'J-17',
    inspectorUntil: null,
    archivedOn: null,
    isSample: false,
  };

  it('makes the one role of a person a list of roles and keeps everything else', () => {
    const { role, ...rest } = before;
    expect(migration0002.rows['people']?.(before)).toEqual({ ...rest, roles: [role] });
  });

  it('gives, with the steps after it, a person that the present schema accepts', () => {
    const after = migrations.reduce((row, { rows }) => rows['people']?.(row) ?? row, before as StoredRow);
    expect(personSchema.safeParse(before).success).toBe(false);
    expect(personSchema.safeParse(after).success).toBe(true);
  });

  it('leaves the row it was given as it was', () => {
    const given = Object.freeze({ ...before });
    migration0002.rows['people']?.(given);
    expect(given).toEqual(before);
  });
});
