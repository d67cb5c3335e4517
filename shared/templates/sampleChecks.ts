/**
 * The daily checks of the sample workshop: two templates, whose checks are expected, and two weeks of them. Most were made
 * and found nothing; a few are missing, as they would be.
 */
import { newRow } from '#domain/change.ts';
import type { Check, CheckVerdict } from '#domain/check.ts';
import { itemsOf, verdictsOf } from '#domain/checkRevisions.ts';
import type { CheckDuty, CheckRevision, CheckTemplate } from '#domain/checkTemplate.ts';
import type { Defect } from '#domain/defect.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { addDays, type CalendarDate, weekdayOf } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import { chinaVehicleCheck } from './chinaVehicleCheck.ts';
import { forkliftCheck } from './forkliftCheck.ts';
import { seededRandom } from './sampleRandom.ts';
import type { SampleRows, SampleSetting } from './sampleRows.ts';
import { sampleApproval, sampleProgrammeName } from './sampleWords.ts';
import type { TradeCheck } from './tradeCheck.ts';
import { ukWalkRoundCheck } from './ukWalkRoundCheck.ts';

/** Days before today from which checks are expected. */
const expectedDays = 14;

/** Share of the expected checks that were made. */
const madeShare = 0.94;

const seed = 396;

const atTime = (on: CalendarDate, time: string): Instant => `${on}T${time}.000Z` as Instant;

interface Form {
  readonly template: CheckTemplate;
  readonly revision: CheckRevision;
}

const formOf = (trade: TradeCheck, approvedBy: string, { context, say }: SampleSetting): Form => {
  const template: CheckTemplate = {
    ...newRow(context),
    id: context.newId<'CheckTemplate'>(),
    name: sampleProgrammeName(trade.name),
    kinds: [...trade.kinds],
    templateId: trade.id,
    needsConfirmation: true,
    draft: null,
    archivedOn: null,
    isSample: true,
  };
  const effectiveOn = addDays(context.today, -500);
  const revision: CheckRevision = {
    ...newRow(context),
    id: context.newId<'CheckRevision'>(),
    checkTemplateId: template.id,
    number: 1,
    sections: [...trade.sections],
    effectiveOn,
    approvedAt: atTime(effectiveOn, '08:00:00'),
    approvedBy,
    reason: say(sampleApproval),
    isSample: true,
  };
  return { template, revision };
};

const dutyOf = (equipment: Equipment, { template }: Form, { context }: SampleSetting): CheckDuty => ({
  ...newRow(context),
  id: context.newId<'CheckDuty'>(),
  equipmentId: equipment.id,
  checkTemplateId: template.id,
  shiftIds: [],
  fromOn: addDays(context.today, -expectedDays),
  endedOn: null,
  isSample: true,
});

const operatorOf = ({ crew }: Equipment, people: readonly Person[]): Person | undefined =>
  people.find(({ id }) => id === crew.chiefId || crew.memberIds.includes(id)) ??
  people.find(({ roles }) => roles.includes('operator'));

/** A stroke across the box, so that the signature is one. */
const stroke = [
  'M60 130 L89 95 L115 91 L140 102 L165 116 L191 117 L220 90 L248 57 L274 44 L298 49',
  'L319 66 L340 91 L360 120 L383 138 L411 137 L442 126 L476 113 L509 104 L540 110',
].join(' ');

const verdictOf = (verdicts: readonly CheckVerdict[]): CheckVerdict => {
  const [good] = verdicts;
  if (good === undefined) throw new Error('A section without verdicts.');
  return good;
};

const checkOf = (
  { equipment, form, day }: { readonly equipment: Equipment; readonly form: Form; readonly day: CalendarDate },
  operator: Person | undefined,
  { context }: SampleSetting,
): Check => ({
  ...newRow(context),
  id: context.newId<'Check'>(),
  equipmentId: equipment.id,
  checkTemplateId: form.template.id,
  checkRevisionId: form.revision.id,
  day,
  shiftId: '',
  operatorId: operator?.id ?? null,
  operatorName: operator?.name ?? '',
  state: 'done',
  startedAt: atTime(day, '07:02:00'),
  finishedAt: atTime(day, '07:03:10'),
  answers: itemsOf(form.revision).map(({ id }) => ({
    itemId: id,
    answer: 'ok' as const,
    value: null,
    defectId: null,
    at: atTime(day, '07:03:00'),
  })),
  verdicts: form.revision.sections.map(({ id, phase }) => ({ sectionId: id, verdict: verdictOf(verdictsOf(phase)) })),
  meters: {},
  endMeters: {},
  signature: stroke,
  notes: '',
  handedOverTo: null,
  confirmations: [],
  override: null,
  source: 'kiosk',
  isSample: true,
});

/** The item on which a defect of this severity was found: a mirror, or the brakes. */
const itemWith = ({ revision }: Form, { severity }: Defect): string | undefined =>
  itemsOf(revision).find(({ picture }) => picture === (severity === 'minor' ? 'mirror' : 'brake'))?.id;

/** The check and the defect found on it, each naming the other. */
const withDefect = (check: Check, defect: Defect, itemId: string): { check: Check; defect: Defect } => ({
  check: {
    ...check,
    answers: check.answers.map((answer) =>
      answer.itemId === itemId ? { ...answer, answer: 'defect' as const, defectId: defect.id } : answer,
    ),
  },
  defect: { ...defect, source: 'check', checkId: check.id, checkItemId: itemId },
});

/** The defects, of which those found on a day a check was made are of that check; and the checks. */
const joined = (
  checks: readonly Check[],
  defects: readonly Defect[],
  forms: readonly Form[],
): Pick<SampleRows, 'checks' | 'defects'> => {
  const pairs = defects.flatMap((defect) => {
    const check = checks.find((one) => one.equipmentId === defect.equipmentId && one.day === defect.reportedOn);
    const form = forms.find(({ template }) => template.id === check?.checkTemplateId);
    const itemId = form === undefined ? undefined : itemWith(form, defect);
    return check === undefined || itemId === undefined ? [] : [withDefect(check, defect, itemId)];
  });
  return {
    checks: checks.map((check) => pairs.find((pair) => pair.check.id === check.id)?.check ?? check),
    defects: defects.map((defect) => pairs.find((pair) => pair.defect.id === defect.id)?.defect ?? defect),
  };
};

/** Working days before today, oldest first. */
const pastDays = (today: CalendarDate): readonly CalendarDate[] =>
  Array.from({ length: expectedDays }, (_, i) => addDays(today, i - expectedDays)).filter((day) => weekdayOf(day) <= 5);

interface SampleCheckBasis {
  readonly equipment: readonly Equipment[];
  readonly people: readonly Person[];
  readonly defects: readonly Defect[];
  readonly manager: Person;
}

/** Templates, duties and checks; and the sample's defects, of which some were found on a check. */
export const sampleChecks = (
  { equipment, people, defects, manager }: SampleCheckBasis,
  setting: SampleSetting,
): Pick<SampleRows, 'checkTemplates' | 'checkRevisions' | 'checkDuties' | 'checks' | 'defects'> => {
  const ofVehicles = setting.language === 'en' ? ukWalkRoundCheck : chinaVehicleCheck;
  const forms = [ofVehicles, forkliftCheck].map((trade) => formOf(trade, manager.name, setting));
  // Chance of its own: the other rows stay as they were.
  const random = seededRandom(seed);
  const under = equipment.flatMap((machine) =>
    forms.filter(({ template }) => template.kinds.includes(machine.kind)).map((form) => ({ equipment: machine, form })),
  );
  const days = pastDays(setting.context.today);
  const made = under.flatMap(({ equipment: machine, form }) =>
    days
      .filter(() => random() < madeShare)
      .map((day) => checkOf({ equipment: machine, form, day }, operatorOf(machine, people), setting)),
  );
  return {
    checkTemplates: forms.map(({ template }) => template),
    checkRevisions: forms.map(({ revision }) => revision),
    checkDuties: under.map(({ equipment: machine, form }) => dutyOf(machine, form, setting)),
    ...joined(made, defects, forms),
  };
};
