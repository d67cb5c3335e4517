/** Daily maintenance of road vehicles in China by the driver: before setting out, on the way, after the day. */
import { text } from './build.ts';
import { major, minor, section, unsafe } from './checkBuild.ts';
import type { TradeCheck } from './tradeCheck.ts';

// biome-ignore format: an item's words and what to look for, three languages side by side
const before = [
  minor(['Body, glass and papers', '车身、玻璃及随车证件', '車身、玻璃及隨車證件'],
    ['Clean and undamaged; plate legible; papers on board.', '清洁完好，号牌清晰，证件齐全。', '清潔完好，號牌清晰，證件齊全。']),
  unsafe(['Tyres: tread, pressure, damage', '轮胎花纹、气压及外观', '輪胎胎紋、胎壓及外觀'],
    ['Pressure right, no cuts or bulges, no stones between twins.', '气压正常，无割伤、鼓包，双胎间无夹石。', '胎壓正常，無割傷、鼓包，雙輪間無夾石。'], { picture: 'tyreTread' }),
  unsafe(['Wheel nuts', '轮胎螺母', '輪胎螺帽'],
    ['All there and tight; no rust trails.', '齐全紧固，无锈迹流痕。', '齊全鎖緊，無鏽痕。'], { picture: 'wheelNuts' }),
  major(['Engine oil', '机油油面', '機油油面'],
    ['Between the two marks of the dipstick.', '油面在油尺两刻线之间。', '油面在油尺兩刻線之間。'], { picture: 'oilLevel' }),
  major(['Coolant, brake fluid, washer water', '冷却液、制动液、洗涤液', '冷卻水、煞車油、雨刷水'],
    ['Levels between the marks.', '液面在规定范围内。', '液面在規定範圍內。'], { picture: 'coolant' }),
  major(['Leaks: oil, water, air, electricity', '“四漏”：油、水、气、电', '「四漏」：油、水、氣、電'],
    ['No drops under the vehicle, no hissing, no bare wires.', '车下无滴漏，无漏气声，线路无破损。', '車下無滴漏，無漏氣聲，線路無破損。'], { picture: 'leak' }),
  unsafe(['Lights and signals', '灯光、信号', '燈光、號誌'],
    ['Headlights, indicators, brake lights, markers all work.', '前照灯、转向灯、制动灯、示廓灯均正常。', '頭燈、方向燈、煞車燈、示廓燈皆正常。'], { picture: 'lights' }),
  major(['Mirrors, wipers, horn', '后视镜、刮水器、喇叭', '後視鏡、雨刷、喇叭'],
    ['Mirrors set and whole; wipers clear the glass; horn sounds.', '后视镜完好并调好，刮水有效，喇叭响亮。', '後視鏡完好並調妥，雨刷有效，喇叭響亮。'], { picture: 'mirror' }),
  unsafe(['Steering', '转向机构', '轉向機構'],
    ['Free play small; linkage tight, nothing rubs.', '自由转动量正常，拉杆球头紧固无松旷。', '自由行程正常，拉桿球頭緊固無鬆動。'], { picture: 'steering' }),
  unsafe(['Service and parking brake', '行车、驻车制动', '腳煞車、手煞車'],
    ['Pedal firm; air pressure builds up; parking brake holds.', '踏板行程正常，气压上升正常，驻车可靠。', '踏板行程正常，氣壓上升正常，手煞車可靠。'], { picture: 'brake' }),
  major(['Gauges and warning lamps', '仪表及警告灯', '儀表及警告燈'],
    ['Oil pressure, temperature, charge normal; no red lamp stays on.', '油压、水温、充电正常，无红灯常亮。', '油壓、水溫、充電正常，無紅燈常亮。'], { picture: 'gauge' }),
  unsafe(['Coupling, load and tail-board', '连接装置、装载及栏板', '連結裝置、裝載及尾門'],
    ['Coupling locked with its pin; load lashed; boards shut.', '牵引锁止到位，货物捆扎牢固，栏板关好。', '連結鎖定到位，貨物綑紮牢固，尾門關妥。'], { picture: 'coupling' }),
  minor(['Tools, triangle, fire extinguisher', '随车工具、三角牌、灭火器', '隨車工具、三角架、滅火器'],
    ['On board, extinguisher in date and charged.', '齐全有效，灭火器在有效期内。', '齊全有效，滅火器在有效期內。'], { picture: 'fireExtinguisher' }),
] as const;

// biome-ignore format: an item's words and what to look for, three languages side by side
const during = [
  major(['Gauges, noises, smells', '仪表、异响、异味', '儀表、異音、異味'],
    ['Readings normal; nothing knocks, rattles or smells burnt.', '指示正常，无异响、焦味。', '指示正常，無異音、焦味。'], { picture: 'gauge' }),
  unsafe(['Hubs and brake drums: heat', '轮毂、制动鼓温度', '輪轂、煞車鼓溫度'],
    ['At each stop: warm at most, none much hotter than the others.', '停车时检查，无过热，各轮温度相近。', '停車時檢查，無過熱，各輪溫度相近。']),
  unsafe(['Tyres and wheel nuts at the stop', '途中检查轮胎及螺母', '途中檢查輪胎及螺帽'],
    ['Pressure kept, nothing stuck in the tread, nuts tight.', '气压正常，无嵌石，螺母紧固。', '胎壓正常，無嵌石，螺帽鎖緊。'], { picture: 'tyreTread' }),
  unsafe(['Steering and brakes on the road', '行驶中转向、制动效能', '行駛中轉向、煞車效能'],
    ['Tracks straight, brakes evenly.', '不跑偏，制动平稳有效。', '不跑偏，煞車平穩有效。'], { picture: 'brake' }),
  major(['Load and coupling', '装载及连接', '裝載及連結'],
    ['Lashings tight, coupling locked, nothing shifted.', '捆扎牢固，连接可靠，货物无移位。', '綑紮牢固，連結可靠，貨物無移位。'], { picture: 'coupling' }),
] as const;

// biome-ignore format: an item's words and what to look for, three languages side by side
const after = [
  minor(['Vehicle cleaned', '清洁车辆', '清潔車輛'],
    ['Body, cab, glass and lamps.', '车身、驾驶室、玻璃和灯具。', '車身、駕駛室、玻璃和燈具。']),
  major(['Leaks after the run', '收车后检查渗漏', '收車後檢查滲漏'],
    ['Look under the engine, gearbox and axles.', '查看发动机、变速箱、车桥下方。', '查看引擎、變速箱、車軸下方。'], { picture: 'leak' }),
  minor(['Fuel and fluids topped up', '补充燃油及各种液体', '補充燃油及各種液體'],
    ['Ready for the next shift.', '满足下一班使用。', '足夠下一班使用。'], { picture: 'coolant' }),
  minor(['Air tanks drained', '储气筒放水', '儲氣筒洩水'],
    ['Open the valves until no water comes.', '打开放水阀至无水流出。', '打開洩水閥至無水流出。']),
  unsafe(['Tyres: damage, stones', '轮胎损伤及嵌石', '輪胎損傷及嵌石'],
    ['Remove what is stuck; note cuts and bulges.', '清除嵌石，检查割伤、鼓包。', '清除嵌石，檢查割傷、鼓包。'], { picture: 'tyreTread' }),
  major(['Bolts and joints', '各部螺栓及连接件', '各部螺栓及連結件'],
    ['Propshaft, springs, steering, exhaust tight.', '传动轴、悬架、转向、排气管紧固。', '傳動軸、懸吊、轉向、排氣管緊固。']),
  minor(['Parked and locked', '停放锁车', '停放鎖車'],
    ['Parking brake on, power off, doors locked.', '拉紧驻车制动，断电，锁好车门。', '拉緊手煞車，斷電，鎖妥車門。']),
] as const;

/** Trucks and buses in China. */
export const chinaVehicleCheck: TradeCheck = {
  id: 'chinaVehicle',
  name: text(
    'Vehicle – before, during and after the run',
    '汽车日常维护 · 出车前、行车中、收车后',
    '車輛日常維護 · 出車前、行車中、收車後',
  ),
  kinds: ['truck', 'tractorUnit', 'lightTruck', 'bus', 'minibus'],
  source: text(
    'Daily maintenance by the driver in China (GB/T 18344-2016), in common wording',
    '参照 GB/T 18344-2016 驾驶员日常维护的通行做法整理',
    '參照中國大陸 GB/T 18344-2016 駕駛員日常維護的通行做法整理',
  ),
  sections: [
    section(['before', 'before'], ['Before setting out', '出车前', '出車前'], before),
    section(['during', 'during'], ['On the way', '行车中', '行車中'], during),
    section(['after', 'after'], ['After the day', '收车后', '收車後'], after),
  ],
};
