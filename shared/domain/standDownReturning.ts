/** Returning a machine to service: by a named manager or inspector, when no unsafe defect of it waits for a repair. */
import { z } from 'zod';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised } from './change.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import { isUnrepaired } from './defectState.ts';
import { checkedInput } from './inputProblems.ts';
import type { Person } from './person.ts';
import { lineSchema } from './record.ts';
import type { StandDown } from './standDown.ts';

const returnSchema = z.object({ note: lineSchema(500) });

/** What is said of the return. */
export type ReturnToService = Readonly<z.infer<typeof returnSchema>>;

/** What the return is decided from. */
export interface ReturningState {
  /** Those of the machine that are not returned. */
  readonly standDowns: readonly StandDown[];
  /** Defects of the machine. */
  readonly defects: readonly Defect[];
  /** Who returns it; null when nobody was named. */
  readonly person: Person | null;
}

/** Unsafe defects that still wait for a repair: while there is one, the machine stays down. */
export const unsafeUnrepaired = (defects: readonly Defect[]): readonly Defect[] =>
  defects.filter((defect) => defect.severity === 'unsafe' && isUnrepaired(defect));

/** Whether the person may return a machine to service: a manager or an inspector who is still here. */
export const mayReturn = ({ roles, archivedOn }: Pick<Person, 'roles' | 'archivedOn'>): boolean =>
  archivedOn === null && (roles.includes('manager') || roles.includes('inspector'));

const returnProblems = ({ standDowns, defects, person }: ReturningState): readonly Problem[] => {
  const open = unsafeUnrepaired(defects);
  const numbers = open.map(({ number }) => number).join(', ');
  return [
    ...(standDowns.length === 0 ? [error('notStoodDown')] : []),
    ...(open.length === 0 ? [] : [error('unsafeDefectsOpen', undefined, { numbers })]),
    ...(person !== null && mayReturn(person) ? [] : [error('returnNeedsInspector', 'byId')]),
  ];
};

/**
 * The machine returned to service; answers how many stand-downs that ends. Problems: those of the fields, `notStoodDown`, `unsafeDefectsOpen` (param `numbers`: no
 * repair of these was signed off), `returnNeedsInspector`.
 */
export const decideReturnToService = (
  state: ReturningState,
  input: ReturnToService,
  context: Context,
): Result<Decision<number>> => {
  const { standDowns, person } = state;
  const checked = checkedInput(returnSchema, input);
  const problems = [...returnProblems(state), ...(checked.ok ? [] : checked.problems)];
  return decideUnless(problems, context, () => {
    if (person === null || !checked.ok) throw new Error('A return by nobody passed the check.');
    const returned = { on: context.today, at: context.now, by: person.name, note: checked.value.note };
    const changes = standDowns.map((one) => changeOf('standDowns', one, revised(one, { returned }, context)));
    return { value: changes.length, changes };
  });
};
