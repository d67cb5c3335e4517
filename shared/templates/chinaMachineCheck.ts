/** Daily care of machinery in China: before, during and after the shift (班前、班中、班后). */
import { text } from './build.ts';
import { major, minor, section, unsafe } from './checkBuild.ts';
import type { TradeCheck } from './tradeCheck.ts';

// biome-ignore format: an item's words and what to look for, three languages side by side
const before = [
  minor(['Hand-over log read', '查看交接班记录', '查看交接班紀錄'],
    ['Faults of the last shift cleared or known.', '上一班的问题已处理或已知晓。', '上一班的問題已處理或已知悉。']),
  minor(['Machine and place clean', '设备及场地清洁', '設備及場地清潔'],
    ['Nothing lies on or about the machine.', '设备上及周围无杂物。', '設備上及周圍無雜物。']),
  unsafe(['Guards and safety devices', '防护罩及安全装置', '護罩及安全裝置'],
    ['All in place, limit switches and interlocks work.', '齐全有效，限位、联锁可靠。', '齊全有效，極限開關、連鎖可靠。']),
  unsafe(['Emergency stop', '急停按钮', '緊急停止按鈕'],
    ['Stops the machine at once; resets.', '按下立即停机，能复位。', '按下立即停機，可復歸。'], { picture: 'emergencyStop' }),
  major(['Oil, water, grease', '油、水、润滑脂', '油、水、黃油'],
    ['Levels right; every point on the chart greased.', '油位、水位正常，按润滑图表加油。', '油位、水位正常，依潤滑圖表加油。'], { picture: 'oilLevel' }),
  major(['Leaks', '跑冒滴漏', '跑冒滴漏'],
    ['Hoses, joints, seals dry.', '软管、接头、油封无渗漏。', '軟管、接頭、油封無滲漏。'], { picture: 'leak' }),
  unsafe(['Brakes, clutches, controls', '制动、离合及操纵', '煞車、離合器及操縱'],
    ['Move freely, hold, return to neutral.', '操纵灵活，制动可靠，能回零位。', '操縱靈活，煞車可靠，可回零位。'], { picture: 'brake' }),
  major(['Bolts, belts, chains, ropes', '螺栓、皮带、链条、钢丝绳', '螺栓、皮帶、鏈條、鋼索'],
    ['Tight, even, no broken strands.', '紧固，张紧适度，无断丝断股。', '緊固，鬆緊適度，無斷絲斷股。'], { picture: 'mastChain' }),
  unsafe(['Cables, earth, switches', '电缆、接地及开关', '電纜、接地及開關'],
    ['Insulation whole, earth connected.', '绝缘无破损，接地良好。', '絕緣無破損，接地良好。'], { picture: 'battery' }),
  major(['Trial run without load', '空载试运转', '空載試運轉'],
    ['Two or three minutes; no knock, no shake.', '运转2～3分钟，无异响、振动。', '運轉2～3分鐘，無異音、振動。']),
] as const;

// biome-ignore format: an item's words and what to look for, three languages side by side
const during = [
  major(['Pressure, temperature, current', '压力、温度、电流', '壓力、溫度、電流'],
    ['Within the marks on the gauges.', '指示在规定范围内。', '指示在規定範圍內。'], { picture: 'gauge' }),
  major(['Noise, shake, smell', '声音、振动、气味', '聲音、振動、氣味'],
    ['Nothing new: stop and look if there is.', '无异常，发现异常立即停机检查。', '無異常，發現異常立即停機檢查。']),
  major(['Lubrication while running', '运行中的润滑', '運轉中的潤滑'],
    ['Oil flows, bearings not hot.', '油路畅通，轴承不发热。', '油路暢通，軸承不發熱。'], { picture: 'oilLevel' }),
  unsafe(['Within its load, by its rules', '不超负荷，遵守规程', '不超負荷，遵守規程'],
    ['Load below the plate; nobody in the danger zone.', '不超额定负荷，危险区内无人。', '不超額定負荷，危險區內無人。']),
] as const;

// biome-ignore format: an item's words and what to look for, three languages side by side
const after = [
  minor(['Stopped in order, power off', '按顺序停机断电', '依順序停機斷電'],
    ['Load down, controls at zero, main switch off.', '卸载，操纵回零，切断总电源。', '卸載，操縱歸零，切斷總電源。'], { picture: 'emergencyStop' }),
  minor(['Machine wiped down, place swept', '擦拭设备、清扫场地', '擦拭設備、清掃場地'],
    ['Look it over while cleaning.', '边擦边检查。', '邊擦邊檢查。']),
  major(['Loose, worn, leaking parts', '松动、磨损、渗漏', '鬆動、磨損、滲漏'],
    ['Tighten what one may; report the rest.', '能处理的及时处理，其余上报。', '能處理的及時處理，其餘回報。'], { picture: 'leak' }),
  minor(['Tools and parts put back', '工具附件归位', '工具附件歸位'],
    ['Complete, in their place.', '齐全，摆放整齐。', '齊全，擺放整齊。']),
  minor(['Log written, handed over', '填写记录并交接', '填寫紀錄並交接'],
    ['Hours, faults, what is left to do.', '运转时间、故障及遗留问题。', '運轉時間、故障及遺留問題。']),
] as const;

/** Machinery in China, of any kind. */
export const chinaMachineCheck: TradeCheck = {
  id: 'chinaMachine',
  name: text(
    'Machine – before, during and after the shift',
    '机械设备日常保养 · 班前、班中、班后',
    '機械設備日常保養 · 班前、班中、班後',
  ),
  kinds: ['excavator', 'loader', 'forklift', 'crane', 'generator', 'compressor', 'other'],
  source: text(
    'Shift care of machinery as Chinese works teach it',
    '企业设备班前、班中、班后保养的通行做法',
    '企業設備班前、班中、班後保養的通行做法',
  ),
  sections: [
    section(['before', 'before'], ['Before the shift', '班前', '班前'], before),
    section(['during', 'during'], ['During the shift', '班中', '班中'], during),
    section(['after', 'after'], ['After the shift', '班后', '班後'], after),
  ],
};
