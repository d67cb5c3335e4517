/**
 * Inspections whose window the law sets: never late. The safety inspection stands on a grid of weeks and may be done
 * within the week before its day; the thorough examination counts from the last one, so that doing it early never
 * stretches the next interval.
 */
import type { LocalText } from '#domain/language.ts';
import { every, inspect, level, measured, template, text } from './build.ts';
import type { ProgrammeTemplate } from './template.ts';

// biome-ignore format: one task a line, three languages side by side
const safetyInspection = [
  inspect('Mirrors, glass and cameras: view, security, no damage', '后视镜、玻璃及摄像头：视野、固定、无损坏', '後視鏡、玻璃及攝影機：視野、固定、無損壞'),
  inspect('Wipers, washers, horn, warning lamps and gauges', '刮水器、洗涤器、喇叭、报警灯及仪表', '雨刷、噴水器、喇叭、警示燈及儀表'),
  inspect('Seats, seat belts, cab floor, doors and steps', '座椅、安全带、驾驶室地板、车门及踏板', '座椅、安全帶、駕駛室地板、車門及踏板'),
  inspect('Steering control, linkage and power steering', '转向操纵、拉杆及助力装置', '方向盤、拉桿及動力輔助裝置'),
  inspect('Service and parking brake controls, air build-up and leaks', '行车、驻车制动操纵，气压建立及泄漏', '腳煞車、手煞車操作，氣壓建立及洩漏'),
  inspect('Brake components: hoses, chambers, drums or discs, linings', '制动部件：软管、气室、制动鼓或盘、摩擦片', '煞車零件：軟管、氣室、煞車鼓或碟盤、來令片'),
  measured(inspect('Brake test: service brake efficiency', '制动试验：行车制动效能', '煞車測試：腳煞車效能'), { unit: '%', min: 50 }),
  measured(inspect('Brake test: parking brake efficiency', '制动试验：驻车制动效能', '煞車測試：手煞車效能'), { unit: '%', min: 16 }),
  measured(inspect('Tyres: tread depth (lowest)', '轮胎：花纹深度（最低处）', '輪胎：胎紋深度（最淺處）'), { unit: 'mm', min: 1 }),
  inspect('Tyres: pressures, age, cuts, bulges, twins not touching', '轮胎：气压、年限、割伤、鼓包、并装不相碰', '輪胎：胎壓、年限、割傷、鼓包、雙輪不相碰'),
  inspect('Wheels and fixings: no cracks, nuts to torque, indicators in line', '车轮及紧固件：无裂纹，螺母力矩合格', '車輪及固定件：無裂紋，螺帽扭力合格'),
  inspect('Suspension: springs, air bags, dampers, pins and bushes', '悬架：弹簧、气囊、减振器、销套', '懸吊：彈簧、氣囊、避震器、插銷及襯套'),
  inspect('Axles, hubs, bearings and drive line', '车桥、轮毂、轴承及传动系统', '車軸、輪轂、軸承及傳動系統'),
  inspect('Lights, indicators, reflectors and markers', '灯光、转向信号、反光标识及示廓灯', '燈光、方向燈、反光標識及邊燈'),
  inspect('Electrical wiring, battery and connections', '电气线路、蓄电池及连接', '電氣線路、電瓶及接頭'),
  inspect('Fuel system, exhaust, AdBlue; leaks of oil, fuel and coolant', '燃油系统、排气、尿素系统；油、燃油、冷却液泄漏', '燃油系統、排氣、尿素系統；油、燃油、冷卻水洩漏'),
  inspect('Chassis, cab mounting and body: cracks, corrosion, security', '车架、驾驶室固定及车身：裂纹、锈蚀、牢固', '大樑、駕駛室固定及車身：裂紋、鏽蝕、牢固'),
  inspect('Coupling: fifth wheel or drawbar, kingpin, air and electrical lines', '牵引装置：牵引座或牵引杆、牵引销、气电连接线', '牽引裝置：第五輪或牽引桿、大王銷、氣電連接線'),
  inspect('Side guards, under-run protection, spray suppression, number plate', '侧防护、后下部防护、挡泥装置、号牌', '側面防捲入、後下部防撞、擋泥裝置、車牌'),
  inspect('Speed limiter and tachograph: plates, seals, calibration in date', '限速器、行驶记录仪：铭牌、铅封、检定有效期', '限速器、行車紀錄器：銘牌、鉛封、校正有效期'),
  inspect('Declaration: every defect put right, the vehicle is roadworthy', '结论：缺陷均已排除，车辆适合上路', '結論：缺陷均已排除，車輛適合上路'),
] as const;

/** Safety inspection of goods vehicles, trailers and buses in the United Kingdom, every six weeks. */
export const ukSafetyInspection = template({
  id: 'uk-safety-inspection',
  name: text('Safety inspection every 6 weeks (UK)', '安全检查 · 每6周（英国）', '安全檢查 · 每6週（英國）'),
  kinds: ['minibus', 'bus', 'truck', 'tractorUnit', 'trailer'],
  source: text(
    'DVSA guide to maintaining roadworthiness: at set weeks, never exceeded; from 12 years of age at most 6 weeks.',
    '英国DVSA车辆适用性维护指南：按规定周数进行，不得超过；车龄满12年不超过6周。',
    '英國DVSA車輛適用性維護指南：依規定週數進行，不得超過；車齡滿12年不超過6週。',
  ),
  isVerified: true,
  levels: [
    level({
      id: 'safety',
      rank: 1,
      name: text('Safety inspection', '安全检查', '安全檢查'),
      triggers: [every(6, 'week')],
      shift: 0,
      early: { days: 6 },
      late: { days: 0 },
      plannedHours: 2.5,
      tasks: safetyInspection,
      needsCertificate: true,
      isStatutory: true,
    }),
  ],
});

// biome-ignore format: one task a line, three languages side by side
const thoroughExamination = [
  inspect('Identity, data plate, safe working load and the last report', '核对设备标识、铭牌、安全工作载荷及上次报告', '核對設備識別、銘牌、安全工作荷重及上次報告'),
  inspect('Load-bearing structure and welds: cracks, deformation, corrosion', '承载结构及焊缝：裂纹、变形、锈蚀', '承載結構及焊道：裂紋、變形、鏽蝕'),
  inspect('Chains, ropes, hooks, forks and attachments: wear, elongation, cracks', '链条、钢丝绳、吊钩、货叉及属具：磨损、伸长、裂纹', '鏈條、鋼索、吊鉤、貨叉及屬具：磨損、伸長、裂紋'),
  inspect('Hydraulic cylinders, hoses and lock valves: leaks, drift', '液压缸、软管及锁止阀：泄漏、沉降', '油壓缸、軟管及鎖定閥：洩漏、下沉'),
  inspect('Brakes, steering, tyres and stability devices', '制动、转向、轮胎及稳定装置', '煞車、轉向、輪胎及穩定裝置'),
  inspect('Limit switches, overload protection, emergency stop and lowering', '限位开关、超载保护、急停及应急下降', '極限開關、過負荷保護、緊急停止及緊急下降'),
  inspect('Overhead guard, seat belt, warnings and controls', '护顶架、安全带、警示标志及操纵装置', '頂棚、安全帶、警告標示及操作裝置'),
  inspect('Function test with load where the competent person asks for it', '按检验人员要求进行载荷功能试验', '依檢查人員要求進行荷重功能測試'),
  inspect('Report: defects, those of danger, date of the next examination', '报告：缺陷、危险缺陷、下次检验日期', '報告：缺失、危險缺失、下次檢查日期'),
] as const;

const examination = (id: string, months: number, name: LocalText): ProgrammeTemplate =>
  template({
    id,
    name,
    kinds: ['forklift', 'crane', 'excavator', 'loader'],
    source: text(
      'LOLER 1998, regulation 9 (United Kingdom): 6 months for lifting people and for accessories, else 12; a competent person examines.',
      '英国LOLER 1998第9条：载人起重及吊具6个月，其余12个月；由有资格人员检验。',
      '英國LOLER 1998第9條：載人吊升及吊具6個月，其餘12個月；由合格人員檢查。',
    ),
    isVerified: true,
    levels: [
      level({
        id: 'thorough',
        rank: 1,
        name: text('Thorough examination', '全面检验', '全面檢查'),
        triggers: [every(months, 'month')],
        early: { days: 30 },
        late: { days: 0 },
        plannedHours: 2,
        tasks: thoroughExamination,
        needsCertificate: true,
        isStatutory: true,
      }),
    ],
  });

/** Equipment that lifts goods. */
export const thoroughExamination12 = examination(
  'thorough-examination-12',
  12,
  text('Thorough examination – lifting goods, 12 months', '全面检验 · 起重装卸，12个月', '全面檢查 · 吊升貨物，12個月'),
);

/** Equipment that lifts people, and lifting accessories. */
export const thoroughExamination6 = examination(
  'thorough-examination-6',
  6,
  text('Thorough examination – lifting people, 6 months', '全面检验 · 载人起升，6个月', '全面檢查 · 載人吊升，6個月'),
);
