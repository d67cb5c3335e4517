/** Cars and vans: once around, before driving. */
import { text } from './build.ts';
import { major, minor, section, unsafe } from './checkBuild.ts';
import type { TradeCheck } from './tradeCheck.ts';

// biome-ignore format: an item's words and what to look for, three languages side by side
const around = [
  unsafe(['Tyres', '轮胎', '輪胎'],
    ['Inflated, no cuts; tread above the wear marks.', '气压正常，无割伤，花纹高于磨损标记。', '胎壓正常，無割傷，胎紋高於磨損標記。'], { picture: 'tyreTread' }),
  unsafe(['Lights and indicators', '灯光及转向灯', '燈光及方向燈'],
    ['All work, also the brake lights.', '全部有效，含制动灯。', '全部有效，含煞車燈。'], { picture: 'lights' }),
  major(['Mirrors and glass', '后视镜及玻璃', '後視鏡及玻璃'],
    ['Clean, whole, set.', '清洁完好，已调好。', '清潔完好，已調妥。'], { picture: 'mirror' }),
  major(['Wipers and washer water', '刮水器及洗涤液', '雨刷及雨刷水'],
    ['Clear the glass.', '刮拭干净。', '刮拭乾淨。'], { picture: 'wiper' }),
  major(['Leaks', '渗漏', '滲漏'],
    ['Nothing under the vehicle.', '车下无滴漏。', '車下無滴漏。'], { picture: 'leak' }),
  unsafe(['Brakes', '制动', '煞車'],
    ['Pedal firm; parking brake holds.', '踏板有力，驻车有效。', '踏板紮實，手煞車有效。'], { picture: 'brake' }),
  major(['Warning lamps', '警告灯', '警告燈'],
    ['Go out after the start.', '起动后熄灭。', '發動後熄滅。'], { picture: 'gauge' }),
  unsafe(['Seat belts', '安全带', '安全帶'],
    ['Lock, not frayed.', '锁止可靠，无磨损。', '鎖定可靠，無磨損。'], { picture: 'seatBelt' }),
  major(['Load', '装载', '裝載'],
    ['Cannot slide or fall.', '不会滑动、坠落。', '不會滑動、掉落。']),
  minor(['Body, plates, papers', '车身、号牌、证件', '車身、號牌、證件'],
    ['Damage noted; plates legible; papers on board.', '损伤已记录，号牌清晰，证件齐全。', '損傷已記錄，號牌清晰，證件齊全。']),
] as const;

/** Cars and vans. */
export const carCheck: TradeCheck = {
  id: 'car',
  name: text('Car and van – before driving', '小型汽车出车前检查', '小型車出車前檢查'),
  kinds: ['car', 'van'],
  source: text('Common practice, kept short', '通行做法，从简', '通行做法，從簡'),
  sections: [section(['around', 'walkRound'], ['Once around', '绕车一周', '繞車一周'], around)],
};
