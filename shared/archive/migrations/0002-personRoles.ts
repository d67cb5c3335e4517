import type { Migration, StoredRow } from './migration.ts';

/** One person often is manager and inspector at once: `role` becomes the list `roles`. */
const personRoles = ({ role, ...person }: StoredRow): StoredRow => ({ ...person, roles: [role] });

/** Version 2. */
export const migration0002: Migration = { version: 2, rows: { people: personRoles } };
