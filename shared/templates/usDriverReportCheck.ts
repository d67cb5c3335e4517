/** Driver's vehicle inspection report of the United States: the eleven items, before and after the day. */
import { text } from './build.ts';
import { major, section, unsafe } from './checkBuild.ts';
import type { TradeCheck } from './tradeCheck.ts';

// biome-ignore format: an item's words and what to look for, three languages side by side
const items = [
  unsafe(['Service brakes and trailer brake connections', '行车制动及挂车制动连接', '行車煞車及拖車煞車接頭'],
    ['Air pressure holds, lines not chafed, glad hands sealed.', '气压保持，管路无磨损，接头密封。', '氣壓保持，管路無磨損，接頭密封。'], { picture: 'brake' }),
  unsafe(['Parking brake', '驻车制动', '駐車煞車'],
    ['Holds the vehicle on a slope.', '在坡道上能停住车辆。', '在坡道上能停住車輛。'], { picture: 'brake' }),
  unsafe(['Steering mechanism', '转向机构', '轉向機構'],
    ['No loose parts, play within its limit.', '无松动，自由行程在限度内。', '無鬆動，自由行程在限度內。'], { picture: 'steering' }),
  unsafe(['Lighting devices and reflectors', '灯光及反射器', '燈光及反光片'],
    ['All work, none missing or dirty.', '全部有效，无缺失、脏污。', '全部有效，無缺失、髒污。'], { picture: 'lights' }),
  unsafe(['Tires', '轮胎', '輪胎'],
    ['Tread 4/32 in. on the front, 2/32 in. elsewhere; no leaks, cuts, cords.', '前轮花纹深至少4/32 in，其他2/32 in；无漏气、割伤、露线。', '前輪胎紋深至少4/32 in，其他2/32 in；無漏氣、割傷、露線。'], { picture: 'tyreTread' }),
  major(['Horn', '喇叭', '喇叭'],
    ['Sounds from the driver’s seat.', '驾驶位按响有效。', '駕駛座按響有效。'], { picture: 'horn' }),
  major(['Windshield wipers', '刮水器', '雨刷'],
    ['Clear the glass on both sides.', '两侧刮拭干净。', '兩側刮拭乾淨。'], { picture: 'wiper' }),
  major(['Rear-vision mirrors', '后视镜', '後視鏡'],
    ['Both sides, whole, clean, set.', '两侧齐全完好、清洁、已调好。', '兩側齊全完好、清潔、已調妥。'], { picture: 'mirror' }),
  unsafe(['Coupling devices', '牵引连接装置', '連結裝置'],
    ['Locked jaws, no gap, chains and pins in place.', '锁钩闭合无间隙，链条、销子齐全。', '鎖鉤閉合無間隙，鏈條、插銷齊全。'], { picture: 'coupling' }),
  unsafe(['Wheels and rims', '车轮及轮辋', '輪圈及鋼圈'],
    ['No cracks, nuts tight, hubs not leaking.', '无裂纹，螺母紧固，轮毂无渗漏。', '無裂紋，螺帽鎖緊，輪轂無滲漏。'], { picture: 'wheelNuts' }),
  major(['Emergency equipment', '应急设备', '緊急設備'],
    ['Extinguisher charged and fixed; three triangles; spare fuses.', '灭火器有压力并固定，三块警告牌，备用熔断器。', '滅火器有壓力並固定，三個警告牌，備用保險絲。'], { picture: 'fireExtinguisher' }),
] as const;

/** Commercial motor vehicles in the United States. */
export const usDriverReportCheck: TradeCheck = {
  id: 'usDriverReport',
  name: text(
    'Driver’s vehicle inspection report (United States)',
    '驾驶员车辆检查报告（美国）',
    '駕駛員車輛檢查報告（美國）',
  ),
  kinds: ['truck', 'tractorUnit', 'lightTruck', 'trailer', 'bus', 'minibus'],
  source: text(
    'The eleven items of 49 CFR 396.11; a report is needed only with a defect (see the settings)',
    '美国联邦法规 49 CFR 396.11 所列十一项；仅有缺陷时须出具报告（见设置）',
    '美國聯邦法規 49 CFR 396.11 所列十一項；僅有缺陷時須出具報告（見設定）',
  ),
  sections: [section(['report', 'walkRound'], ['The eleven items', '十一项检查', '十一項檢查'], items)],
};
