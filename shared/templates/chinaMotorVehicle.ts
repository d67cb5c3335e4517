/**
 * Level 1 and level 2 maintenance of motor vehicles in China (GB/T 18344-2016; the operator sets the cycle, ministry
 * order 2023 no. 3). The daily level is the driver's and belongs to the daily checks.
 */
import type { EquipmentKind } from '#domain/equipment.ts';
import type { LocalText } from '#domain/language.ts';
import {
  adjust,
  clean,
  every,
  inspect,
  level,
  lubricate,
  measured,
  replenish,
  template,
  text,
  tighten,
  usage,
} from './build.ts';
import type { ProgrammeTemplate } from './template.ts';

// biome-ignore format: one task a line, three languages side by side
const level1Tasks = [
  clean('Air filter: clean the element and the housing; renew if clogged or damaged', '清洁空气滤清器滤芯及壳体，堵塞或破损时更换', '清潔空氣濾清器濾芯及外殼，堵塞或破損時更換'),
  replenish('Engine oil: renew at the stipulated mileage, top up to the mark', '按规定里程更换发动机机油，补足至规定刻度', '依規定里程更換引擎機油，補足至規定刻度'),
  replenish('Engine oil filter and fuel filter: renew; drain the water separator', '更换机油滤清器、燃油滤清器，放掉油水分离器积水', '更換機油濾清器、燃油濾清器，排放油水分離器積水'),
  replenish('Coolant: check the level and the freezing point, top up', '检查冷却液液位及冰点，不足时补给', '檢查冷卻水液位及冰點，不足時補充'),
  inspect('Steering linkage, ball joints and steering gear: free of play, cracks and damage', '检查转向拉杆、球销及转向器，应无松旷、裂纹和损伤', '檢查轉向拉桿、球接頭及方向機，應無鬆動、裂紋和損傷'),
  replenish('Steering gear and power steering oil: check the level, top up', '检查转向器及助力转向油液位，不足时补给', '檢查方向機及動力方向盤油液位，不足時補充'),
  inspect('Brake lines, valves and joints: no leaks, chafing or loose clips', '检查制动管路、制动阀及接头，应无泄漏、磨碰和松脱', '檢查煞車管路、煞車閥及接頭，應無洩漏、磨擦和鬆脫'),
  clean('Air tanks: drain water and oil', '放净储气筒内积水和油污', '排放儲氣筒內積水及油汙'),
  replenish('Brake fluid: check the level and condition, top up', '检查制动液液位及品质，不足时补给', '檢查煞車油液位及品質，不足時補充'),
  adjust('Brake pedal and parking brake: adjust free travel and full travel', '检查并调整制动踏板自由行程、驻车制动操纵行程', '檢查並調整煞車踏板自由行程及手煞車行程'),
  tighten('Propshaft, centre bearing and half-shaft bolts: tighten to torque', '按规定力矩紧固传动轴、中间支承及半轴螺栓', '依規定扭力鎖緊傳動軸、中間軸承及半軸螺栓'),
  replenish('Gearbox and final-drive oil: check the level, clean the breathers, top up', '检查变速器、主减速器油位，清洁通气孔，不足时补给', '檢查變速箱、差速器油位，清潔通氣孔，不足時補充'),
  tighten('Wheel nuts: tighten to torque', '按规定力矩紧固车轮螺母', '依規定扭力鎖緊輪胎螺帽'),
  inspect('Tyres and rims: no cuts, bulges or cracks; clear stones from the tread', '检查轮胎及轮辋，应无割伤、鼓包、裂纹，清除花纹夹石', '檢查輪胎及鋼圈，應無割傷、鼓包、裂紋，清除胎紋夾石'),
  adjust('Tyres: set the pressures with the tyres cold, spare included', '冷态下检查并调整轮胎气压（含备胎）', '冷胎時檢查並調整胎壓（含備胎）'),
  clean('Battery: clean the terminals; check the charge and that it is held firmly', '清洁蓄电池桩头，检查电量及固定情况', '清潔電瓶樁頭，檢查電量及固定情形'),
  tighten('Engine mounts, intake and exhaust: tighten to torque', '按规定力矩紧固发动机支承及进、排气管螺栓', '依規定扭力鎖緊引擎腳、進氣及排氣管螺栓'),
  inspect('Side and rear guards, ladder, spare-wheel carrier: complete and firm', '检查侧、后防护装置及备胎架，应完好牢固', '檢查側面及後方防捲入裝置、備胎架，應完整牢固'),
  lubricate('All grease points of chassis and drive line: grease until clean grease appears', '全车各润滑点加注润滑脂，至新脂挤出为止', '全車各潤滑點注入黃油，至擠出新油為止'),
  inspect('Engine, gearbox, axles, cooling and fuel system: no leaks of oil, water, air or fuel', '检查发动机、变速器、驱动桥、冷却及燃油系统，应无漏油、漏水、漏气', '檢查引擎、變速箱、驅動橋、冷卻及燃油系統，應無漏油、漏水、漏氣'),
] as const;

const steerTread = (limit: number) =>
  measured(
    inspect('Tread depth, steered wheels (lowest)', '测量转向轮胎冠花纹深度（最低处）', '量測轉向輪胎紋深度（最淺處）'),
    { unit: 'mm', min: limit },
  );

// biome-ignore format: one task a line, three languages side by side
const level2Tasks = (minSteerTread: number) => [
  inspect('Entry check: read fault codes, road test, ask the driver; decide the extra work', '进厂检测：读取故障码、路试、询问驾驶员，确定附加作业项目', '進廠檢測：讀取故障碼、路試、詢問駕駛，確定附加作業項目'),
  inspect('Engine: starting, idle, acceleration and noise', '检查发动机起动、怠速、加速性能及异响', '檢查引擎起動、怠速、加速性能及異音'),
  inspect('Emission control: exhaust after-treatment, AdBlue system, crankcase and fuel vapour control', '检查排放控制装置：后处理系统、尿素系统、曲轴箱通风及燃油蒸发控制', '檢查廢氣控制裝置：後處理系統、尿素系統、曲軸箱通風及燃油蒸發回收'),
  inspect('Turbocharger and intercooler: bearing play, oil and air leaks', '检查涡轮增压器及中冷器，应无松旷、漏油、漏气', '檢查渦輪增壓器及中冷器，應無鬆動、漏油、漏氣'),
  measured(inspect('Alternator: charging voltage, per 12 V of the system', '测量发电机充电电压（按12 V系统折算）', '量測發電機充電電壓（以12 V系統換算）'), { unit: 'V', min: 13.2, max: 14.8 }),
  inspect('Starter motor: engages and turns smoothly', '检查起动机，啮合应可靠、运转平顺', '檢查起動馬達，嚙合應確實、運轉順暢'),
  adjust('Belts: check for wear and cracks; set the tension', '检查传动皮带磨损、龟裂，调整张紧度', '檢查傳動皮帶磨損、龜裂，調整張力'),
  clean('Radiator, intercooler and fan: clean outside; check hoses, cap and water pump', '清洁散热器、中冷器及风扇外部，检查水管、压力盖和水泵', '清潔水箱、中冷器及風扇外部，檢查水管、水箱蓋和水泵浦'),
  inspect('Engine and gearbox mounts: no cracks, rubber sound', '检查发动机及变速器支承，应无裂纹、胶垫完好', '檢查引擎腳及變速箱腳，應無裂紋、膠墊完好'),
  replenish('Air drier: renew the cartridge; check the governor pressure', '更换空气干燥器滤筒，检查调压器工作压力', '更換空氣乾燥器濾筒，檢查調壓閥工作壓力'),
  adjust('Brake pedal, brake chambers and slack adjusters: set the stroke', '检查调整制动踏板、制动气室推杆行程及间隙调整臂', '檢查調整煞車踏板、煞車氣室推桿行程及自動調整臂'),
  measured(inspect('Brake linings or pads: remaining thickness (lowest)', '测量制动摩擦片剩余厚度（最薄处）', '量測煞車來令片剩餘厚度（最薄處）'), { unit: 'mm' }),
  inspect('Brake drums or discs: wear, cracks, run-out; clean off the dust', '检查制动鼓或制动盘磨损、裂纹、跳动，清除粉尘', '檢查煞車鼓或碟盤磨損、裂紋、偏擺，清除粉塵'),
  inspect('ABS and EBS: warning lamp, sensors and wiring', '检查ABS、EBS报警灯、轮速传感器及线束', '檢查ABS、EBS警示燈、輪速感知器及線組'),
  inspect('Parking brake: holds on the slope; spring brakes release fully', '检查驻车制动，坡道驻车可靠，弹簧制动解除彻底', '檢查手煞車，坡道駐車確實，彈簧煞車完全釋放'),
  measured(adjust('Steering wheel free play, either way together', '检查调整转向盘最大自由转动量', '檢查調整方向盤最大游隙'), { unit: '°', max: 15 }),
  adjust('Wheel alignment: check toe, adjust', '检查调整前轮前束', '檢查調整前輪前束'),
  lubricate('Wheel hubs: check bearing play, renew the grease, set the preload', '检查轮毂轴承间隙，更换润滑脂，调整预紧度', '檢查輪轂軸承間隙，更換黃油，調整預壓'),
  adjust('Tyres: take off, examine inside and out, rotate', '拆检轮胎内外部，进行轮胎换位', '拆下輪胎檢查內外側，並進行輪胎換位'),
  steerTread(minSteerTread),
  measured(inspect('Tread depth, other wheels (lowest)', '测量其余车轮胎冠花纹深度（最低处）', '量測其餘車輪胎紋深度（最淺處）'), { unit: 'mm', min: 1.6 }),
  tighten('Suspension: springs, U-bolts, shock absorbers, air bags; tighten to torque', '检查悬架弹簧、U形螺栓、减振器、气囊，按规定力矩紧固', '檢查懸吊彈簧、U型螺栓、避震器、氣囊，依規定扭力鎖緊'),
  inspect('Front and rear axles: no cracks, bends or leaks', '检查前、后桥，应无裂纹、变形和渗漏', '檢查前、後車軸，應無裂紋、變形和滲漏'),
  adjust('Clutch: pedal free travel, engagement and release', '检查调整离合器踏板自由行程，接合、分离可靠', '檢查調整離合器踏板自由行程，接合、分離確實'),
  inspect('Gearbox, propshaft and final drive: shifting, noise, play of universal joints', '检查变速器换挡、异响，传动轴万向节及主减速器松旷', '檢查變速箱換檔、異音，傳動軸十字接頭及差速器間隙'),
  adjust('Lights: all work; set the headlamp aim', '检查全车灯光信号，调整前照灯光束照射位置', '檢查全車燈光信號，調整頭燈照射角度'),
  inspect('Wiring, fuses, instruments, horn, wipers and washers', '检查线束、熔断器、仪表、喇叭、刮水器及洗涤器', '檢查線組、保險絲、儀表、喇叭、雨刷及噴水器'),
  tighten('Frame, body, doors and coupling: no cracks; tighten', '检查车架、车身、车门及牵引连接装置，应无裂纹，紧固', '檢查大樑、車身、車門及牽引連結裝置，應無裂紋，鎖緊'),
  measured(inspect('Completion inspection: service brake force, whole vehicle, of the unladen weight', '竣工检验：整车制动率（空载）', '竣工檢驗：整車煞車力（空車重比）'), { unit: '%', min: 60 }),
  measured(inspect('Completion inspection: parking brake force, of the unladen weight', '竣工检验：驻车制动率', '竣工檢驗：駐車煞車力（空車重比）'), { unit: '%', min: 20 }),
  inspect('Completion inspection: road test and exhaust within limits, no fault codes left', '竣工检验：路试正常，排放合格，无故障码', '竣工檢驗：路試正常，排氣合格，無故障碼'),
];

interface VehicleClass {
  readonly id: string;
  readonly name: LocalText;
  readonly kinds: readonly EquipmentKind[];
  /** Kilometres and days of level 1, then of level 2. */
  readonly cycle: readonly [km1: number, days1: number, km2: number, days2: number];
  readonly hours: readonly [level1: number, level2: number];
  readonly minSteerTread: number;
}

/** The source of all Chinese level 1 and 2 cycles. */
export const chinaSource = text(
  'GB/T 18344-2016, recommended cycles; not checked against the text of the standard. The operator sets the cycle (ministry order 2023 no. 3).',
  'GB/T 18344-2016 推荐周期，尚未与标准原文核对；周期由经营者自行确定（交通运输部令2023年第3号）。',
  'GB/T 18344-2016 建議週期，尚未與標準原文核對；週期由經營者自行訂定（交通運輸部令2023年第3號）。',
);

/** Name of level 1. */
export const level1Name = text('Level 1 service', '一级维护', '一級保養');
/** Name of level 2. */
export const level2Name = text('Level 2 service', '二级维护', '二級保養');

const motorVehicle = (c: VehicleClass): ProgrammeTemplate => {
  const [km1, days1, km2, days2] = c.cycle;
  return template({
    id: c.id,
    name: c.name,
    kinds: [...c.kinds],
    source: chinaSource,
    isVerified: false,
    levels: [
      level({
        id: 'l1',
        rank: 1,
        name: level1Name,
        triggers: [usage('km', km1), every(days1, 'day')],
        plannedHours: c.hours[0],
        tasks: level1Tasks,
      }),
      level({
        id: 'l2',
        rank: 2,
        name: level2Name,
        triggers: [usage('km', km2), every(days2, 'day')],
        plannedHours: c.hours[1],
        tasks: level2Tasks(c.minSteerTread),
        needsCertificate: true,
      }),
    ],
  });
};

/** Passenger cars, buses up to 6 m and trucks up to 3,500 kg. */
export const chinaLightVehicle = motorVehicle({
  id: 'china-light-vehicle',
  name: text(
    'Level 1 and 2 – car, bus up to 6 m, truck up to 3,500 kg',
    '一、二级维护 · 小型客车及3500 kg以下货车',
    '一、二級保養 · 小型客車及3,500公斤以下貨車',
  ),
  kinds: ['car', 'van', 'minibus', 'lightTruck'],
  cycle: [10_000, 30, 40_000, 120],
  hours: [2, 6],
  minSteerTread: 1.6,
});

/** Buses over 6 m and trucks over 3,500 kg. */
export const chinaHeavyVehicle = motorVehicle({
  id: 'china-heavy-vehicle',
  name: text(
    'Level 1 and 2 – bus over 6 m, truck over 3,500 kg',
    '一、二级维护 · 大中型客车及3500 kg以上货车',
    '一、二級保養 · 大型客車及3,500公斤以上貨車',
  ),
  kinds: ['bus', 'truck', 'tractorUnit'],
  cycle: [15_000, 30, 50_000, 120],
  hours: [3, 9],
  minSteerTread: 3.2,
});
