/** The parts of the sample workshop, and which tasks of its programmes ask for them. */
import { newRow } from '#domain/change.ts';
import type { LocalText } from '#domain/language.ts';
import type { Part, PartUnit } from '#domain/part.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { text } from './build.ts';
import type { SampleSetting } from './sampleRows.ts';
import type { ProgrammeTemplate } from './template.ts';

/** A part as it is told here: prices in no currency, for the sample has none. */
interface SamplePart {
  readonly name: LocalText;
  readonly unit: PartUnit;
  readonly level: number;
  readonly lotSize: number;
  readonly cost: number;
  readonly place: string;
  readonly supplier: 0 | 1 | 2;
}

const suppliers: readonly LocalText[] = [
  text('Harbour Filters', '港湾滤清器', '港灣濾清器'),
  text('Northway Oils', '北路油品', '北路油品'),
  text('Dale Machine Parts', '东岭机械配件', '東嶺機械零件'),
];

// biome-ignore format: one part a line
const sampleParts = {
  'S-OF-101': { name: text('Engine oil filter, truck', '发动机机油滤清器（货车）', '引擎機油濾清器（貨車）'), unit: 'piece', level: 4, lotSize: 12, cost: 18.5, place: 'A-01', supplier: 0 },
  'S-FF-102': { name: text('Fuel filter, truck', '燃油滤清器（货车）', '燃油濾清器（貨車）'), unit: 'piece', level: 4, lotSize: 12, cost: 22.4, place: 'A-01', supplier: 0 },
  'S-WS-103': { name: text('Water separator element', '油水分离器滤芯', '油水分離器濾芯'), unit: 'piece', level: 3, lotSize: 6, cost: 31, place: 'A-02', supplier: 0 },
  'S-AD-104': { name: text('Air drier cartridge', '空气干燥筒', '空氣乾燥筒'), unit: 'piece', level: 2, lotSize: 4, cost: 46, place: 'A-02', supplier: 0 },
  'S-OF-111': { name: text('Oil filter, car', '机油滤清器（轿车）', '機油濾清器（轎車）'), unit: 'piece', level: 3, lotSize: 6, cost: 7.9, place: 'A-03', supplier: 0 },
  'S-AF-112': { name: text('Air filter, car', '空气滤清器（轿车）', '空氣濾清器（轎車）'), unit: 'piece', level: 2, lotSize: 4, cost: 12.6, place: 'A-03', supplier: 0 },
  'S-CF-113': { name: text('Cabin filter, car', '空调滤清器（轿车）', '冷氣濾網（轎車）'), unit: 'piece', level: 2, lotSize: 4, cost: 14.2, place: 'A-03', supplier: 0 },
  'S-SP-114': { name: text('Spark plug', '火花塞', '火星塞'), unit: 'piece', level: 4, lotSize: 8, cost: 6.3, place: 'A-03', supplier: 2 },
  'S-OF-121': { name: text('Engine oil filter, excavator', '发动机机油滤清器（挖掘机）', '引擎機油濾清器（挖土機）'), unit: 'piece', level: 2, lotSize: 4, cost: 24, place: 'B-01', supplier: 2 },
  'S-FF-122': { name: text('Fuel filter, excavator', '燃油滤清器（挖掘机）', '燃油濾清器（挖土機）'), unit: 'piece', level: 4, lotSize: 6, cost: 27.5, place: 'B-01', supplier: 2 },
  'S-PF-123': { name: text('Hydraulic pilot filter', '液压先导滤芯', '液壓先導濾芯'), unit: 'piece', level: 2, lotSize: 3, cost: 38, place: 'B-01', supplier: 2 },
  'S-RF-124': { name: text('Hydraulic return filter', '液压回油滤芯', '液壓回油濾芯'), unit: 'piece', level: 2, lotSize: 4, cost: 42, place: 'B-02', supplier: 2 },
  'S-AF-125': { name: text('Air filter, outer element', '空气滤清器外滤芯', '空氣濾清器外濾芯'), unit: 'piece', level: 2, lotSize: 3, cost: 55, place: 'B-02', supplier: 0 },
  'S-OF-131': { name: text('Engine oil filter, forklift', '发动机机油滤清器（叉车）', '引擎機油濾清器（堆高機）'), unit: 'piece', level: 3, lotSize: 6, cost: 9.8, place: 'B-03', supplier: 0 },
  'S-AF-132': { name: text('Air filter, forklift', '空气滤清器（叉车）', '空氣濾清器（堆高機）'), unit: 'piece', level: 2, lotSize: 4, cost: 16.4, place: 'B-03', supplier: 0 },
  'S-OF-141': { name: text('Oil filter, generator set', '机油滤清器（发电机组）', '機油濾清器（發電機組）'), unit: 'piece', level: 2, lotSize: 4, cost: 19.9, place: 'B-04', supplier: 0 },
  'S-OF-151': { name: text('Oil filter, compressor', '机油滤清器（空压机）', '機油濾清器（空壓機）'), unit: 'piece', level: 1, lotSize: 2, cost: 33, place: 'B-05', supplier: 2 },
  'S-SE-152': { name: text('Oil separator element', '油气分离器芯', '油氣分離器濾芯'), unit: 'piece', level: 1, lotSize: 1, cost: 128, place: 'B-05', supplier: 2 },
  'S-VB-160': { name: text('V-belt set', 'V带组', '三角皮帶組'), unit: 'set', level: 1, lotSize: 2, cost: 61, place: 'B-06', supplier: 2 },
  'S-OIL-201': { name: text('Engine oil 10W-40', '发动机油 10W-40', '引擎機油 10W-40'), unit: 'litre', level: 120, lotSize: 205, cost: 3.2, place: 'C-01', supplier: 1 },
  'S-OIL-202': { name: text('Hydraulic oil HVLP 46', '液压油 HVLP 46', '液壓油 HVLP 46'), unit: 'litre', level: 40, lotSize: 205, cost: 2.9, place: 'C-01', supplier: 1 },
  'S-OIL-203': { name: text('Gear oil 80W-90', '齿轮油 80W-90', '齒輪油 80W-90'), unit: 'litre', level: 20, lotSize: 60, cost: 3.6, place: 'C-02', supplier: 1 },
  'S-OIL-204': { name: text('Compressor oil VDL 46', '空压机油 VDL 46', '空壓機油 VDL 46'), unit: 'litre', level: 10, lotSize: 20, cost: 5.1, place: 'C-02', supplier: 1 },
  'S-COO-211': { name: text('Coolant, ready mixed', '冷却液（成品）', '冷卻液（成品）'), unit: 'litre', level: 25, lotSize: 60, cost: 1.8, place: 'C-03', supplier: 1 },
  'S-BRF-212': { name: text('Brake fluid DOT 4', '制动液 DOT 4', '煞車油 DOT 4'), unit: 'litre', level: 2, lotSize: 5, cost: 6.7, place: 'C-03', supplier: 1 },
  'S-GRS-221': { name: text('Lithium grease EP 2', '锂基润滑脂 EP 2', '鋰基黃油 EP 2'), unit: 'kilogram', level: 10, lotSize: 18, cost: 5.4, place: 'C-04', supplier: 1 },
} as const satisfies Readonly<Record<string, SamplePart>>;

type PartNumber = keyof typeof sampleParts;

type TaskParts = Readonly<Record<string, readonly (readonly [PartNumber, number])[]>>;

/** By template and task: what is renewed or filled up at each. */
const partsOfTasks: Readonly<Record<string, TaskParts>> = {
  'china-heavy-vehicle': {
    'l1-02': [['S-OIL-201', 28]],
    'l1-03': [
      ['S-OF-101', 1],
      ['S-FF-102', 1],
      ['S-WS-103', 1],
    ],
    'l1-04': [['S-COO-211', 1.5]],
    'l1-19': [['S-GRS-221', 0.8]],
    'l2-10': [['S-AD-104', 1]],
    'l2-18': [['S-GRS-221', 2.4]],
  },
  'china-trailer': { 'l1-12': [['S-GRS-221', 0.6]], 'l2-06': [['S-GRS-221', 1.8]], 'l2-13': [['S-OIL-203', 2.5]] },
  'car-service-km': {
    'oil-01': [
      ['S-OIL-201', 4.5],
      ['S-OF-111', 1],
    ],
    'main-01': [
      ['S-AF-112', 1],
      ['S-CF-113', 1],
    ],
    'main-02': [['S-SP-114', 4]],
    'main-03': [['S-BRF-212', 1]],
  },
  excavator: {
    'h50-01': [['S-GRS-221', 0.5]],
    'h250-01': [
      ['S-OIL-201', 20],
      ['S-OF-121', 1],
    ],
    'h500-01': [['S-FF-122', 2]],
    'h500-02': [['S-PF-123', 1]],
    'h1000-01': [['S-OIL-203', 6]],
    'h1000-02': [['S-RF-124', 1]],
    'h1000-03': [['S-AF-125', 1]],
    'h2000-02': [['S-COO-211', 24]],
    'h4000-01': [['S-OIL-202', 180]],
  },
  forklift: {
    'h250-02': [
      ['S-OIL-201', 7],
      ['S-OF-131', 1],
    ],
    'h500-01': [['S-AF-132', 1]],
    'h1000-02': [['S-RF-124', 1]],
    'h2000-01': [['S-OIL-202', 40]],
    'h2000-03': [['S-COO-211', 10]],
  },
  generator: {
    'h250-01': [
      ['S-OIL-201', 22],
      ['S-OF-141', 1],
    ],
    'h2500-01': [
      ['S-COO-211', 28],
      ['S-VB-160', 1],
    ],
  },
  compressor: {
    'h2000-02': [['S-OF-151', 1]],
    'h4000-01': [['S-OIL-204', 18]],
    'h4000-02': [['S-SE-152', 1]],
  },
};

/** The rows of the parts, without a move yet. */
export const samplePartRows = ({ context, say }: SampleSetting): readonly Part[] =>
  Object.entries(sampleParts).map(([number, part]) => ({
    ...newRow(context),
    id: context.newId<'Part'>(),
    number,
    name: say(part.name),
    unit: part.unit,
    reorderLevel: part.level,
    orderQuantity: part.lotSize,
    unitCost: part.cost,
    supplier: say(suppliers[part.supplier] ?? part.name),
    location: part.place,
    notes: '',
    archivedOn: null,
    isSample: true,
  }));

/** The levels of a template with the parts its tasks need; null where none does. */
export const levelsWithParts = (
  { id, levels }: Pick<ProgrammeTemplate, 'id' | 'levels'>,
  parts: readonly Part[],
): readonly ProgrammeLevel[] | null => {
  const asked = partsOfTasks[id];
  if (asked === undefined) return null;
  const idOf = (number: PartNumber): Part['id'] => {
    const part = parts.find((each) => each.number === number);
    if (part === undefined) throw new Error(`The sample has no part ${number}.`);
    return part.id;
  };
  return levels.map((level) => ({
    ...level,
    tasks: level.tasks.map((task) => ({
      ...task,
      parts: (asked[task.id] ?? []).map(([number, quantity]) => ({ partId: idOf(number), quantity })),
    })),
  }));
};
