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
  archivedOn: calendarDateSchema.nullable(),
  isSample: z.boolean(),
});

/** A stored person. */
export type Person = Readonly<z.infer<typeof personSchema>>;
