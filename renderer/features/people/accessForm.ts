import type { TypedAccess } from '#data/commands/saveAccess.ts';
import type { Person } from '#domain/person.ts';

/** What is typed in the form. A PIN is typed twice, because it is not shown. */
export interface AccessForm {
  readonly badge: string;
  readonly pin: string;
  readonly again: string;
  readonly isPinRemoved: boolean;
}

/** The form as it opens: the badge as it is, nothing of the PIN. */
export const blankAccess = ({ badge }: Pick<Person, 'badge'>): AccessForm => ({
  badge,
  pin: '',
  again: '',
  isPinRemoved: false,
});

/** What the form asks to be saved: an empty PIN leaves the one there is. */
export const accessOf = (
  { id, rev }: Pick<Person, 'id' | 'rev'>,
  { badge, pin, isPinRemoved }: AccessForm,
): TypedAccess => {
  const access = { personId: id, rev, badge };
  if (isPinRemoved) return { ...access, pin: null };
  return pin === '' ? access : { ...access, pin };
};
