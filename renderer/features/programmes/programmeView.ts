import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Programme, ProgrammeLevel, ProgrammeRevision } from '#domain/programme.ts';
import { revisionInForce, revisionsInOrder } from '#domain/programmeRevisions.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { type DraftProblems, draftProblems } from './draftProblems.ts';
import { machinesUnder } from './programmesView.ts';

type Levels = readonly ProgrammeLevel[];

/** A programme as its page shows it. */
export interface ProgrammeView {
  /** Oldest first. */
  readonly revisions: readonly ProgrammeRevision[];
  readonly inForce: ProgrammeRevision | null;
  /** Approved, and in force from a day to come: the last such. */
  readonly coming: ProgrammeRevision | null;
  /** Levels in force. */
  readonly levels: Levels;
  /** Levels of the last revision, in force or to come: what a draft starts from. */
  readonly latest: Levels;
  /** Levels of the draft; null while nobody is writing one. */
  readonly draft: Levels | null;
  readonly problems: DraftProblems;
  /** What the levels in force are compared with: a sound draft, else a revision to come. */
  readonly next: Levels | null;
  /** Number of the revision a draft becomes. */
  readonly nextNumber: number;
  /** In service under it, by code. */
  readonly machines: readonly Equipment[];
}

interface Shown {
  readonly programme: Programme;
  /** The draft as it is typed. */
  readonly typed: Levels | null;
  readonly today: CalendarDate;
}

/** A programme with its draft as it is typed. A programme that is archived has no draft. */
export const programmeView = (fleet: Fleet, { programme, typed, today }: Shown): ProgrammeView => {
  const revisions = revisionsInOrder(fleet.revisionsOf(programme.id));
  const inForce = revisionInForce(revisions, today);
  const last = revisions.at(-1) ?? null;
  const coming = last !== null && last.effectiveOn > today && last !== inForce ? last : null;
  const draft = programme.archivedOn === null ? typed : null;
  const problems = draftProblems(draft ?? []);
  const isSound = draft !== null && problems.all.length === 0;
  return {
    revisions,
    inForce,
    coming,
    levels: inForce?.levels ?? [],
    latest: last?.levels ?? [],
    draft,
    problems,
    next: isSound ? draft : draft === null ? (coming?.levels ?? null) : null,
    nextNumber: (last?.number ?? 0) + 1,
    machines: machinesUnder(fleet, programme.id),
  };
};
