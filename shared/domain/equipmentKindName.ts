/** The kinds of equipment in words, for papers whose texts are frozen at issue. */
import type { EquipmentKind } from './equipment.ts';
import type { LocalText } from './language.ts';

const name = (en: string, hans: string, hant: string): LocalText => ({ en, 'zh-Hans': hans, 'zh-Hant': hant });

/** The kind in words. */
export const equipmentKindName: Readonly<Record<EquipmentKind, LocalText>> = {
  car: name('Passenger car', '小型客车', '小客車'),
  van: name('Van', '厢式货车', '廂式貨車'),
  minibus: name('Minibus', '中型客车', '中型巴士'),
  bus: name('Bus', '大型客车', '大客車'),
  lightTruck: name('Light truck', '轻型货车', '小貨車'),
  truck: name('Truck', '货车', '大貨車'),
  tractorUnit: name('Tractor unit', '牵引车', '曳引車'),
  trailer: name('Trailer', '挂车', '拖車'),
  motorcycle: name('Motorcycle', '摩托车', '機車'),
  excavator: name('Excavator', '挖掘机', '挖土機'),
  loader: name('Loader', '装载机', '鏟裝機'),
  forklift: name('Forklift', '叉车', '堆高機'),
  crane: name('Crane', '起重机', '起重機'),
  generator: name('Generator set', '发电机组', '發電機組'),
  compressor: name('Compressor', '空气压缩机', '空氣壓縮機'),
  mower: name('Mower', '割草机', '割草機'),
  boat: name('Boat', '船艇', '船艇'),
  other: name('Other equipment', '其他设备', '其他設備'),
};
