/** Hour ladder of diesel generator sets; standby sets run few hours, so that every rung comes at least yearly. */
import { adjust, clean, inspect, lubricate, measured, replenish, template, text, tighten } from './build.ts';
import { hourLadderSource, rung } from './excavator.ts';

// biome-ignore format: one task a line, three languages side by side
const h250 = [
  replenish('Engine oil and filter: change', '更换机油及机油滤清器', '更換機油及機油濾清器'),
  clean('Air filter: clean or renew', '清洁或更换空气滤清器', '清潔或更換空氣濾清器'),
  clean('Fuel tank and water separator: drain water and sediment', '放掉燃油箱、油水分离器的积水和沉淀物', '排放燃油箱、油水分離器的積水和沉澱物'),
  replenish('Coolant: check the level and the freezing point, top up', '检查冷却液液位及冰点，不足时补给', '檢查冷卻水液位及冰點，不足時補充'),
  measured(inspect('Starting battery: voltage at rest, per 12 V', '测量起动蓄电池静置电压（按12 V折算）', '量測起動電瓶靜置電壓（以12 V換算）'), { unit: 'V', min: 12.4, max: 13 }),
  adjust('Belts: check for wear, set the tension', '检查皮带磨损，调整张紧度', '檢查皮帶磨損，調整張力'),
  inspect('Test run under load: voltage, frequency, oil pressure, temperature, noise', '带载试运行，检查电压、频率、油压、水温及异响', '帶載試車，檢查電壓、頻率、油壓、水溫及異音'),
  inspect('Emergency stop, alarms and automatic start: test', '试验急停、报警及自启动功能', '測試緊急停機、警報及自動起動功能'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h500 = [
  replenish('Fuel filters: change; bleed the system', '更换燃油滤清器并排气', '更換燃油濾清器並排除空氣'),
  clean('Radiator and alternator air ways: clean', '清洁散热器及发电机通风道', '清潔水箱及發電機通風道'),
  tighten('Power terminals, earth connection, mounting bolts: tighten to torque', '按规定力矩紧固输出端子、接地线及机座螺栓', '依規定扭力鎖緊輸出端子、接地線及機座螺栓'),
  inspect('Hoses, exhaust and flexible joints: leaks, cracks', '检查软管、排气管及减振节有无泄漏、裂纹', '檢查軟管、排氣管及軟性接頭有無洩漏、裂紋'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h1000 = [
  adjust('Valve clearance: check, adjust', '检查调整气门间隙', '檢查調整汽門間隙'),
  measured(inspect('Alternator windings: insulation resistance to earth', '测量发电机绕组对地绝缘电阻', '量測發電機繞組對地絕緣電阻'), { unit: 'MΩ', min: 1 }),
  lubricate('Alternator and fan bearings: grease where fitted with nipples', '发电机及风扇轴承加注润滑脂（带油嘴者）', '發電機及風扇軸承注黃油（有黃油嘴者）'),
  inspect('Turbocharger: bearing play, leaks', '检查涡轮增压器轴承间隙及泄漏', '檢查渦輪增壓器軸承間隙及洩漏'),
  inspect('Governor and voltage regulator: steady under load steps', '检查调速器及电压调节器，突加、突减负载时应稳定', '檢查調速器及自動電壓調整器，負載驟增、驟減時應穩定'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h2500 = [
  replenish('Coolant, hoses, thermostat and belts: change', '更换冷却液、水管、节温器及皮带', '更換冷卻水、水管、節溫器及皮帶'),
  inspect('Injectors: test the pressure and spray', '检测喷油器开启压力及雾化', '檢測噴油嘴開啟壓力及霧化'),
  inspect('Starter motor and charging alternator: examine', '检查起动机及充电发电机', '檢查起動馬達及充電發電機'),
  measured(inspect('Full-load test, one hour: load reached, of the rated power', '满载试验一小时：达到额定功率的比例', '滿載測試一小時：達到額定功率的比例'), { unit: '%', min: 90 }),
] as const;

/** Diesel generator sets; the first oil change after 50 h. */
export const generator = template({
  id: 'generator',
  name: text('Generator set – hour ladder', '发电机组 · 小时保养', '發電機組 · 小時保養'),
  kinds: ['generator'],
  source: hourLadderSource,
  isVerified: false,
  levels: [
    rung({ rank: 1, hours: 250, first: 50, calendar: [1, 'year'], plannedHours: 2, tasks: h250 }),
    rung({ rank: 2, hours: 500, calendar: [1, 'year'], plannedHours: 3, tasks: h500 }),
    rung({ rank: 3, hours: 1000, calendar: [1, 'year'], plannedHours: 4, tasks: h1000 }),
    rung({ rank: 4, hours: 2500, calendar: [1, 'year'], plannedHours: 8, tasks: h2500 }),
  ],
});
