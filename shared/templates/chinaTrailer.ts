/** Level 1 and level 2 maintenance of trailers in China: no meter, so by days only. */
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
} from './build.ts';
import { chinaSource, level1Name, level2Name } from './chinaMotorVehicle.ts';

// biome-ignore format: one task a line, three languages side by side
const level1Tasks = [
  clean('Kingpin and coupling plate: clean off the old grease', '清除牵引销及牵引板上的旧油脂', '清除大王銷及牽引板上的舊黃油'),
  inspect('Kingpin and plate: no cracks, bolts firm', '检查牵引销及牵引板，应无裂纹、螺栓紧固', '檢查大王銷及牽引板，應無裂紋、螺栓牢固'),
  inspect('Air and electrical couplings: sound, no leaks', '检查气、电连接接头，应完好、不漏气', '檢查氣管及電源接頭，應完好、不漏氣'),
  inspect('Brake lines, valves and chambers: no leaks, chafing or loose clips', '检查制动管路、制动阀及制动气室，应无泄漏、磨碰和松脱', '檢查煞車管路、煞車閥及煞車氣室，應無洩漏、磨擦和鬆脫'),
  clean('Air tanks: drain water and oil', '放净储气筒内积水和油污', '排放儲氣筒內積水及油汙'),
  adjust('Slack adjusters: set the stroke of the brake chambers', '检查调整制动气室推杆行程', '檢查調整煞車氣室推桿行程'),
  tighten('Wheel nuts: tighten to torque', '按规定力矩紧固车轮螺母', '依規定扭力鎖緊輪胎螺帽'),
  adjust('Tyres: no cuts or bulges; set the pressures cold', '检查轮胎应无割伤、鼓包，冷态下调整气压', '檢查輪胎應無割傷、鼓包，冷胎時調整胎壓'),
  tighten('Leaf springs, U-bolts and radius rods: tighten to torque', '按规定力矩紧固钢板弹簧U形螺栓及推力杆', '依規定扭力鎖緊鋼板彈簧U型螺栓及拉桿'),
  inspect('Lights, reflectors, number plate: complete and clean', '检查灯光、反光标识及号牌，应齐全清晰', '檢查燈光、反光標識及車牌，應齊全清晰'),
  inspect('Landing legs, side and rear guards, container locks: work and firm', '检查支腿、侧后防护装置及集装箱锁，应有效牢固', '檢查支腳、側後方防捲入裝置及貨櫃鎖，應有效牢固'),
  lubricate('Kingpin, landing legs, slack adjusters and camshafts: grease', '润滑牵引销、支腿、调整臂及凸轮轴', '潤滑大王銷、支腳、調整臂及凸輪軸'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const level2Tasks = [
  measured(inspect('Kingpin: diameter (2-inch pin; new 50.8)', '测量牵引销直径（50号，新件50.8）', '量測大王銷直徑（2吋，新品50.8）'), { unit: 'mm', min: 49, max: 51 }),
  measured(inspect('Brake linings: remaining thickness (lowest)', '测量制动蹄片剩余厚度（最薄处）', '量測煞車來令片剩餘厚度（最薄處）'), { unit: 'mm' }),
  inspect('Brake drums: wear and cracks; clean off the dust', '检查制动鼓磨损、裂纹，清除粉尘', '檢查煞車鼓磨損、裂紋，清除粉塵'),
  inspect('ABS: warning lamp, sensors and wiring', '检查ABS报警灯、轮速传感器及线束', '檢查ABS警示燈、輪速感知器及線組'),
  inspect('Spring brakes: hold when parked, release fully', '检查弹簧制动，驻车可靠、解除彻底', '檢查彈簧煞車，駐車確實、完全釋放'),
  lubricate('Wheel hubs: check bearing play, renew the grease, set the preload', '检查轮毂轴承间隙，更换润滑脂，调整预紧度', '檢查輪轂軸承間隙，更換黃油，調整預壓'),
  adjust('Tyres: take off, examine inside and out, rotate', '拆检轮胎内外部，进行轮胎换位', '拆下輪胎檢查內外側，並進行輪胎換位'),
  measured(inspect('Tread depth (lowest)', '测量胎冠花纹深度（最低处）', '量測胎紋深度（最淺處）'), { unit: 'mm', min: 1.6 }),
  adjust('Axles: check alignment with the kingpin, no cracks or bends', '检查调整各轴与牵引销的平行度，车轴应无裂纹、变形', '檢查調整各軸與大王銷的平行度，車軸應無裂紋、變形'),
  inspect('Suspension: springs, hangers, bushes, air bags', '检查悬架弹簧、吊耳、衬套、气囊', '檢查懸吊彈簧、吊耳、襯套、氣囊'),
  inspect('Frame and cross members: no cracks, welds sound', '检查车架纵、横梁，应无裂纹、焊缝完好', '檢查大樑及橫樑，應無裂紋、焊道完好'),
  tighten('Body, doors, curtains and fasteners: mend and tighten', '检查紧固厢体、门锁、篷布及紧固件', '檢查並鎖緊車斗、門鎖、帆布及固定件'),
  replenish('Hub oil (where fitted): check the level, top up', '检查轮毂油位（油润滑式），不足时补给', '檢查輪轂油位（油潤式），不足時補充'),
  measured(inspect('Completion inspection: service brake force, of the weight on the axles', '竣工检验：制动率（占轴荷）', '竣工檢驗：煞車力（占軸重）'), { unit: '%', min: 60 }),
] as const;

/** Trailers and semi-trailers. */
export const chinaTrailer = template({
  id: 'china-trailer',
  name: text('Level 1 and 2 – trailer (by days)', '一、二级维护 · 挂车（按天数）', '一、二級保養 · 拖車（依天數）'),
  kinds: ['trailer'],
  source: chinaSource,
  isVerified: false,
  levels: [
    level({
      id: 'l1',
      rank: 1,
      name: level1Name,
      triggers: [every(30, 'day')],
      plannedHours: 1.5,
      tasks: level1Tasks,
    }),
    level({
      id: 'l2',
      rank: 2,
      name: level2Name,
      triggers: [every(120, 'day')],
      plannedHours: 5,
      tasks: level2Tasks,
      needsCertificate: true,
    }),
  ],
});
