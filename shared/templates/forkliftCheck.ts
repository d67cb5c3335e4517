/** Forklift trucks, engine and electric: with the key off, then with the key on. */
import { text } from './build.ts';
import { major, minor, section, unsafe } from './checkBuild.ts';
import type { TradeCheck } from './tradeCheck.ts';

// biome-ignore format: an item's words and what to look for, three languages side by side
const keyOff = [
  unsafe(['Tyres and wheel nuts', '轮胎及螺母', '輪胎及螺帽'],
    ['No chunks torn out, inflated where they hold air, nuts tight.', '无崩块，充气胎气压正常，螺母紧固。', '無崩塊，充氣胎胎壓正常，螺帽鎖緊。'], { picture: 'wheelNuts' }),
  unsafe(['Forks and heels', '货叉及叉根', '貨叉及叉根'],
    ['No cracks at the heel, tips level, locking pins in place.', '叉根无裂纹，叉尖齐平，锁销在位。', '叉根無裂紋，叉尖齊平，鎖銷在位。'], { picture: 'forkHeel' }),
  unsafe(['Mast and chains', '门架及链条', '桅桿及鏈條'],
    ['Chains evenly tight, no seized links, rollers turn.', '两链张紧一致，无卡死链节，滚轮灵活。', '兩鏈鬆緊一致，無卡死鏈節，滾輪靈活。'], { picture: 'mastChain' }),
  major(['Hoses and leaks', '油管及渗漏', '油管及滲漏'],
    ['No drops under the truck, hoses not chafed.', '车下无油迹，油管无磨损。', '車下無油跡，油管無磨損。'], { picture: 'leak' }),
  minor(['Data plate and decals', '铭牌及标识', '銘牌及標示'],
    ['Load chart legible.', '载荷曲线清晰可读。', '荷重曲線清晰可讀。']),
  unsafe(['Overhead guard and backrest', '护顶架及挡货架', '頂棚及後擋架'],
    ['Not bent or cracked, bolts tight.', '无变形、裂纹，螺栓紧固。', '無變形、裂紋，螺栓緊固。']),
  major(['Engine oil, coolant, hydraulic oil', '机油、冷却液、液压油', '機油、冷卻水、液壓油'],
    ['Levels between the marks (electric: hydraulic oil).', '液面在刻线之间（电动车查液压油）。', '液面在刻線之間（電動式查液壓油）。'], { picture: 'oilLevel' }),
  unsafe(['Gas bottle or battery', '气瓶或蓄电池', '瓦斯桶或電瓶'],
    ['Bottle strapped, no smell; battery held, plug and cables whole.', '气瓶固定无异味；蓄电池固定，插头电缆完好。', '瓦斯桶固定無異味；電瓶固定，插頭電纜完好。'], { picture: 'battery' }),
] as const;

// biome-ignore format: an item's words and what to look for, three languages side by side
const keyOn = [
  unsafe(['Seat belt and seat switch', '安全带及座椅开关', '安全帶及座椅開關'],
    ['Belt locks; the truck stays still with nobody in the seat.', '安全带锁止；离座后车辆不能动作。', '安全帶鎖定；離座後車輛不能動作。'], { picture: 'seatBelt' }),
  unsafe(['Service brake', '行车制动', '腳煞車'],
    ['Stops straight, pedal firm.', '制动不跑偏，踏板有力。', '煞車不偏，踏板紮實。'], { picture: 'brake' }),
  unsafe(['Parking brake', '驻车制动', '手煞車'],
    ['Holds on the ramp.', '在坡道上能停住。', '在坡道上能停住。'], { picture: 'brake' }),
  unsafe(['Steering', '转向', '轉向'],
    ['Light and even, no undue play.', '轻便平稳，间隙正常。', '輕便平穩，間隙正常。'], { picture: 'steering' }),
  unsafe(['Lift, lower, tilt', '起升、下降、倾斜', '上升、下降、傾斜'],
    ['Smooth over the whole travel; does not sink by itself.', '全行程平稳，无自行下降。', '全行程平穩，無自行下降。'], { picture: 'mastChain' }),
  major(['Side-shift and attachments', '侧移及属具', '側移及屬具'],
    ['Move freely, locked to the carriage.', '动作灵活，与货叉架锁紧。', '動作靈活，與貨叉架鎖緊。']),
  major(['Horn', '喇叭', '喇叭'],
    ['Loud enough for the hall.', '声音响亮。', '聲音響亮。'], { picture: 'horn' }),
  major(['Lights, beacon and reversing alarm', '灯光、警示灯及倒车报警', '燈光、警示燈及倒車警報'],
    ['All work.', '全部有效。', '全部有效。'], { picture: 'lights' }),
  major(['Gauges and hour meter', '仪表及计时器', '儀表及計時器'],
    ['Show what they should, no warning lamp on.', '指示正常，无警告灯亮。', '指示正常，無警告燈亮。'], { picture: 'gauge' }),
  major(['Noise, smoke, smell', '异响、冒烟、异味', '異音、冒煙、異味'],
    ['Nothing new in the first minutes.', '起步运行无异常。', '起步運轉無異常。']),
] as const;

/** Forklift trucks. */
export const forkliftCheck: TradeCheck = {
  id: 'forklift',
  name: text('Forklift – key off, key on', '叉车班前检查 · 断电、通电', '堆高機班前檢查 · 關鑰匙、開鑰匙'),
  kinds: ['forklift'],
  source: text(
    'Common pre-use check of makers and safety bodies; compare with the maker’s manual',
    '制造商及安全机构通行的使用前检查，请与制造商手册核对',
    '製造商及安全機構通行的使用前檢查，請與製造商手冊核對',
  ),
  sections: [
    section(['keyOff', 'keyOff'], ['Key off', '断电检查', '關鑰匙檢查'], keyOff),
    section(['keyOn', 'keyOn'], ['Key on', '通电检查', '開鑰匙檢查'], keyOn),
  ],
};
