/** Simple service of passenger cars and vans, in kilometres or miles. */

import type { LocalText } from '#domain/language.ts';
import {
  adjust,
  clean,
  every,
  inspect,
  level,
  lubricate,
  measured,
  replenish,
  template,
  text,
  tighten,
  usage,
} from './build.ts';
import type { ProgrammeTemplate } from './template.ts';

// biome-ignore format: one task a line, three languages side by side
const oilService = [
  replenish('Engine oil and filter: change (combustion engines)', '更换发动机机油及机油滤清器（燃油车）', '更換引擎機油及機油濾清器（燃油車）'),
  replenish('Coolant, brake fluid, washer fluid: check the level, top up', '检查冷却液、制动液、玻璃水液位，不足时补给', '檢查冷卻水、煞車油、雨刷水液位，不足時補充'),
  measured(inspect('Tyres: tread depth (lowest)', '测量轮胎花纹深度（最低处）', '量測胎紋深度（最淺處）'), { unit: 'mm', min: 1.6 }),
  adjust('Tyres: set the pressures, spare included', '检查调整轮胎气压（含备胎）', '檢查調整胎壓（含備胎）'),
  tighten('Wheel nuts: tighten to torque', '按规定力矩紧固车轮螺母', '依規定扭力鎖緊輪胎螺帽'),
  inspect('Brakes: pads, discs, hoses', '检查制动摩擦片、制动盘及软管', '檢查煞車來令片、碟盤及油管'),
  inspect('Lights, horn, wipers, seat belts', '检查灯光、喇叭、刮水器及安全带', '檢查燈光、喇叭、雨刷及安全帶'),
  measured(inspect('Battery: voltage at rest', '测量蓄电池静置电压', '量測電瓶靜置電壓'), { unit: 'V', min: 12.4, max: 13 }),
  inspect('Underneath: leaks, steering and suspension joints, exhaust', '检查底盘：泄漏、转向及悬架球头、排气管', '檢查底盤：洩漏、轉向及懸吊球接頭、排氣管'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const mainService = [
  replenish('Air filter and cabin filter: change', '更换空气滤清器及空调滤清器', '更換空氣濾清器及冷氣濾網'),
  replenish('Fuel filter or spark plugs: change as the maker says', '按制造商规定更换燃油滤清器或火花塞', '依製造商規定更換燃油濾清器或火星塞'),
  replenish('Brake fluid: change', '更换制动液', '更換煞車油'),
  clean('Brake callipers and guides: clean', '清洁制动卡钳及滑销', '清潔煞車卡鉗及滑銷'),
  lubricate('Door hinges, locks, bonnet catch: lubricate', '润滑车门铰链、门锁及发动机盖锁', '潤滑車門鉸鏈、門鎖及引擎蓋鎖'),
  adjust('Tyres: rotate; check the wheel alignment', '轮胎换位，检查四轮定位', '輪胎換位，檢查四輪定位'),
  adjust('Belts: check for wear, set the tension', '检查皮带磨损，调整张紧度', '檢查皮帶磨損，調整張力'),
  inspect('Fault memory: read, clear', '读取并清除故障码', '讀取並清除故障碼'),
] as const;

const service = (id: string, unit: 'km' | 'mi', name: LocalText): ProgrammeTemplate =>
  template({
    id,
    name,
    kinds: ['car', 'van'],
    source: text(
      'Usual among makers; compare with the service book of the vehicle.',
      '制造商通行周期，请与车辆保养手册核对。',
      '製造商通行週期，請與車輛保養手冊核對。',
    ),
    isVerified: false,
    levels: [
      level({
        id: 'oil',
        rank: 1,
        name: text('Oil service', '小保养', '小保養'),
        triggers: [usage(unit, 10_000), every(12, 'month')],
        plannedHours: 1,
        tasks: oilService,
      }),
      level({
        id: 'main',
        rank: 2,
        name: text('Main service', '大保养', '大保養'),
        triggers: [usage(unit, unit === 'km' ? 30_000 : 20_000), every(24, 'month')],
        plannedHours: 2.5,
        tasks: mainService,
      }),
    ],
  });

/** Cars and vans by kilometres. */
export const carServiceKm = service(
  'car-service-km',
  'km',
  text('Car and van service (km)', '小型车保养（公里）', '小型車保養（公里）'),
);

/** Cars and vans by miles. */
export const carServiceMi = service(
  'car-service-mi',
  'mi',
  text('Car and van service (miles)', '小型车保养（英里）', '小型車保養（英里）'),
);
