/** What the names of past work stand for, as the wizard shows and changes it. Pure. */
import type { ImportOptions, LevelChoice } from '#archive/importTarget.ts';
import { workKey } from '#archive/workNames.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { LocalText } from '#domain/language.ts';
import type { Programme } from '#domain/programme.ts';
import { revisionInForce } from '#domain/programmeRevisions.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { PlanSummary } from '#workers/importMessages.ts';

/** The levels by the name of the work, as they are told to the dry run. */
export type LevelsOfWork = NonNullable<ImportOptions['levels']>;

/** A programme whose levels past work may stand for. */
export interface ProgrammeToChoose {
  readonly id: Programme['id'];
  readonly name: LocalText;
  readonly levels: readonly { readonly id: string; readonly name: LocalText }[];
}

/** The workshop's own programmes in use, each with the levels in force. */
export const programmesToChoose = (
  { programmes, revisionsOf }: Pick<Fleet, 'programmes' | 'revisionsOf'>,
  today: CalendarDate,
): readonly ProgrammeToChoose[] =>
  [...programmes.values()]
    .filter(({ archivedOn, isSample }) => archivedOn === null && !isSample)
    .flatMap(({ id, name }) => {
      const inForce = revisionInForce(revisionsOf(id), today);
      return inForce === null ? [] : [{ id, name, levels: inForce.levels }];
    });

/** What the names stand for now: as chosen, else as proposed. */
export const levelsNow = (names: PlanSummary['workNames'], chosen: ImportOptions['levels']): LevelsOfWork =>
  Object.fromEntries(names.map(({ title, levels }) => [workKey(title), chosen?.[workKey(title)] ?? levels]));

/** The level of a programme that a name stands for; empty: none. */
export const levelOfName = (levels: LevelsOfWork, title: string, programmeId: Programme['id']): string =>
  levels[workKey(title)]?.find((choice) => choice.programmeId === programmeId)?.levelId ?? '';

/** The levels with a name standing for another level of a programme; empty: for none of it. */
export const withLevel = (levels: LevelsOfWork, title: string, { programmeId, levelId }: LevelChoice): LevelsOfWork => {
  const others = (levels[workKey(title)] ?? []).filter((choice) => choice.programmeId !== programmeId);
  return { ...levels, [workKey(title)]: levelId === '' ? others : [...others, { programmeId, levelId }] };
};
