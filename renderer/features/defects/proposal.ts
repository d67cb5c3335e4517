import type { Fleet } from '#data/fleetState.ts';
import type { Defect } from '#domain/defect.ts';
import { type ProposedChange, shortenable } from '#domain/defectFeedback.ts';
import type { Language } from '#domain/language.ts';
import type { Programme, ProgrammeLevel, WorkKind } from '#domain/programme.ts';
import { revisionsInOrder } from '#domain/programmeRevisions.ts';

/** What is written in the form of a proposal. */
export interface ProposalForm {
  readonly programmeId: Programme['id'] | null;
  readonly levelId: string | null;
  readonly kind: ProposedChange['kind'];
  readonly work: WorkKind;
  readonly words: string;
  readonly every: number | undefined;
}

/** The programmes that can be changed; those the machine is under come first. */
export const programmesFor = (fleet: Fleet, { equipmentId }: Pick<Defect, 'equipmentId'>): readonly Programme[] => {
  const own = new Set(
    fleet
      .assignmentsOf(equipmentId)
      .filter(({ endedOn }) => endedOn === null)
      .map(({ programmeId }) => programmeId),
  );
  return [...fleet.programmes.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
};

/** The levels of its last revision. */
export const levelsOf = (fleet: Fleet, programmeId: Programme['id'] | null): readonly ProgrammeLevel[] =>
  programmeId === null ? [] : (revisionsInOrder(fleet.revisionsOf(programmeId)).at(-1)?.levels ?? []);

/** An empty form: the first programme and level, a task that looks at what failed. */
export const blankProposal = (fleet: Fleet, defect: Defect): ProposalForm => {
  const programmeId = programmesFor(fleet, defect)[0]?.id ?? null;
  const levelId = levelsOf(fleet, programmeId)[0]?.id ?? null;
  return { programmeId, levelId, kind: 'task', work: 'inspect', words: defect.text.slice(0, 200), every: undefined };
};

/** The change the form says. */
export const changeOf = (form: ProposalForm, level: ProgrammeLevel | undefined, language: Language): ProposedChange => {
  const levelId = form.levelId ?? '';
  if (form.kind === 'task') return { kind: 'task', levelId, work: form.work, text: { [language]: form.words.trim() } };
  const trigger = level === undefined ? -1 : shortenable(level);
  return { kind: 'interval', levelId, trigger, every: form.every ?? 0 };
};
