/** Generator sets: before starting, while running with the values read, after stopping. */
import { text } from './build.ts';
import { major, minor, section, unsafe } from './checkBuild.ts';
import type { TradeCheck } from './tradeCheck.ts';

// biome-ignore format: an item's words and what to look for, three languages side by side
const before = [
  major(['Engine oil', '机油油面', '機油油面'],
    ['Between the marks of the dipstick.', '油面在油尺两刻线之间。', '油面在油尺兩刻線之間。'], { picture: 'oilLevel' }),
  major(['Coolant', '冷却液', '冷卻水'],
    ['Level right, engine cold when the cap is opened.', '液位正常，冷机时才可开盖。', '水位正常，冷車時才可開蓋。'], { picture: 'coolant' }),
  minor(['Fuel and separator', '燃油及油水分离器', '燃油及油水分離器'],
    ['Enough for the run, no water.', '油量够用，无积水。', '油量足夠，無積水。']),
  major(['Starting battery', '起动蓄电池', '啟動電瓶'],
    ['Terminals clean and tight; voltage at rest (24 V sets).', '接线柱清洁紧固；静置电压（24 V 机组）。', '接頭清潔鎖緊；靜置電壓（24 V 機組）。'], { picture: 'battery', limits: { unit: 'V', min: 24.4, max: 29 } }),
  major(['Leaks', '渗漏', '滲漏'],
    ['Oil, water, fuel: floor dry.', '油、水、燃油无滴漏。', '油、水、燃油無滴漏。'], { picture: 'leak' }),
  major(['Belts, fan, guards', '皮带、风扇、护罩', '皮帶、風扇、護罩'],
    ['Tight and whole, guards on.', '张紧完好，护罩齐全。', '鬆緊適度、完好，護罩齊全。']),
  unsafe(['Emergency stop and earth', '急停及接地', '緊急停止及接地'],
    ['Button free, earth lead connected.', '急停可用，接地线连接牢固。', '急停可用，接地線連接牢固。'], { picture: 'emergencyStop' }),
  unsafe(['Air in, exhaust out', '进风、排烟', '進風、排煙'],
    ['Openings free; no exhaust gas into the room.', '风道通畅，废气不进入室内。', '風道暢通，廢氣不進入室內。']),
] as const;

// biome-ignore format: an item's words and what to look for, three languages side by side
const during = [
  major(['Oil pressure', '机油压力', '機油壓力'],
    ['Steady, as the maker says.', '稳定，符合制造商规定。', '穩定，符合製造商規定。'], { picture: 'gauge', limits: { unit: 'kPa', min: 200 } }),
  major(['Coolant temperature', '冷却液温度', '冷卻水溫度'],
    ['Steady under load.', '带载稳定。', '帶載穩定。'], { picture: 'gauge', limits: { unit: '°C', max: 95 } }),
  major(['Voltage', '电压', '電壓'],
    ['Between phases; a 400 V set.', '线电压（400 V 机组）。', '線電壓（400 V 機組）。'], { picture: 'gauge', limits: { unit: 'V', min: 380, max: 420 } }),
  major(['Frequency', '频率', '頻率'],
    ['A 50 Hz set.', '50 Hz 机组。', '50 Hz 機組。'], { picture: 'gauge', limits: { unit: 'Hz', min: 49, max: 51 } }),
  major(['Smoke, noise, shake', '排烟、声音、振动', '排煙、聲音、振動'],
    ['Nothing new.', '无异常。', '無異常。']),
] as const;

// biome-ignore format: an item's words and what to look for, three languages side by side
const after = [
  minor(['Run down without load', '空载冷却后停机', '空載冷卻後停機'],
    ['Three to five minutes, then stop.', '空载3～5分钟后停机。', '空載3～5分鐘後停機。']),
  minor(['Filled up and set to start', '补油并置于待机', '補油並置於待機'],
    ['Fuel, oil, water; switch as for stand-by.', '补足油水，开关置于待机位。', '補足油水，開關置於待機位。'], { picture: 'coolant' }),
  minor(['Wiped down, hours written', '擦拭机组、记录时数', '擦拭機組、記錄時數'],
    ['Leaks show on a clean set.', '清洁后易发现渗漏。', '清潔後易發現滲漏。']),
] as const;

/** Generator sets. */
export const generatorCheck: TradeCheck = {
  id: 'generator',
  name: text(
    'Generator set – before, running, after',
    '发电机组 · 起动前、运行中、停机后',
    '發電機組 · 啟動前、運轉中、停機後',
  ),
  kinds: ['generator'],
  source: text(
    'Usual among makers; limits are those of a 400 V, 50 Hz, 24 V set: set them to yours',
    '制造商通行做法；限值按 400 V、50 Hz、24 V 机组给出，请改为本机数值',
    '製造商通行做法；限值依 400 V、50 Hz、24 V 機組給出，請改為本機數值',
  ),
  sections: [
    section(['before', 'before'], ['Before starting', '起动前', '啟動前'], before),
    section(['during', 'during'], ['Running', '运行中', '運轉中'], during),
    section(['after', 'after'], ['After stopping', '停机后', '停機後'], after),
  ],
};
