/** An inspection record, a stand-down notice and a return to service in which every field says something. */
import type {
  CertificateContent,
  CompletionContent,
  InspectionContent,
  ReturnContent,
  StandDownContent,
} from '#domain/certificateContents.ts';
import type { Language } from '#domain/language.ts';
import { ukSafetyInspection } from '#templates/statutoryInspection.ts';
import { fullContent } from './fullCertificate.ts';
import { on } from './rows.ts';

type Words = Record<'programme' | 'brakes' | 'leak' | 'renewed' | 'sealed' | 'tested' | 'axle', string>;

const words: Readonly<Record<Language, Words>> = {
  en: {
    programme: 'Safety inspection every 6 weeks (UK)',
    brakes: 'Brake pipe chafed through behind the second axle, loses air',
    leak: 'Oil weeps at the rear hub',
    renewed: 'Pipe renewed and clipped, system held 8 bar for 10 minutes',
    sealed: 'Seal renewed',
    tested: 'Road test and roller bench done, no loss of pressure',
    axle: 'L',
  },
  'zh-Hans': {
    programme: '安全检查 · 每6周（英国）',
    brakes: '第二轴后方制动管磨穿漏气',
    leak: '后轮毂渗油',
    renewed: '更换制动管并固定，8 bar 保压 10 分钟正常',
    sealed: '更换油封',
    tested: '已做路试及滚筒制动台试验，气压无下降',
    axle: '左',
  },
  'zh-Hant': {
    programme: '安全檢查 · 每6週（英國）',
    brakes: '第二軸後方煞車管磨穿漏氣',
    leak: '後輪轂滲油',
    renewed: '更換煞車管並固定，8 bar 保壓 10 分鐘正常',
    sealed: '更換油封',
    tested: '已做路試及滾筒煞車測試，氣壓無下降',
    axle: '左',
  },
};

type Paper = Pick<
  CompletionContent,
  | 'language'
  | 'issuedOn'
  | 'replaces'
  | 'customer'
  | 'code'
  | 'plate'
  | 'plateColour'
  | 'type'
  | 'engineNo'
  | 'serial'
  | 'meters'
  | 'workshop'
  | 'inspector'
>;

const paperIn = (language: Language): Paper => {
  const { issuedOn, customer, code, plate, plateColour, type, engineNo, serial, meters, workshop, inspector } =
    fullContent('international', language);
  const replaces = { number: 'FT-2026-000311', reason: words[language].leak };
  return {
    language,
    issuedOn,
    replaces,
    customer,
    code,
    plate,
    plateColour,
    type,
    engineNo,
    serial,
    meters,
    workshop,
    inspector,
  };
};

const defectsIn = (language: Language): InspectionContent['defects'] => {
  const { brakes, leak, renewed, sealed } = words[language];
  const [by = '', other = ''] = fullContent('international', language).workers;
  return [
    {
      number: 'D-2026-0041',
      text: brakes,
      severity: 'unsafe',
      repair: { by, on: on('2026-11-20'), what: renewed },
    },
    { number: 'D-2026-0042', text: leak, severity: 'minor', repair: { by: other, on: on('2026-11-19'), what: sealed } },
  ];
};

const inspectionIn = (language: Language): InspectionContent => {
  const { programme, axle } = words[language];
  const [level] = ukSafetyInspection.levels;
  return {
    kind: 'inspection',
    ...paperIn(language),
    number: 'FTI-2026-000052',
    programme,
    revision: 2,
    orderNo: 'WO-2026-000512',
    inspectedOn: on('2026-11-20'),
    workers: fullContent('international', language).workers,
    tasks: (level?.tasks ?? []).map(({ work, text, limits }) => ({
      work,
      text: text[language] ?? '',
      answer: 'done',
      value: limits === null ? null : (limits.min ?? 0) + 6.5,
      unit: limits?.unit ?? '',
      finding: '',
      instrument: limits === null ? '' : 'RB-02',
    })),
    tyres: [1, 2, 3].flatMap((n) => [
      { position: `${n} ${axle}`, treadMm: 8.5, pressureKpa: 760, ageYears: 2 },
      { position: `${n} ${axle}${axle}`, treadMm: 7.9, pressureKpa: 745, ageYears: null },
    ]),
    brakeTest: {
      method: 'rollerBench',
      servicePercent: 62.4,
      secondaryPercent: 31,
      parkingPercent: 22.5,
      isPassed: true,
    },
    defects: defectsIn(language),
  };
};

const standDownIn = (language: Language): StandDownContent => ({
  kind: 'standDown',
  ...paperIn(language),
  number: 'FTS-2026-000007',
  fromOn: on('2026-11-18'),
  reason: words[language].brakes,
  by: fullContent('international', language).workers[0] ?? '',
  defects: defectsIn(language).map((defect) => ({ ...defect, repair: null })),
});

const returnIn = (language: Language): ReturnContent => ({
  kind: 'returnToService',
  ...paperIn(language),
  number: 'FTR-2026-000006',
  fromOn: on('2026-11-18'),
  reason: words[language].brakes,
  noticeNo: 'FTS-2026-000007',
  returnedOn: on('2026-11-21'),
  by: fullContent('international', language).inspector.name,
  note: words[language].tested,
  defects: defectsIn(language),
});

/** Kinds of paper that are no completion certificate. */
export const paperKinds = ['inspection', 'standDown', 'returnToService'] as const;

/** Such a paper. */
export const fullPaper = (
  kind: (typeof paperKinds)[number],
  language: Language,
): Exclude<CertificateContent, CompletionContent> => {
  switch (kind) {
    case 'inspection':
      return inspectionIn(language);
    case 'standDown':
      return standDownIn(language);
    case 'returnToService':
      return returnIn(language);
  }
};
