/** Walk-round check of goods and passenger vehicles in the United Kingdom, in the order one walks. */
import { text } from './build.ts';
import { major, minor, section, unsafe } from './checkBuild.ts';
import type { TradeCheck } from './tradeCheck.ts';

// biome-ignore format: an item's words and what to look for, three languages side by side
const inCab = [
  major(['Mirrors, cameras and glass', '后视镜、摄像头及玻璃', '後視鏡、攝影機及玻璃'],
    ['Whole, clean, set; nothing in the view ahead.', '完好清洁、位置正确，前方视线无遮挡。', '完好清潔、位置正確，前方視線無遮擋。'], { picture: 'mirror' }),
  major(['Wipers and washers', '刮水器及洗涤器', '雨刷及噴水'],
    ['Clear the glass; water reaches it.', '刮拭干净，喷水有效。', '刮拭乾淨，噴水有效。'], { picture: 'wiper' }),
  unsafe(['Warning lamps', '警告灯', '警告燈'],
    ['ABS, EBS, brake and engine lamps go out as they should.', 'ABS、EBS、制动及发动机警告灯自检后熄灭。', 'ABS、EBS、煞車及引擎警告燈自檢後熄滅。'], { picture: 'gauge' }),
  unsafe(['Steering', '转向', '轉向'],
    ['No undue play, no stiffness, no noise.', '无过大间隙，无卡滞、异响。', '無過大間隙，無卡滯、異音。'], { picture: 'steering' }),
  major(['Horn', '喇叭', '喇叭'],
    ['Works and can be reached from the seat.', '工作正常，驾驶位可操作。', '作用正常，駕駛座可操作。'], { picture: 'horn' }),
  unsafe(['Brakes and air build-up', '制动及气压上升', '煞車及氣壓上升'],
    ['Pressure builds in time, no leak; parking brake holds.', '气压及时上升且无泄漏，驻车制动有效。', '氣壓及時上升且無洩漏，駐車煞車有效。'], { picture: 'brake' }),
  minor(['Cab, seat belt and floor', '驾驶室、安全带及地板', '駕駛室、安全帶及地板'],
    ['Belt locks; nothing can roll under the pedals.', '安全带可靠，踏板下无杂物。', '安全帶可靠，踏板下無雜物。'], { picture: 'seatBelt' }),
] as const;

// biome-ignore format: an item's words and what to look for, three languages side by side
const outside = [
  unsafe(['Lights and indicators', '灯光及转向灯', '燈光及方向燈'],
    ['All work, right colour, lenses whole; stop lamps too.', '全部有效、颜色正确、灯罩完好，含制动灯。', '全部有效、顏色正確、燈罩完好，含煞車燈。'], { picture: 'lights' }),
  major(['Fuel, oil and water leaks', '燃油、机油、水渗漏', '燃油、機油、水滲漏'],
    ['Engine running: nothing drips; fuel cap sealed.', '发动机运转时无滴漏，油箱盖密封。', '引擎運轉時無滴漏，油箱蓋密封。'], { picture: 'leak' }),
  major(['Battery', '蓄电池', '電瓶'],
    ['Held fast, not leaking, cover on.', '固定牢靠，无泄漏，盖板齐全。', '固定牢靠，無洩漏，蓋板齊全。'], { picture: 'battery' }),
  major(['Exhaust smoke and AdBlue', '排烟及尿素溶液', '排煙及尿素溶液'],
    ['No heavy smoke; level of AdBlue enough for the run.', '无浓烟，尿素溶液足够行程使用。', '無濃煙，尿素溶液足夠行程使用。']),
  major(['Body, doors and wings', '车身、车门及翼子板', '車身、車門及葉子板'],
    ['Nothing loose or sharp; doors shut and stay shut.', '无松动、尖锐部位，车门关闭可靠。', '無鬆動、尖銳部位，車門關閉可靠。']),
  minor(['Spray suppression', '挡泥防溅装置', '擋泥防濺裝置'],
    ['There, whole, not clogged.', '齐全完好，无堵塞。', '齊全完好，無堵塞。']),
  unsafe(['Tyres', '轮胎', '輪胎'],
    ['Tread at least 1 mm over three quarters of the width; no cords, cuts, bulges; inflated.', '四分之三宽度上花纹深至少1 mm；无露线、割伤、鼓包；气压正常。', '四分之三寬度上胎紋深至少1 mm；無露線、割傷、鼓包；胎壓正常。'], { picture: 'tyreTread' }),
  unsafe(['Wheels and wheel fixings', '车轮及螺母', '輪圈及輪胎螺帽'],
    ['Nuts all there; markers point as set; no cracks.', '螺母齐全，指示标记对齐，轮辋无裂纹。', '螺帽齊全，指示標記對齊，輪圈無裂紋。'], { picture: 'wheelNuts' }),
  unsafe(['Brake lines and electrical connections', '制动管路及电气插头', '煞車管路及電氣插頭'],
    ['Not chafed or leaking; suzi lines clipped in.', '无磨损、泄漏，挂车气管电缆连接可靠。', '無磨損、洩漏，拖車氣管電纜連結可靠。']),
  unsafe(['Coupling', '牵引连接装置', '連結器'],
    ['Fifth wheel locked, handle clipped; trailer legs up.', '鞍座锁止，手柄保险到位，支腿收起。', '第五輪鎖定，手柄保險到位，腳架收起。'], { picture: 'coupling' }),
  unsafe(['Security of the load', '货物固定', '貨物固定'],
    ['Cannot move or fall; weight within the limits.', '不会移动、坠落，未超载。', '不會移動、掉落，未超載。']),
  minor(['Number plate', '号牌', '號牌'],
    ['Clean, legible, lit.', '清洁清晰，有照明。', '清潔清晰，有照明。']),
  minor(['Reflectors and marker plates', '反射器及标志板', '反光片及標誌板'],
    ['All there and clean.', '齐全清洁。', '齊全清潔。']),
  major(['Side guards and rear under-run', '侧面及后下部防护', '側面及後下部防護'],
    ['Fixed and not bent.', '固定牢靠，无变形。', '固定牢靠，無變形。']),
] as const;

/** Goods vehicles, trailers and buses in the United Kingdom. */
export const ukWalkRoundCheck: TradeCheck = {
  id: 'ukWalkRound',
  name: text('Walk-round check (United Kingdom)', '绕车检查（英国）', '繞車檢查（英國）'),
  kinds: ['truck', 'tractorUnit', 'lightTruck', 'trailer', 'bus', 'minibus'],
  source: text(
    'After the walk-round list of the DVSA guide to maintaining roadworthiness; a check without defects is recorded too',
    '参照英国 DVSA《车辆适路性维护指南》绕车检查清单整理；无缺陷也须记录',
    '參照英國 DVSA《車輛適路性維護指南》繞車檢查清單整理；無缺陷也須記錄',
  ),
  sections: [
    section(['cab', 'walkRound'], ['In the cab', '驾驶室内', '駕駛室內'], inCab),
    section(['outside', 'walkRound'], ['Around the vehicle', '绕车一周', '繞車一周'], outside),
  ],
};
