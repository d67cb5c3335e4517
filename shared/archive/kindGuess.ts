/** The kind of equipment a description speaks of: `PICKUP - 4X4`, `GENERATOR - TRAILER MOUNTED`, 半挂牵引车. */
import { type EquipmentKind, equipmentKinds } from '#domain/equipment.ts';
import { equipmentKindName } from '#domain/equipmentKindName.ts';
import { languages, textIn } from '#domain/language.ts';

type Words = readonly (readonly [EquipmentKind, RegExp])[];

/** Trade descriptions name the thing first and what it carries after: the earliest match wins, then this order. */
const englishWords: Words = [
  ['tractorUnit', /\b(truck tractor|tractor unit|tractor truck|road tractor|semi tractor|prime mover)\b/],
  ['generator', /\b(generators?|gen ?set|light tower)\b/],
  ['compressor', /\b(air )?compressors?\b/],
  ['trailer', /\b(boat )?(semi-?)?trailers?\b|\w{3,}trailer\b|\bdolly\b/],
  ['forklift', /\b(fork ?lifts?|fork ?truck|pallet (jack|truck)|reach truck|telehandler|order picker)\b/],
  ['excavator', /\b(excavators?|digger(?! derrick)|trackhoe|back ?hoes?)\b/],
  ['loader', /\b(wheel |front |skid ?steer |track )?loaders?\b|\b(skid ?steer|bobcat|dozer|bulldozer|motor grader)\b/],
  ['mower', /\bmowers?\b/],
  ['motorcycle', /\b(motor ?cycles?|motor ?bikes?|scooters?|moped|atv)\b/],
  ['boat', /\b(boats?|barges?|vessels?|tug|skiff|ferry)\b/],
  ['crane', /\bcranes?\b/],
  ['lightTruck', /\btruck up to 3,?500|\b(pick-?ups?|light truck|light duty truck|ute|box truck)\b/],
  ['minibus', /\bbus up to 6|\b(mini ?bus|passenger van|van( \w+)? passenger|shuttle|airporter)\b/],
  ['van', /\b(mini ?vans?|(cargo |walk-?in |prisoner )?vans?|ambulance|medic aid)\b/],
  ['bus', /\b(bus|buses|coach)\b/],
  ['truck', /\b(trucks?|lorry|lorries|tippers?|fire aerial|pumper|ladder|sweeper|vactor|eductor|tankers?)\b/],
  ['car', /\b(sedans?|suvs?|cars?|coupes?|hatchbacks?|station wagons?|patrol( utility)?|sport utility|convertible)\b/],
];

/** Chinese names the thing last: 半挂牵引车 is a tractor, 汽车起重机 a crane. The latest match wins, then this order. */
const chineseWords: Words = [
  ['tractorUnit', /牵引车|牽引車|拖头|拖頭/],
  ['generator', /发电机组?|發電機組?|发电车|發電車/],
  ['compressor', /空压机|压缩机|空壓機|壓縮機/],
  ['trailer', /挂车|掛車|拖车|拖車|拖斗/],
  ['forklift', /叉车|叉車|堆高机|堆高機/],
  ['excavator', /挖掘机|挖土机|挖掘機|挖土機|怪手/],
  ['loader', /装载机|铲车|推土机|裝載機|鏟車|推土機/],
  ['mower', /割草机|剪草机|割草機|剪草機|割草车|割草車/],
  ['motorcycle', /摩托车|摩托車|电动自行车|電動自行車|機車/],
  ['boat', /船|艇/],
  ['crane', /起重机|吊车|吊機|起重機|吊車/],
  [
    'lightTruck',
    /[货貨][车車]\(3,?500 ?(千克|公斤)及?以下|皮卡车?|皮卡車?|轻型\S{0,4}货车|轻卡|輕型\S{0,4}貨車|小貨車/,
  ],
  ['minibus', /客[车車]\(6 ?(米|公尺)及?以下|小型普?通?客车|中巴车?|面包车|小型普?通?客車|小巴|九人座/],
  ['van', /厢式货?车|廂式貨車|商务车|廂式車|廂型車|商務車|救护车|救護車/],
  ['bus', /客车|公交车?|大巴车?|客車|公車|巴士|遊覽車/],
  ['truck', /货车|卡车|自卸车|貨車|卡車|自卸車|傾卸車|清扫车|洒水车|消防车|清掃車|灑水車|消防車|垃圾车|垃圾車/],
  ['car', /乘用车|乘用車|轿车|小汽车|越野车|轎車|小客車|汽車|汽车|休旅車/],
];

/** Well-known models, for logs that give no description. */
const modelWords: Words = [
  ['lightTruck', /f-?\s?[23]50|f-?\s?150|[ck]{1,2}-?[123]500|\bs-?1[05]\b|\br(a)?nge?r\b|silverado|hilux|sonoma/],
  [
    'truck',
    /f-?\s?[4-7]50|\bint\w{0,3} ?\d{4}\b|kenworth|peterbilt|freightliner|\bmack\b|\bdura(star)?\b|saber|pelican|allianz/,
  ],
  ['excavator', /\bjd ?310|\bcat ?4[12]\d/],
  ['loader', /\bjd ?[56]44|\bcase ?[5-9]21/],
  ['van', /caravan|\bdge cara\b|\bmetro\b|transit|sprinter|econoline|\be-?350\b|chevy exp\b/],
  [
    'car',
    /impala|taurus|taurs|focus?|fusion|charger|esc?a?pe\b|c-?max|crn-?vic|crown vic|intec|intre|cobalt|malibu|exped|prius|civic|corolla|explorer|tahoe/,
  ],
];

/** Words that leave the kind open alone, but rather mean a car. */
const weakWords: Words = [
  ['car', /\b(compact|subcompact|midsize|hybrid|limousine)\b/],
  ['trailer', /mounted on wheels/],
];

const earliest = (words: Words, text: string): EquipmentKind | null => {
  let [best, at]: [EquipmentKind | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [kind, pattern] of words) {
    const index = text.search(pattern);
    if (index >= 0 && index < at) [best, at] = [kind, index];
  }
  return best;
};

const latest = (words: Words, text: string): EquipmentKind | null => {
  let [best, at]: [EquipmentKind | null, number] = [null, -1];
  for (const [kind, pattern] of words) {
    const match = pattern.exec(text);
    const end = match === null ? -1 : match.index + match[0].length;
    if (end > at) [best, at] = [kind, end];
  }
  return best;
};

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_/]+/g, ' ')
    .replace(/trailer[ -]mounted/g, 'mounted on wheels')
    .trim();

const ownName = (text: string): string => bare(text).replace(/[\s-]+/g, '');

/** The program's own names of kinds, in code and in every language: its exports are read back as they were. */
const ownNames: ReadonlyMap<string, EquipmentKind> = new Map(
  equipmentKinds.flatMap((kind) =>
    [kind, ...languages.map((language) => textIn(equipmentKindName[kind], language))].map(
      (name) => [ownName(name), kind] as const,
    ),
  ),
);

/** The kind texts speak of, most telling text first; `other` when nothing is known. A kind's own name is taken as such. */
export const guessKind = (...texts: readonly string[]): EquipmentKind => {
  const own = ownNames.get(ownName(texts[0] ?? ''));
  if (own !== undefined) return own;
  for (const text of texts) {
    const kind = latest(chineseWords, bare(text)) ?? earliest(englishWords, bare(text));
    if (kind !== null) return kind;
  }
  const all = bare(texts.join(' '));
  return earliest(modelWords, all) ?? earliest(weakWords, all) ?? 'other';
};
