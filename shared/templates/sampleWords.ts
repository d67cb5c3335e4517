/** The words of the sample workshop: its name, its people, its depots, what was found and why a window was left. */
import { type Language, type LocalText, languages, textIn } from '#domain/language.ts';
import type { Person } from '#domain/person.ts';
import type { Settings } from '#domain/settings.ts';
import { text } from './build.ts';

/** The workshop as its certificates name it. */
export const sampleShop: Readonly<Record<Language, Settings['workshop']>> = {
  en: {
    name: 'Millbrook Fleet & Plant Workshop (sample)',
    address: '14 Foundry Lane, Millbrook',
    phone: '01632 960114',
    licence: 'SAMPLE-0001',
    logo: null,
  },
  'zh-Hans': {
    name: '青河运输机械维修厂（示例）',
    address: '青河市工业路14号',
    phone: '0000-5550114',
    licence: '示例-0001',
    logo: null,
  },
  'zh-Hant': {
    name: '清溪運輸機械保養廠（範例）',
    address: '清溪鎮工業路14號',
    phone: '00-5550-0114',
    licence: '範例-0001',
    logo: null,
  },
};

interface SamplePerson {
  readonly name: LocalText;
  readonly roles: Person['roles'];
  readonly inspectorNo: string;
  /** Code on the badge; empty: none. */
  readonly badge: string;
}

/** Manager, inspector, three technicians and four operators. */
export const samplePeople: readonly SamplePerson[] = [
  { name: text('Helen Marsh', '周海燕', '林淑芬'), roles: ['manager'], inspectorNo: '', badge: 'MB-001' },
  {
    name: text('Graham Pike', '陈国强', '陳國雄'),
    roles: ['inspector', 'technician'],
    inspectorNo: 'QI-2041',
    badge: '',
  },
  { name: text('Tom Ashby', '李志刚', '黃志明'), roles: ['technician'], inspectorNo: '', badge: '' },
  { name: text('Priya Nair', '王秀英', '張雅婷'), roles: ['technician'], inspectorNo: '', badge: '' },
  { name: text('Owen Rees', '赵建军', '李俊傑'), roles: ['technician'], inspectorNo: '', badge: '' },
  { name: text('Sandra Cole', '刘洋', '吳美玲'), roles: ['operator'], inspectorNo: '', badge: 'MB-021' },
  { name: text('Mick Doyle', '孙大勇', '許文龍'), roles: ['operator'], inspectorNo: '', badge: 'MB-022' },
  { name: text('Joan Fielding', '马文静', '蔡佩珊'), roles: ['operator'], inspectorNo: '', badge: 'MB-023' },
  { name: text('Davor Simic', '何志远', '鄭志遠'), roles: ['operator'], inspectorNo: '', badge: 'MB-024' },
];

/** Who issued the operators' certificates. */
export const sampleIssuer = text('County Plant Training Centre', '青河市市场监督管理局', '清溪職業訓練中心');

/** Where the machines stand. */
export const sampleDepots: readonly LocalText[] = [
  text('Main yard', '总场', '總場'),
  text('North depot', '北站', '北站'),
  text('Quarry site', '采石场工地', '採石場工地'),
];

/** Whose machines they are: the workshop's own company for the most part. */
export const sampleOwners: readonly LocalText[] = [
  text('Millbrook Haulage Ltd', '青河运输有限公司', '清溪運輸股份有限公司'),
  text('Millbrook Haulage Ltd', '青河运输有限公司', '清溪運輸股份有限公司'),
  text('Dale Quarry Co.', '东岭石料厂', '東嶺砂石行'),
];

/** Plate patterns by language; see `patterned`. */
export const samplePlates: Readonly<Record<Language, { readonly motor: string; readonly trailer: string }>> = {
  en: { motor: 'AX21 AAA', trailer: 'TR 99999' },
  'zh-Hans': { motor: '鲁Z·A9999', trailer: '鲁Z·A999挂' },
  'zh-Hant': { motor: 'KZA-9999', trailer: 'HZ-999' },
};

/** What was found wrong and put right at a service. */
export const sampleFindings: readonly LocalText[] = [
  text('Worn beyond the limit; renewed.', '磨损超限，已更换。', '磨損超限，已更換。'),
  text('Slight leak at the joint; resealed.', '接头轻微渗漏，已重新密封。', '接頭輕微滲漏，已重新密封。'),
  text('Loose; tightened and marked.', '松动，已紧固并做标记。', '鬆動，已鎖緊並做記號。'),
  text('Cracked hose; renewed.', '软管龟裂，已更换。', '軟管龜裂，已更換。'),
];

/** The outside workshop that takes what this one cannot do. */
export const sampleOutsideWorkshop = {
  name: text('Harbour Electrics (sample)', '海港机电维修厂（示例）', '海港機電維修廠（範例）'),
  scope: text('Alternators, starters, switchgear', '发电机、起动机、电控柜', '發電機、起動機、配電盤'),
} as const;

/** Who issued what the sample holds. */
export const sampleIssuers = {
  inspection: text('Harbour Test Station', '海港检测站', '海港檢測站'),
  insurance: text('Mutual Fleet Insurance', '互助车队保险', '互助車隊保險'),
  calibration: text('Northside Metrology', '北城计量所', '北城計量所'),
} as const;

/** The sample's instruments; `calibratedFor`: days from today to the last day of the calibration, null: none. */
export const sampleInstruments = [
  {
    code: 'S-TW-01',
    name: text('Torque wrench 40–200 N·m', '扭力扳手 40–200 N·m', '扭力扳手40–200 N·m'),
    serial: 'TW 41882',
    calibratedFor: 203,
  },
  {
    code: 'S-TW-02',
    name: text('Torque wrench 150–750 N·m', '扭力扳手 150–750 N·m', '扭力扳手150–750 N·m'),
    serial: 'TW 41897',
    calibratedFor: 18,
  },
  { code: 'S-TG-01', name: text('Tread gauge', '轮胎花纹深度尺', '胎紋深度計'), serial: 'TG 2207', calibratedFor: 118 },
  { code: 'S-PG-01', name: text('Tyre pressure gauge', '胎压表', '胎壓計'), serial: 'PG 0931', calibratedFor: -9 },
  { code: 'S-MM-01', name: text('Multimeter', '万用表', '三用電表'), serial: 'MM 60215', calibratedFor: null },
] as const;

/** What operators have reported. */
export const sampleDefects = [
  { words: text('Left mirror cracked', '左后视镜破裂', '左後視鏡破裂'), severity: 'minor' },
  { words: text('Service brake pulls to the right', '行车制动向右跑偏', '行車煞車向右偏'), severity: 'major' },
] as const;

/** Why a service came late, or early. */
export const sampleWindowReasons = {
  late: text('Away on a job out of reach of the workshop.', '外出作业，无法按期回厂。', '外派作業，無法如期回廠。'),
  early: text(
    'Done together with other work to save a second stop.',
    '与其他作业合并进行，避免二次停驶。',
    '與其他作業合併進行，避免二次停駛。',
  ),
} as const;

/** Why the sample's revisions were approved. */
export const sampleApproval = text('Taken from the template', '取自模板', '取自範本');

/** Why the tasks of the sample's programmes got their parts. */
export const samplePartsApproval = text(
  'Parts entered for each task',
  '按作业项目填入所需配件',
  '依作業項目填入所需零件',
);

const mark = text(' (sample)', '（示例）', '（範例）');

const inEach = (name: LocalText, change: (wording: string, language: Language) => string): LocalText =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const wording = name[language];
      return wording === undefined ? [] : [[language, change(wording, language)]];
    }),
  );

/** The name of a programme of the sample: marked, so that the template's own name stays free. */
export const sampleProgrammeName = (name: LocalText): LocalText =>
  inEach(name, (wording, language) => wording + textIn(mark, language));

/** The name without the mark, for a programme that outlives the sample. */
export const withoutSampleMark = (name: LocalText): LocalText =>
  inEach(name, (wording, language) => {
    const tail = textIn(mark, language);
    return wording.endsWith(tail) ? wording.slice(0, -tail.length) : wording;
  });

/** Note on every sample machine. */
export const sampleNote = text(
  'Sample machine: invented, removed with the sample workshop.',
  '示例设备：虚构数据，随示例车间一并移除。',
  '範例設備：虛構資料，隨範例廠一併移除。',
);
