/** What holds for the daily checks: shifts, who may take a machine on, what operators are taught. */
import { z } from 'zod';
import { type DefectSeverity, defectSeverities } from './defect.ts';
import { equipmentKinds } from './equipment.ts';
import { type Language, type LocalText, localTextSchema, textIn } from './language.ts';
import { calendarDateSchema, requiredLineSchema } from './record.ts';

/** A shift: from one time of day to another (`06:00`), past midnight when it ends earlier than it begins. */
export const shiftSchema = z.object({
  id: z.string().min(1),
  name: requiredLineSchema(40),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'timeOfDay' }),
  to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'timeOfDay' }),
  /** Days on which it works, 1 Monday to 7 Sunday, by the day on which it begins. */
  workDays: z.array(z.int().min(1).max(7)).min(1, { error: 'workDaysMissing' }),
});

/** A shift. */
export type Shift = Readonly<z.infer<typeof shiftSchema>>;

const handlingDay = z
  .int({ error: 'handlingDaysRange' })
  .min(0, { error: 'handlingDaysRange' })
  .max(365, { error: 'handlingDaysRange' });

/** What decided which checks were expected, until it was changed. */
const pastShiftsSchema = z.object({
  /** Last day on which it held, inclusive. */
  until: calendarDateSchema,
  shifts: z.array(shiftSchema),
  recordsNilDefect: z.boolean(),
  /** Working days of the workshop; they count where no shifts were set. */
  workDays: z.array(z.int().min(1).max(7)),
});

/** What decided which checks were expected, until it was changed. */
export type PastShifts = Readonly<z.infer<typeof pastShiftsSchema>>;

/** What holds for the daily checks. */
export const checksSettingsSchema = z.object({
  shifts: z.array(shiftSchema),
  /** What held before, oldest first; never written by hand. Not there while nothing was changed. */
  past: z.array(pastShiftsSchema).optional(),
  /** Kinds of equipment that only holders of an operating certificate may take on. */
  certificateKinds: z.array(z.enum(equipmentKinds)),
  /** Whether a check without a defect is kept on record (United Kingdom), or needs no report (United States). */
  recordsNilDefect: z.boolean(),
  /** Days within which the same item failing again on the same machine counts as a repeat. */
  repeatDays: z
    .int({ error: 'repeatDaysRange' })
    .min(1, { error: 'repeatDaysRange' })
    .max(730, { error: 'repeatDaysRange' }),
  /** Days after its report in which a defect is to have an order or a repair, by severity. Not there: the defaults. */
  handlingDays: z.record(z.enum(defectSeverities), handlingDay).optional(),
  /** Whether nobody signs on at the shared screen without badge or PIN; else who has no PIN does so by name alone. */
  signOnByProof: z.boolean().optional(),
  /** Seconds after which the shared screen signs the operator off. */
  signOffSeconds: z
    .int({ error: 'signOffRange' })
    .min(15, { error: 'signOffRange' })
    .max(600, { error: 'signOffRange' }),
  /** What operators are taught; editable. */
  syllabus: z.array(z.object({ id: z.string().min(1), name: localTextSchema })),
});

/** What holds for the daily checks. */
export type ChecksSettings = Readonly<z.infer<typeof checksSettingsSchema>>;

const topic = (
  id: string,
  ...[en, zhHans, zhHant]: readonly [en: string, zhHans: string, zhHant: string]
): { id: string; name: LocalText } => ({
  id,
  name: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant },
});

/** The "three goods, four skills, three understandings" of the trade: to use, look after and know a machine. */
// biome-ignore format: one topic a line, three languages side by side
const syllabus = [
  topic('good-use', 'Good at using it: within its load, by its rules', '用好：不超负荷，按规程使用', '用好：不超負荷，依規程使用'),
  topic('good-care', 'Good at looking after it: clean, lubricated, complete', '管好：附件齐全，清洁润滑', '管好：附件齊全，清潔潤滑'),
  topic('good-repair', 'Good at keeping it in repair: faults reported and cleared in time', '修好：发现故障及时报告、及时排除', '修好：發現故障及時回報、及時排除'),
  topic('skill-use', 'Can operate it', '会使用', '會使用'),
  topic('skill-maintain', 'Can maintain it', '会保养', '會保養'),
  topic('skill-check', 'Can check it', '会检查', '會檢查'),
  topic('skill-clear', 'Can clear simple faults', '会排除一般故障', '會排除一般故障'),
  topic('know-build', 'Understands its construction', '懂构造', '懂構造'),
  topic('know-principle', 'Understands how it works', '懂原理', '懂原理'),
  topic('know-performance', 'Understands its performance', '懂性能', '懂性能'),
];

const defaultShiftName: LocalText = { en: 'Day', 'zh-Hans': '白班', 'zh-Hant': '白班' };

/** Daily checks of a new installation: one shift a working day, certificates for lifting and earth-moving machines. */
export const defaultChecks: ChecksSettings = {
  shifts: [{ id: 'day', name: defaultShiftName.en ?? '', from: '07:00', to: '17:00', workDays: [1, 2, 3, 4, 5] }],
  certificateKinds: ['forklift', 'crane', 'excavator', 'loader'],
  recordsNilDefect: true,
  repeatDays: 90,
  signOffSeconds: 60,
  syllabus,
};

/** The name of a shift as it is shown: that of a new installation, until somebody gives it another, in the language on the screen. */
export const shiftName = ({ id, name }: Pick<Shift, 'id' | 'name'>, language: Language): string =>
  id === 'day' && name === defaultShiftName.en ? textIn(defaultShiftName, language) : name;

/** Days in which defects are handled unless the workshop says otherwise. */
const defaultHandlingDays: Readonly<Record<DefectSeverity, number>> = { minor: 30, major: 7, unsafe: 1 };

/** Days after its report in which a defect is to have an order or a repair, by severity. */
export const handlingDaysOf = ({
  handlingDays = defaultHandlingDays,
}: Pick<ChecksSettings, 'handlingDays'>): Readonly<Record<DefectSeverity, number>> => handlingDays;

/** The shift of an id: one of today's, else one of earlier as it was last. */
export const shiftOf = ({ shifts, past = [] }: ChecksSettings, shiftId: string): Shift | undefined =>
  [shifts, ...past.toReversed().map((before) => before.shifts)].flat().find(({ id }) => id === shiftId);

/** The name of a shift by its id, in the language on the screen; empty where there never was such a shift. */
export const nameOfShift = (checks: ChecksSettings, shiftId: string, language: Language): string => {
  const shift = shiftOf(checks, shiftId);
  return shift === undefined ? '' : shiftName(shift, language);
};
