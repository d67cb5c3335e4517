import type { CheckItem } from '#domain/checkTemplate.ts';
import { languages } from '#domain/language.ts';

/** What commonly is wrong, by what is looked at. The words are texts of the shared screen (`phrase.leaking`). */
const phrases = {
  measured: ['tooLow', 'tooHigh', 'leaking', 'notMeasurable'],
  tyre: ['worn', 'lowPressure', 'cut', 'looseNuts', 'damaged', 'foreignBody'],
  light: ['notLit', 'dim', 'broken', 'dirty', 'loose'],
  brake: ['pulls', 'weak', 'noise', 'leaking', 'longTravel', 'stiff'],
  fluid: ['leaking', 'tooLow', 'dirty', 'tooHigh', 'capMissing'],
  belt: ['worn', 'cracked', 'loose', 'missing', 'broken'],
  glass: ['cracked', 'dirty', 'missing', 'loose', 'broken'],
  sound: ['notWorking', 'weak', 'noise', 'loose'],
  steering: ['play', 'stiff', 'noise', 'leaking', 'pulls'],
  battery: ['flat', 'leaking', 'loose', 'dirty', 'damaged'],
  safety: ['missing', 'outOfDate', 'damaged', 'notWorking', 'empty'],
  other: ['damaged', 'cracked', 'worn', 'loose', 'missing', 'leaking', 'notWorking'],
} as const;

/** What an item is about. */
type About = keyof typeof phrases;

/** A common fault. */
export type Phrase = (typeof phrases)[About][number];

/** Tried in this order: a brake fluid is a fluid before it is a brake. */
const marks: readonly (readonly [about: About, mark: RegExp])[] = [
  ['light', /\b(lights?|lamps?|indicators?|beacons?|reflectors?)\b|灯|燈|反光/i],
  ['fluid', /\b(oil|coolant|fluid|fuel|washer|adblue|hydraulic|leaks?)\b|油|冷却液|冷卻液|液|漏/i],
  ['tyre', /\b(tyres?|tires?|wheels?|tread|nuts?|tracks?)\b|轮|輪|胎|履带|履帶/i],
  ['brake', /\bbrak(e|es|ing)\b|制动|制動|刹|煞/i],
  ['steering', /\bsteering\b|转向|轉向|方向/i],
  ['belt', /\b(belts?|chains?|hoses?|ropes?|slings?|hook)\b|带|帶|链|鏈|管|钢丝绳|鋼絲繩|吊钩|吊鉤/i],
  ['glass', /\b(mirrors?|glass|windscreen|windshield|wipers?|windows?)\b|镜|鏡|玻璃|雨刮|雨刷/i],
  ['sound', /\b(horn|alarm|bleeper|buzzer)\b|喇叭|警报|警報|蜂鸣|蜂鳴/i],
  ['battery', /\b(batter(y|ies)|electrolyte)\b|电池|電池|蓄电|蓄電|电瓶|電瓶/i],
  ['safety', /\b(extinguisher|first aid|triangle|guards?|emergency)\b|灭火|滅火|急救|防护|防護|应急|應急|三角/i],
];

/** The common faults of an item, told by its name and by whether it is measured. */
export const phrasesFor = ({ text, limits }: Pick<CheckItem, 'text' | 'limits'>): readonly Phrase[] => {
  const words = languages.map((language) => text[language] ?? '').join(' ');
  const about = marks.find(([, mark]) => mark.test(words))?.[0] ?? 'other';
  return limits === null ? phrases[about] : [...new Set([...phrases.measured, ...phrases[about]])];
};
