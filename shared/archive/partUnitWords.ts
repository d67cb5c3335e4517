/** Words for the units parts are kept in, in the three languages and as other programs write them. */
import type { PartUnit } from '#domain/part.ts';

const words: Readonly<Record<PartUnit, string>> = {
  piece:
    'piece pieces pc pcs pce ea each unit units no nos item items count st stk stück 件 个 個 只 支 片 块 塊 条 條 台 枚 颗 顆',
  litre: 'litre litres liter liters l ltr lt 升 公升',
  kilogram: 'kilogram kilograms kg kgs kilo kilos 千克 公斤',
  metre: 'metre metres meter meters m mtr 米 公尺',
  set: 'set sets kit kits 套 组 組 副',
  pair: 'pair pairs pr prs 对 對 双 雙',
};

const units = new Map(
  Object.entries(words).flatMap(([unit, all]) => all.split(' ').map((word) => [word, unit as PartUnit] as const)),
);

/** The unit a word names; null: none that parts are kept in. */
export const partUnitNamed = (text: string): PartUnit | null =>
  units.get(text.normalize('NFKC').toLowerCase().replace(/[.\s]/g, '')) ?? null;
