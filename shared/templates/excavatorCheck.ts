/** Hydraulic excavators and loaders: around the machine, then with the engine running, and at the end of the shift. */
import { text } from './build.ts';
import { major, minor, section, unsafe } from './checkBuild.ts';
import type { TradeCheck } from './tradeCheck.ts';

// biome-ignore format: an item's words and what to look for, three languages side by side
const before = [
  major(['Engine oil', '机油油面', '機油油面'],
    ['Between the marks, machine level.', '机器停平，油面在刻线之间。', '機器停平，油面在刻線之間。'], { picture: 'oilLevel' }),
  major(['Coolant and hydraulic oil', '冷却液、液压油', '冷卻水、液壓油'],
    ['Sight glasses between the marks, engine cold.', '冷机时液位在刻线之间。', '冷車時液位在刻線之間。'], { picture: 'coolant' }),
  minor(['Fuel, water separator drained', '燃油及油水分离器放水', '燃油及油水分離器洩水'],
    ['Enough for the shift; no water in the bowl.', '油量够用，沉淀杯无水。', '油量足夠，沉澱杯無水。']),
  major(['Leaks under engine, pumps, swing', '发动机、泵、回转处渗漏', '引擎、泵浦、迴轉處滲漏'],
    ['Ground dry, hoses not chafed.', '地面无油迹，油管无磨损。', '地面無油跡，油管無磨損。'], { picture: 'leak' }),
  major(['Tracks or tyres', '履带或轮胎', '履帶或輪胎'],
    ['Tension right, no loose shoes, no cracked links.', '张紧适度，履带板无松动，链节无裂纹。', '鬆緊適度，履帶板無鬆動，鏈節無裂紋。'], { picture: 'track' }),
  unsafe(['Bucket, teeth, pins, quick hitch', '铲斗、斗齿、销轴、快换器', '挖斗、斗齒、插銷、快速接頭'],
    ['Teeth and pins there; quick hitch locked and its safety pin in.', '斗齿、销轴齐全，快换器锁止并插好安全销。', '斗齒、插銷齊全，快速接頭鎖定並插妥安全銷。'], { picture: 'bucket' }),
  major(['Boom, arm, cylinders', '动臂、斗杆、油缸', '大臂、小臂、油壓缸'],
    ['No cracks at the welds, rods not scored; pins greased.', '焊缝无裂纹，活塞杆无划伤，销轴已加油。', '焊道無裂紋，活塞桿無刮傷，插銷已注油。']),
  unsafe(['Steps, handrails, guards', '踏板、扶手、防护', '踏板、扶手、護罩'],
    ['Clean, fixed, none missing.', '清洁、牢固、无缺失。', '清潔、牢固、無缺失。']),
  unsafe(['Mirrors, cameras, glass', '后视镜、摄像头、玻璃', '後視鏡、攝影機、玻璃'],
    ['Clean and set; all round can be seen.', '清洁并调好，四周可见。', '清潔並調妥，四周可見。'], { picture: 'mirror' }),
  minor(['Fire extinguisher', '灭火器', '滅火器'],
    ['In its bracket, needle in the green.', '在位，指针在绿区。', '在位，指針在綠區。'], { picture: 'fireExtinguisher' }),
] as const;

// biome-ignore format: an item's words and what to look for, three languages side by side
const running = [
  unsafe(['Seat belt', '安全带', '安全帶'],
    ['Not frayed, locks.', '无磨损，锁止可靠。', '無磨損，鎖定可靠。'], { picture: 'seatBelt' }),
  unsafe(['Safety lever and controls', '安全锁定杆及操纵', '安全鎖定桿及操縱'],
    ['Lever locks all movement; controls return to neutral.', '锁定后不能动作，操纵杆能回中位。', '鎖定後不能動作，操縱桿可回中位。']),
  unsafe(['Swing and travel brakes', '回转、行走制动', '迴轉、行走煞車'],
    ['Stops and holds on the slope.', '停止可靠，坡上能停住。', '停止可靠，坡上能停住。'], { picture: 'brake' }),
  major(['Gauges, warning lamps, noise', '仪表、警告灯、异响', '儀表、警告燈、異音'],
    ['Oil pressure up at once, no lamp stays on.', '油压立即上升，无灯常亮。', '油壓立即上升，無燈常亮。'], { picture: 'gauge' }),
  major(['Lights, horn, travel alarm', '灯光、喇叭、行走报警', '燈光、喇叭、行走警報'],
    ['All work.', '全部有效。', '全部有效。'], { picture: 'lights' }),
] as const;

// biome-ignore format: an item's words and what to look for, three languages side by side
const after = [
  minor(['Parked level, bucket down', '停放平地、铲斗落地', '停放平地、挖斗落地'],
    ['Pressure let off, safety lever locked, key out.', '卸压，锁定安全杆，拔下钥匙。', '洩壓，鎖定安全桿，拔下鑰匙。'], { picture: 'bucket' }),
  minor(['Tracks and undercarriage cleaned', '清理履带及行走机构', '清理履帶及行走機構'],
    ['Mud and stones out, above all before frost.', '清除泥石，冬季尤须清净。', '清除泥石，寒冷時尤須清淨。'], { picture: 'track' }),
  major(['Leaks, cracks, loose bolts', '渗漏、裂纹、松动', '滲漏、裂紋、鬆動'],
    ['Look once around while it cools.', '停机后绕机检查一周。', '停機後繞機檢查一圈。'], { picture: 'leak' }),
] as const;

/** Excavators and loaders. */
export const excavatorCheck: TradeCheck = {
  id: 'excavator',
  name: text(
    'Excavator and loader – around, running, parked',
    '挖掘机、装载机 · 绕机、试车、停机',
    '挖土機、裝載機 · 繞機、試車、停機',
  ),
  kinds: ['excavator', 'loader'],
  source: text(
    'The 10 h rung usual among makers; compare with the maker’s manual',
    '制造商通行的每班（10 h）检查，请与制造商手册核对',
    '製造商通行的每班（10 h）檢查，請與製造商手冊核對',
  ),
  sections: [
    section(['before', 'before'], ['Around the machine', '绕机检查', '繞機檢查'], before),
    section(['running', 'before'], ['Engine running', '试车检查', '試車檢查'], running),
    section(['after', 'after'], ['After the shift', '班后', '班後'], after),
  ],
};
