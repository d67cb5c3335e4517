/** The thirty machines of the sample workshop, and where each shall stand on the due list. */

import type { EquipmentKind } from '#domain/equipment.ts';
import type { Language, LocalText } from '#domain/language.ts';
import type { DueStatus } from '#domain/triggerDue.ts';
import { text } from './build.ts';
import { carServiceKm } from './carService.ts';
import { chinaHeavyVehicle } from './chinaMotorVehicle.ts';
import { chinaTrailer } from './chinaTrailer.ts';
import { compressor } from './compressor.ts';
import { excavator } from './excavator.ts';
import { forklift } from './forklift.ts';
import { generator } from './generator.ts';
import { thoroughExamination12 } from './statutoryInspection.ts';
import type { ProgrammeTemplate } from './template.ts';

/** Machines of one type. */
export interface SampleGroup {
  readonly kind: EquipmentKind;
  /** Before the number in the code: `S-TRK-01`. */
  readonly code: string;
  readonly name: LocalText;
  readonly makes: Readonly<Record<Language, readonly [make: string, model: string]>>;
  readonly templates: readonly ProgrammeTemplate[];
  /** Null: no meter. `perDay` is the middle of the group. */
  readonly meter: { readonly unit: 'km' | 'h'; readonly perDay: number; readonly start: number } | null;
  /** Days between readings. */
  readonly readEvery: number;
  readonly machines: readonly SampleMachine[];
}

/** Where an order that is ahead stands. */
export type SampleOrderAhead = 'planned' | 'open' | 'inWork' | 'parts' | 'outside';

/** One machine. */
export interface SampleMachine {
  /** The most severe status among its levels. */
  readonly status: DueStatus;
  /** For how many days its services were let slide, at least. */
  readonly neglect?: number;
  readonly dutyFactor?: number;
  /** A reading that cannot be right. */
  readonly dirt?: 'digitLost' | 'digitAdded';
  /** `none`: never read. `old`: not read for six weeks. */
  readonly readings?: 'none' | 'old';
  /** This visit (counted from 0) came six days after its day. */
  readonly lateVisit?: number;
  /** An order ahead for it: planned, come in, in work, waiting for parts, or given outside. */
  readonly order?: SampleOrderAhead;
}

const of = (status: DueStatus): SampleMachine => ({ status });

/** Thirty machines: 3 overdue, 4 due, 9 may be done, 6 soon, 8 planned. */
export const sampleFleet: readonly SampleGroup[] = [
  {
    kind: 'truck',
    code: 'TRK',
    name: text('Box truck 18 t', '厢式货车 18 t', '廂式貨車18噸'),
    makes: { en: ['DAF', 'CF 330'], 'zh-Hans': ['东风', '天锦 KR'], 'zh-Hant': ['HINO', '500'] },
    templates: [chinaHeavyVehicle],
    meter: { unit: 'km', perDay: 260, start: 184_000 },
    readEvery: 7,
    machines: [
      { status: 'overdue', neglect: 5, order: 'open' },
      { ...of('due'), dirt: 'digitLost' },
      of('open'),
      of('open'),
      { ...of('soon'), lateVisit: 4 },
      of('planned'),
    ],
  },
  {
    kind: 'tractorUnit',
    code: 'TRA',
    name: text('Tractor unit 4×2', '牵引车 4×2', '曳引車4×2'),
    makes: { en: ['Scania', 'R 450'], 'zh-Hans': ['一汽解放', 'J6P'], 'zh-Hant': ['SCANIA', 'R 450'] },
    templates: [chinaHeavyVehicle],
    meter: { unit: 'km', perDay: 430, start: 402_000 },
    readEvery: 6,
    machines: [{ ...of('open'), dirt: 'digitAdded' }, of('soon'), of('planned')],
  },
  {
    kind: 'trailer',
    code: 'TLR',
    name: text('Curtain-side semi-trailer', '侧帘半挂车', '側簾半拖車'),
    makes: { en: ['Krone', 'Profi Liner'], 'zh-Hans': ['中集', '侧帘 13.7 m'], 'zh-Hant': ['大東', '側簾 40呎'] },
    templates: [chinaTrailer],
    meter: null,
    readEvery: 0,
    machines: [
      { ...of('due'), order: 'parts' },
      of('open'),
      { ...of('soon'), lateVisit: 6 },
      of('planned'),
      of('planned'),
    ],
  },
  {
    kind: 'van',
    code: 'VAN',
    name: text('Service van', '维修服务车', '維修服務車'),
    makes: { en: ['Ford', 'Transit'], 'zh-Hans': ['福特', '全顺'], 'zh-Hant': ['FORD', 'Transit'] },
    templates: [carServiceKm],
    meter: { unit: 'km', perDay: 95, start: 61_000 },
    readEvery: 9,
    machines: [{ ...of('open'), order: 'planned' }, of('planned')],
  },
  {
    kind: 'excavator',
    code: 'EXC',
    name: text('Excavator 22 t', '挖掘机 22 t', '挖土機22噸'),
    makes: { en: ['Komatsu', 'PC210LC'], 'zh-Hans': ['三一', 'SY215C'], 'zh-Hant': ['KOMATSU', 'PC200'] },
    templates: [excavator],
    meter: { unit: 'h', perDay: 6.1, start: 3_100 },
    readEvery: 4,
    machines: [{ status: 'overdue', neglect: 9, order: 'inWork' }, of('due'), of('soon'), of('soon')],
  },
  {
    kind: 'forklift',
    code: 'FLT',
    name: text('Forklift 2.5 t', '叉车 2.5 t', '堆高機2.5噸'),
    makes: { en: ['Linde', 'H25'], 'zh-Hans': ['杭叉', 'CPCD25'], 'zh-Hant': ['TOYOTA', '8FD25'] },
    templates: [forklift, thoroughExamination12],
    meter: { unit: 'h', perDay: 5.2, start: 5_400 },
    readEvery: 8,
    machines: [
      { ...of('due'), dutyFactor: 0.7 },
      { ...of('open'), dirt: 'digitLost' },
      { ...of('open'), dutyFactor: 0.7 },
      of('soon'),
      of('planned'),
      { status: 'overdue', neglect: 14, dutyFactor: 0.4 },
    ],
  },
  {
    kind: 'generator',
    code: 'GEN',
    name: text('Generator set 250 kVA', '发电机组 200 kW', '發電機組250 kVA'),
    makes: { en: ['FG Wilson', 'P250'], 'zh-Hans': ['玉柴', 'YC200GF'], 'zh-Hant': ['CUMMINS', 'C250'] },
    templates: [generator],
    meter: { unit: 'h', perDay: 3.2, start: 1_250 },
    readEvery: 21,
    machines: [{ ...of('open'), order: 'outside' }, { ...of('open'), readings: 'old' }, of('planned')],
  },
  {
    kind: 'compressor',
    code: 'CMP',
    name: text('Screw compressor 37 kW', '螺杆空压机 37 kW', '螺旋式空壓機37 kW'),
    makes: { en: ['Atlas Copco', 'GA 37'], 'zh-Hans': ['开山', 'BK37'], 'zh-Hant': ['復盛', 'SA-37'] },
    templates: [compressor],
    meter: { unit: 'h', perDay: 7, start: 0 },
    readEvery: 14,
    machines: [{ ...of('planned'), readings: 'none' }],
  },
];
