/** Hour ladder of hydraulic excavators. The 10 h rung is the operator's shift and belongs to the daily checks. */
import {
  adjust,
  clean,
  every,
  inspect,
  level,
  lubricate,
  measured,
  replenish,
  type TaskDraft,
  template,
  text,
  tighten,
  usage,
} from './build.ts';

/** The source of hour ladders: custom of the trade. */
export const hourLadderSource = text(
  'Hour ladder usual among makers; compare with the maker’s manual.',
  '制造商通行的小时保养周期，请与制造商手册核对。',
  '製造商通行的小時保養週期，請與製造商手冊核對。',
);

// biome-ignore format: one task a line, three languages side by side
const h50 = [
  lubricate('Boom, arm and bucket pins: grease', '动臂、斗杆、铲斗各销轴加注润滑脂', '大臂、小臂、挖斗各插銷注黃油'),
  adjust('Tracks: clean out, check the sag, set the tension', '清除履带夹土，检查并调整履带张紧度', '清除履帶夾土，檢查並調整履帶鬆緊度'),
  measured(inspect('Track sag, mid-way, both sides (greater)', '测量履带下垂量（取两侧大值）', '量測履帶下垂量（取兩側較大值）'), { unit: 'mm' }),
  clean('Fuel tank and water separator: drain water and sediment', '放掉燃油箱、油水分离器的积水和沉淀物', '排放燃油箱、油水分離器的積水和沉澱物'),
  inspect('Bucket teeth, side cutters and retaining pins: wear and fit', '检查斗齿、侧齿及固定销的磨损和松动', '檢查斗齒、側齒及固定銷的磨損和鬆動'),
  inspect('Cylinders, hoses and joints: no leaks, chafing or bulges', '检查油缸、软管及接头，应无泄漏、磨碰和鼓包', '檢查油壓缸、軟管及接頭，應無洩漏、磨擦和鼓包'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h100 = [
  clean('Air filter: blow out the outer element from within; empty the dust cup', '由内向外吹净空气滤清器外滤芯，清空集尘杯', '由內向外吹淨空氣濾清器外濾芯，清空集塵杯'),
  clean('Radiator, oil cooler and condenser fins: blow clean', '吹净散热器、液压油散热器及冷凝器翅片', '吹淨水箱、液壓油冷卻器及冷凝器散熱片'),
  tighten('Track shoe bolts: check, tighten to torque', '检查履带板螺栓，按规定力矩紧固', '檢查履帶板螺栓，依規定扭力鎖緊'),
  inspect('Battery: electrolyte, terminals, fastening', '检查蓄电池电解液、桩头及固定', '檢查電瓶水、樁頭及固定'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h250 = [
  replenish('Engine oil and filter: change', '更换发动机机油及机油滤清器', '更換引擎機油及機油濾清器'),
  replenish('Swing and travel reduction gear oil: check the level, top up', '检查回转、行走减速机油位，不足时补给', '檢查迴轉、行走減速機油位，不足時補充'),
  lubricate('Swing bearing: grease while turning', '回转支承边回转边加注润滑脂', '迴轉軸承邊迴轉邊注黃油'),
  adjust('Fan and compressor belts: check for wear, set the tension', '检查风扇及空调皮带磨损，调整张紧度', '檢查風扇及冷氣皮帶磨損，調整張力'),
  clean('Cab air filter: clean', '清洁驾驶室空调滤芯', '清潔駕駛室冷氣濾網'),
  tighten('Swing bearing, track roller and counterweight bolts: check, tighten to torque', '检查回转支承、支重轮及配重螺栓，按规定力矩紧固', '檢查迴轉軸承、支重輪及配重螺栓，依規定扭力鎖緊'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h500 = [
  replenish('Fuel filters: change; bleed the system', '更换燃油滤清器并排气', '更換燃油濾清器並排除空氣'),
  replenish('Hydraulic pilot filter and breather element: change', '更换液压先导滤芯及油箱呼吸器滤芯', '更換液壓先導濾芯及油箱通氣濾芯'),
  inspect('Swing pinion grease: water and metal particles', '检查回转小齿轮润滑脂有无进水和金属屑', '檢查迴轉小齒輪黃油有無進水和金屬屑'),
  inspect('Front attachment and frames: no cracks, pins and bushes within wear', '检查工作装置及车架，应无裂纹，销轴、轴套磨损不超限', '檢查工作裝置及車架，應無裂紋，插銷、襯套磨損不超限'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h1000 = [
  replenish('Swing reduction gear oil: change', '更换回转减速机齿轮油', '更換迴轉減速機齒輪油'),
  replenish('Hydraulic return filter: change; examine the old one for particles', '更换液压回油滤芯，检查旧滤芯有无金属屑', '更換液壓回油濾芯，檢查舊濾芯有無金屬屑'),
  replenish('Air filter, outer element: change', '更换空气滤清器外滤芯', '更換空氣濾清器外濾芯'),
  tighten('Turbocharger, intake and exhaust: leaks, tighten clamps', '检查涡轮增压器及进、排气管有无漏气，紧固卡箍', '檢查渦輪增壓器及進、排氣管有無漏氣，鎖緊束環'),
  inspect('Hydraulic accumulator: holds pressure with the engine off', '检查先导蓄能器，熄火后能保持压力', '檢查先導蓄壓器，熄火後能保持壓力'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h2000 = [
  replenish('Travel reduction gear oil: change', '更换行走减速机齿轮油', '更換行走減速機齒輪油'),
  replenish('Coolant: change, flush the system', '更换冷却液并清洗冷却系统', '更換冷卻水並清洗冷卻系統'),
  replenish('Air filter, both elements: change', '更换空气滤清器内、外滤芯', '更換空氣濾清器內、外濾芯'),
  clean('Hydraulic suction strainer: clean', '清洗液压油箱吸油滤网', '清洗液壓油箱吸油濾網'),
  adjust('Valve clearance: check, adjust', '检查调整气门间隙', '檢查調整汽門間隙'),
  inspect('Alternator and starter motor: output, brushes, bearings', '检查发电机、起动机输出、电刷及轴承', '檢查發電機、起動馬達輸出、碳刷及軸承'),
  measured(inspect('Undercarriage: wear of shoes, links, rollers, idlers and sprockets (worst)', '测量四轮一带磨损率（最大）', '量測四輪一帶磨損率（最大）'), { unit: '%', max: 100 }),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h4000 = [
  replenish('Hydraulic oil: change, bleed pumps and cylinders', '更换液压油，泵及油缸排气', '更換液壓油，泵浦及油壓缸排除空氣'),
  replenish('Water pump, thermostat and belts: examine, renew as needed', '检查水泵、节温器及皮带，必要时更换', '檢查水泵浦、節溫器及皮帶，必要時更換'),
  inspect('Main relief pressure, swing and travel pressures: measure, compare with the maker’s figures', '测量主溢流压力、回转及行走压力，与制造商数据对比', '量測主溢流壓力、迴轉及行走壓力，與製造商數據比對'),
  inspect('Hydraulic hoses: age and condition, renew as the maker says', '检查液压软管年限及状况，按制造商规定更换', '檢查液壓軟管年限及狀況，依製造商規定更換'),
] as const;

const hours = (count: number): string => count.toLocaleString('en-US');

/** A rung of an hour ladder, named by its hours. */
export const rung = (r: {
  readonly rank: number;
  readonly hours: number;
  readonly first?: number;
  readonly calendar: readonly [count: number, unit: 'week' | 'month' | 'year'] | null;
  readonly plannedHours: number;
  readonly tasks: readonly TaskDraft[];
}) =>
  level({
    id: `h${r.hours}`,
    rank: r.rank,
    name: text(`${hours(r.hours)} h service`, `${r.hours}小时保养`, `${hours(r.hours)}小時保養`),
    triggers: [usage('h', r.hours, r.first), ...(r.calendar === null ? [] : [every(...r.calendar)])],
    plannedHours: r.plannedHours,
    tasks: r.tasks,
  });

/** Hydraulic excavators on tracks. The engine's first oil change comes after 100 h. */
export const excavator = template({
  id: 'excavator',
  name: text('Excavator – hour ladder', '挖掘机 · 小时保养', '挖土機 · 小時保養'),
  kinds: ['excavator'],
  source: hourLadderSource,
  isVerified: false,
  levels: [
    rung({ rank: 1, hours: 50, calendar: [1, 'week'], plannedHours: 0.5, tasks: h50 }),
    rung({ rank: 2, hours: 100, calendar: [2, 'week'], plannedHours: 1, tasks: h100 }),
    rung({ rank: 3, hours: 250, first: 100, calendar: [1, 'month'], plannedHours: 2, tasks: h250 }),
    rung({ rank: 4, hours: 500, calendar: [3, 'month'], plannedHours: 3, tasks: h500 }),
    rung({ rank: 5, hours: 1000, calendar: [6, 'month'], plannedHours: 5, tasks: h1000 }),
    rung({ rank: 6, hours: 2000, calendar: [1, 'year'], plannedHours: 8, tasks: h2000 }),
    rung({ rank: 7, hours: 4000, calendar: [2, 'year'], plannedHours: 12, tasks: h4000 }),
  ],
});
