/** Hour ladder of oil-injected screw compressors. */
import { adjust, clean, inspect, lubricate, measured, replenish, template, text, tighten } from './build.ts';
import { hourLadderSource, rung } from './excavator.ts';

// biome-ignore format: one task a line, three languages side by side
const h2000 = [
  replenish('Compressor oil: check the level; change after the first 500 h', '检查压缩机油位，首次500小时更换', '檢查壓縮機油位，首次500小時更換'),
  replenish('Oil filter: change', '更换机油滤芯', '更換機油濾芯'),
  replenish('Intake air filter: clean or change', '清洁或更换进气空气滤芯', '清潔或更換進氣空氣濾芯'),
  clean('Oil cooler and after-cooler: blow clean', '吹净油冷却器及后冷却器', '吹淨油冷卻器及後冷卻器'),
  clean('Condensate drain: clean, test', '清洁并试验自动排水器', '清潔並測試自動排水器'),
  measured(inspect('Discharge temperature under load', '测量带载排气温度', '量測帶載排氣溫度'), { unit: '°C', min: 70, max: 100 }),
  tighten('Motor terminals and contactors: tighten (power off)', '断电后紧固电机接线端子及接触器', '斷電後鎖緊馬達接線端子及電磁接觸器'),
  adjust('Drive belts or coupling: tension, alignment', '检查调整传动皮带张紧度或联轴器对中', '檢查調整傳動皮帶張力或聯軸器對心'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h4000 = [
  replenish('Compressor oil: change', '更换压缩机油', '更換壓縮機油'),
  replenish('Oil separator element: change', '更换油气分离器滤芯', '更換油氣分離器濾芯'),
  lubricate('Motor bearings: grease', '电机轴承加注润滑脂', '馬達軸承注黃油'),
  measured(inspect('Motor: insulation resistance to earth', '测量电机对地绝缘电阻', '量測馬達對地絕緣電阻'), { unit: 'MΩ', min: 1 }),
  inspect('Safety valve, pressure and temperature switches: test', '试验安全阀、压力及温度开关', '測試安全閥、壓力及溫度開關'),
  replenish('Check valve and minimum-pressure valve: renew the seals', '更换止回阀、最小压力阀密封件', '更換逆止閥、最小壓力閥密封件'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h8000 = [
  replenish('Intake valve, thermostat valve and shaft seal: renew the kits', '更换进气阀、温控阀修理包及轴封', '更換進氣閥、溫控閥修理包及軸封'),
  replenish('Hoses: renew', '更换油、气软管', '更換油、氣軟管'),
  inspect('Air end and motor bearings: vibration and noise', '检测主机及电机轴承振动、噪声', '檢測機頭及馬達軸承振動、噪音'),
  inspect('Control panel, sensors and wiring: examine', '检查控制器、传感器及线路', '檢查控制盤、感知器及線路'),
] as const;

/** Oil-injected screw compressors; the first service after 500 h. */
export const compressor = template({
  id: 'compressor',
  name: text('Screw compressor – hour ladder', '螺杆空压机 · 小时保养', '螺旋式空壓機 · 小時保養'),
  kinds: ['compressor'],
  source: hourLadderSource,
  isVerified: false,
  levels: [
    rung({ rank: 1, hours: 2000, first: 500, calendar: null, plannedHours: 2, tasks: h2000 }),
    rung({ rank: 2, hours: 4000, calendar: [1, 'year'], plannedHours: 4, tasks: h4000 }),
    rung({ rank: 3, hours: 8000, calendar: [2, 'year'], plannedHours: 8, tasks: h8000 }),
  ],
});
