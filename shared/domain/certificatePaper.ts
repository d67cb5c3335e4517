/** What all papers this workshop issues say alike: of the machine, the workshop, the inspector, the tasks, the defects. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { CertificateContent, CompletionContent, InspectionContent } from './certificateContents.ts';
import type { Defect } from './defect.ts';
import type { Equipment } from './equipment.ts';
import { equipmentKindName } from './equipmentKindName.ts';
import type { ShownValue } from './guarantee.ts';
import type { Instrument } from './instrument.ts';
import { type Language, textIn } from './language.ts';
import type { Person } from './person.ts';
import type { Settings } from './settings.ts';
import type { WorkOrder } from './workOrder.ts';

/** The records the head and foot of a paper are drawn from. */
export interface PaperSources {
  readonly equipment: Equipment;
  readonly inspector: Person;
  readonly settings: Pick<Settings, 'workshop'>;
  /** Values the meters showed. */
  readonly meters: readonly ShownValue[];
}

/** How a paper is issued. */
export interface PaperIssue {
  readonly language: Language;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  /** The certificate it replaces, and why; null: none. */
  readonly replaces: CertificateContent['replaces'];
}

/** Between names in a row: Chinese has a mark of its own. */
export const joinedNames = (names: readonly string[], language: Language): string =>
  names.filter((name) => name !== '').join(language === 'en' ? ', ' : '、');

const typeInWords = (equipment: Equipment, language: Language): string =>
  [textIn(equipmentKindName[equipment.kind], language), equipment.make, equipment.model]
    .filter((part) => part !== '')
    .join(' ');

/** What stands on every paper. */
export const paperOf = ({ equipment, inspector, settings, meters }: PaperSources, issue: PaperIssue) => {
  const { language, number, issuedOn, replaces } = issue;
  const { name, address, phone, licence, logo } = settings.workshop;
  return {
    language,
    number,
    issuedOn,
    replaces,
    customer: equipment.owner,
    code: equipment.code,
    plate: equipment.plate,
    plateColour: equipment.plateColour,
    type: typeInWords(equipment, language),
    engineNo: equipment.engineNo,
    serial: equipment.serial,
    meters: meters.map(({ unit, value }) => ({ unit, value })),
    workshop: { name, address, phone, licence, logo },
    inspector: { name: inspector.name, number: inspector.inspectorNo },
  };
};

/** The tasks of an order as they were answered, each with the code of the instrument its value was measured with. */
export const taskLines = (
  { tasks }: Pick<WorkOrder, 'tasks'>,
  language: Language,
  instruments: readonly Instrument[],
): CompletionContent['tasks'] =>
  tasks.map(({ work, text, answer, value, limits, finding, instrumentId }) => ({
    work,
    text: textIn(text, language),
    answer,
    value,
    unit: limits?.unit ?? '',
    finding,
    instrument: value === null ? '' : (instruments.find(({ id }) => id === instrumentId)?.code ?? ''),
  }));

/** A defect with what is known of its repair. */
export interface KnownDefect {
  readonly defect: Defect;
  /** The order that repaired it; null: none did. */
  readonly order: WorkOrder | null;
  /** The civil date of the repairer's signature, where the workshop stands; null: nobody has signed. */
  readonly signedOn: CalendarDate | null;
}

type DefectLine = InspectionContent['defects'][number];

/** What was done about it: the finding noted at its task of the order, else the task, else the repairer's note. */
const repairInWords = ({ defect, order }: KnownDefect, language: Language): string => {
  const task = order?.tasks.find(({ defectId, answer }) => defectId === defect.id && answer === 'done');
  if (task !== undefined) return task.finding === '' ? textIn(task.text, language) : task.finding;
  return defect.repair?.note ?? '';
};

const repairOf = (known: KnownDefect, language: Language): DefectLine['repair'] => {
  const { defect, order, signedOn } = known;
  const isStanding = defect.state === 'repaired' || defect.state === 'confirmed' || defect.state === 'closed';
  const on = order?.completedOn ?? signedOn;
  if (!isStanding || defect.repair === null || on === null) return null;
  return { by: defect.repair.by, on, what: repairInWords(known, language) };
};

/** Defects by number, each with who put it right, when and how. Rejected ones, which were none, are left out. */
export const defectLines = (defects: readonly KnownDefect[], language: Language): readonly DefectLine[] =>
  defects
    .filter(({ defect }) => defect.state !== 'rejected')
    .toSorted((a, b) => (a.defect.number < b.defect.number ? -1 : 1))
    .map((known) => {
      const { number, text, severity } = known.defect;
      return { number, text, severity, repair: repairOf(known, language) };
    });
