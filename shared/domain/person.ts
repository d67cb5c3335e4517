/** Person: someone who works in or with the workshop, with the roles that order the work. */
import { z } from 'zod';
import { calendarDateSchema, idSchema, lineSchema, requiredLineSchema, rowShape } from './record.ts';

/** Roles. Inspectors release; managers may everything. */
export const roles = ['manager', 'technician', 'inspector', 'operator'] as const;

/** What a user says of a person. */
export const personInputSchema = z.object({
  name: requiredLineSchema(80),
  roles: z.array(z.enum(roles)).min(1, { error: 'personWithoutRole' }),
  phone: lineSchema(40),
  /** Inspector's certificate number, printed beside the name; empty when there is none. */
  inspectorNo: lineSchema(40),
  /** Last day the inspector's certificate is valid; null: no end. */
  inspectorUntil: calendarDateSchema.nullable(),
});

/** What a user says of a person. */
export type PersonInput = Readonly<z.infer<typeof personInputSchema>>;

/** A stored person. */
export const personSchema = personInputSchema.extend({
  ...rowShape,
  id: idSchema<'Person'>(),
  /** Code on the person's badge, as a scanner reads it; empty: none. */
  badge: lineSchema(60),
  /** The PIN as PBKDF2-SHA-256 made it, in hex; null: none is set. Never the PIN itself. */
  pin: z.object({ salt: z.string(), hash: z.string(), iterations: z.int().positive() }).nullable(),
  archivedOn: calendarDateSchema.nullable(),
  isSample: z.boolean(),
});

/** A stored person. */
export type Person = Readonly<z.infer<typeof personSchema>>;

/** How a new person is known at the shared screen: by name only. */
export const noAccess: Pick<Person, 'badge' | 'pin'> = { badge: '', pin: null };
