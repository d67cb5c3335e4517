/** The operators of the sample workshop: their certificates (one running out, one run out), trainings and machines. */
import { newRow } from '#domain/change.ts';
import { defaultChecks } from '#domain/checksSettings.ts';
import type { Equipment, EquipmentKind } from '#domain/equipment.ts';
import { isValidOn } from '#domain/operating.ts';
import type { Person } from '#domain/person.ts';
import type { Qualification, Training } from '#domain/qualification.ts';
import { addDays, addMonths, type CalendarDate } from '#kernel/calendarDate.ts';
import type { SampleRows, SampleSetting } from './sampleRows.ts';
import { sampleIssuer } from './sampleWords.ts';

interface Held {
  readonly badge: string;
  readonly kinds: Qualification['kinds'];
  readonly number: string;
  /** Days from today to the last day; negative: past. */
  readonly endsIn: number;
  /** Days from today to the review; null: none. */
  readonly reviewIn: number | null;
}

const held: readonly Held[] = [
  { badge: 'MB-021', kinds: ['forklift'], number: 'OC-20317', endsIn: 41, reviewIn: null },
  { badge: 'MB-021', kinds: ['excavator', 'loader'], number: 'OC-20318', endsIn: 830, reviewIn: null },
  { badge: 'MB-022', kinds: ['forklift'], number: 'OC-19042', endsIn: -24, reviewIn: null },
  { badge: 'MB-022', kinds: ['excavator'], number: 'OC-21655', endsIn: 512, reviewIn: null },
  { badge: 'MB-023', kinds: ['forklift', 'crane'], number: 'OC-22108', endsIn: 1090, reviewIn: 360 },
];

/** Topics not yet taught, by badge: new people have more to learn. */
const untaught: Readonly<Record<string, readonly string[]>> = {
  'MB-021': [],
  'MB-022': ['know-principle'],
  'MB-023': ['skill-clear', 'know-build'],
  'MB-024': ['good-repair', 'skill-clear', 'know-build', 'know-principle', 'know-performance'],
};

const termMonths = 48;

const qualificationRow = (
  { kinds, number, endsIn, reviewIn }: Held,
  personId: Person['id'],
  { context, say }: SampleSetting,
): Qualification => {
  const expiresOn = addDays(context.today, endsIn);
  return {
    ...newRow(context),
    id: context.newId<'Qualification'>(),
    personId,
    kinds: [...kinds],
    number,
    issuer: say(sampleIssuer),
    issuedOn: addDays(addMonths(expiresOn, -termMonths), 1),
    expiresOn,
    reviewOn: reviewIn === null ? null : addDays(context.today, reviewIn),
    applyBeforeMonths: 3,
    notes: '',
    archivedOn: null,
    isSample: true,
  };
};

/** Taught one after the other, a fortnight apart; the last examination of the newest was not passed. */
const trainingRows = (person: Person, by: string, { context }: SampleSetting): readonly Training[] => {
  const missing = untaught[person.badge] ?? [];
  const taught = defaultChecks.syllabus.filter(({ id }) => !missing.includes(id));
  return taught.map(({ id }, i) => ({
    ...newRow(context),
    id: context.newId<'Training'>(),
    personId: person.id,
    topicId: id,
    on: addDays(context.today, -300 + 14 * i),
    by,
    isPassed: !(person.badge === 'MB-024' && i === taught.length - 1),
    notes: '',
    isSample: true,
  }));
};

const operatorsIn = (people: readonly Person[]): readonly Person[] =>
  people.filter(({ roles }) => roles.includes('operator'));

/** What is on record of the operators. `by`: who taught them. */
export const operatorRows = (
  people: readonly Person[],
  by: string,
  setting: SampleSetting,
): Pick<SampleRows, 'qualifications' | 'trainings'> => ({
  qualifications: operatorsIn(people).flatMap(({ id, badge }) =>
    held.filter((each) => each.badge === badge).map((each) => qualificationRow(each, id, setting)),
  ),
  trainings: operatorsIn(people).flatMap((person) => trainingRows(person, by, setting)),
});

interface Staff {
  readonly people: readonly Person[];
  readonly qualifications: readonly Qualification[];
}

const mayOperate = (kind: EquipmentKind, { people, qualifications }: Staff, today: CalendarDate): readonly Person[] => {
  const operators = operatorsIn(people);
  if (!defaultChecks.certificateKinds.includes(kind)) return operators;
  return operators.filter(({ id }) =>
    qualifications.some((each) => each.personId === id && each.kinds.includes(kind) && isValidOn(each, today)),
  );
};

/** Kinds that a crew looks after rather than one keeper. */
const crewed: readonly EquipmentKind[] = ['excavator'];

/** The machines with who looks after them: in turn those who may operate them, of some kinds all of these as a crew. */
export const withCrews = (equipment: readonly Equipment[], staff: Staff, today: CalendarDate): readonly Equipment[] =>
  equipment.map((machine, i) => {
    const fit = mayOperate(machine.kind, staff, today);
    const chief = fit[i % fit.length];
    if (chief === undefined) return machine;
    const members = crewed.includes(machine.kind) ? fit.filter(({ id }) => id !== chief.id) : [];
    return { ...machine, keeper: chief.name, crew: { chiefId: chief.id, memberIds: members.map(({ id }) => id) } };
  });
