/**
 * Who may do what: the least role an action needs. Roles order the work; they do not protect from whoever administers
 * the computer. A manager may everything; an inspector what a technician may; everybody what an operator may.
 */
import { error, type Problem } from '#kernel/result.ts';
import type { Person } from './person.ts';

/** What an action needs: nobody in particular, or one of these roles at the least. */
export const ranks = ['anyone', 'operator', 'technician', 'inspector', 'manager'] as const;

/** What an action needs at the least. */
export type Rank = (typeof ranks)[number];

/** Actions that need less than a manager. Whatever stands here nowhere needs one. */
const actionsBelowManager = {
  /** Who works here, in which language and light; what the program notes by itself; the steps at the shared screen. */
  anyone: [
    'choosePerson',
    'savePreferences',
    'renewPin',
    'doubtClock',
    'startSigningKey',
    'takeOn',
    'answerItem',
    'takeBackAnswer',
    'giveVerdict',
    'finishCheck',
    'handOver',
    'notUsed',
    'confirmInCheck',
    'reportDefect',
    'addAttachment',
    'removeAttachment',
  ],
  operator: ['recordReading', 'confirmRepair', 'enterPaperCheck'],
  technician: [
    'openOrder',
    'openOrders',
    'openRepair',
    'openOtherWork',
    'addDefectsToOrder',
    'saveOrder',
    'bringIn',
    'waitOrder',
    'resumeOrder',
    'completeOrder',
    'raiseDefect',
    'triageDefect',
    'signOffRepair',
    'feedBackDefect',
    'proposeFromDefect',
    'takeParts',
    'returnParts',
    'moveParts',
    'countParts',
    'confirmReading',
    'addMeter',
    'saveMeter',
    'replaceMeter',
    'moveVisits',
    'unplanVisits',
    'publishCalendar',
    // Taking back an act needs what the act needed; taking back a taking back stands by itself.
    'undo',
    'redo',
  ],
  inspector: [
    'releaseOrder',
    'reopenOrder',
    'issueCertificate',
    'issueInspection',
    'issueStandDownPaper',
    'recordCopy',
    'returnToService',
    'voidReading',
    'closeDefect',
    'rejectDefect',
  ],
} as const satisfies Readonly<Partial<Record<Rank, readonly string[]>>>;

const rankOfAction: ReadonlyMap<string, Rank> = new Map(
  (Object.entries(actionsBelowManager) as readonly (readonly [Rank, readonly string[]])[]).flatMap(([rank, actions]) =>
    actions.map((action) => [action, rank] as const),
  ),
);

/** The least an action needs, by the name of its command. */
export const rankNeeded = (action: string): Rank => rankOfAction.get(action) ?? 'manager';

/** The highest rank a person has by their roles; nobody has that of `anyone`. */
export const rankOf = (person: Pick<Person, 'roles'> | null): Rank =>
  ranks.findLast((rank) => rank === 'anyone' || person?.roles.includes(rank)) ?? 'anyone';

/** Whether roles count yet: from when a manager in service has a PIN. Before that nobody could be told from another. */
export const isGuarded = (people: readonly Pick<Person, 'roles' | 'pin' | 'archivedOn'>[]): boolean =>
  people.some(({ roles, pin, archivedOn }) => archivedOn === null && pin !== null && roles.includes('manager'));

/** `notAllowed` (params `needs`) when the actor (null: nobody was chosen) has less than the action needs; else null. */
export const authorize = (action: string, actor: Pick<Person, 'roles'> | null): Problem | null => {
  const needs = rankNeeded(action);
  return ranks.indexOf(rankOf(actor)) >= ranks.indexOf(needs) ? null : error('notAllowed', undefined, { needs });
};
