/**
 * Hour ladder of forklifts; heavy and severe duty come by the machine's duty factor (0.7, 0.4). Lift chains and hoses
 * run by age alone and are satisfied by nothing but themselves. The 8 h rung belongs to the daily checks.
 */
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
import { hourLadderSource, rung } from './excavator.ts';

// biome-ignore format: one task a line, three languages side by side
const h250 = [
  clean('Whole truck: blow out the radiator and engine bay, or the traction motor and controller (power off)', '整车清洁：吹净散热器及发动机舱，电动车断电后吹净电机和控制器', '整車清潔：吹淨水箱及引擎室，電動車斷電後吹淨馬達和控制器'),
  replenish('Engine oil and filter: change (engine trucks)', '更换发动机机油及机油滤清器（内燃叉车）', '更換引擎機油及機油濾清器（引擎式）'),
  replenish('Battery: top up with distilled water, clean, check the cells (electric trucks)', '蓄电池补充蒸馏水、清洁、检查各单格（电动叉车）', '電瓶補充蒸餾水、清潔、檢查各單格（電動式）'),
  lubricate('Mast rollers, channels, chains and tilt pins: lubricate', '润滑门架滚轮、槽钢、链条及倾斜油缸销轴', '潤滑桅桿滾輪、滑槽、鏈條及傾斜油壓缸插銷'),
  lubricate('Steer axle and kingpins: grease', '转向桥及转向主销加注润滑脂', '轉向軸及大王銷注黃油'),
  adjust('Lift chains: even tension', '调整两侧起升链条张紧度一致', '調整兩側起升鏈條鬆緊一致'),
  adjust('Service and parking brake: pedal travel, holding', '检查调整行车制动踏板行程及驻车制动', '檢查調整煞車踏板行程及手煞車'),
  inspect('Forks: no cracks at the heel, hooks and locking pins sound', '检查货叉根部应无裂纹，挂钩及定位销完好', '檢查貨叉根部應無裂紋，掛鉤及定位銷完好'),
  inspect('Cylinders, hoses and joints: no leaks', '检查油缸、软管及接头，应无泄漏', '檢查油壓缸、軟管及接頭，應無洩漏'),
  tighten('Wheel nuts, overhead guard and counterweight bolts: tighten to torque', '按规定力矩紧固车轮螺母、护顶架及平衡重螺栓', '依規定扭力鎖緊輪胎螺帽、頂棚及配重螺栓'),
  inspect('Seat belt, horn, lights, reversing alarm, data plate', '检查安全带、喇叭、灯光、倒车报警及铭牌', '檢查安全帶、喇叭、燈光、倒車警報及銘牌'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h500 = [
  replenish('Air and fuel filters: change (engine trucks)', '更换空气滤清器、燃油滤清器（内燃叉车）', '更換空氣濾清器、燃油濾清器（引擎式）'),
  measured(inspect('Lift chain: elongation', '测量起升链条伸长率', '量測起升鏈條伸長率'), { unit: '%', max: 3 }),
  measured(inspect('Fork heel: wear of the thickness', '测量货叉根部厚度磨损率', '量測貨叉根部厚度磨損率'), { unit: '%', max: 10 }),
  measured(inspect('Fork tips: difference in height, of the blade length', '测量两货叉叉尖高度差（占叉长）', '量測兩貨叉叉尖高低差（占叉長）'), { unit: '%', max: 3 }),
  replenish('Transmission and hydraulic oil: check the level, top up', '检查变速箱油、液压油油位，不足时补给', '檢查變速箱油、液壓油油位，不足時補充'),
  adjust('Mast rollers and side thrust: set the clearance', '调整门架滚轮及侧向间隙', '調整桅桿滾輪及側向間隙'),
  tighten('Electrical connections, contactors: examine, tighten (power off)', '断电后检查、紧固电气接头及接触器', '斷電後檢查、鎖緊電氣接頭及接觸器'),
  inspect('Steering: play, cylinder, linkage', '检查转向间隙、转向油缸及拉杆', '檢查轉向間隙、轉向油壓缸及拉桿'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h1000 = [
  replenish('Transmission oil and strainer: change', '更换变速箱油，清洗滤网', '更換變速箱油，清洗濾網'),
  replenish('Hydraulic return filter: change', '更换液压回油滤芯', '更換液壓回油濾芯'),
  inspect('Brake linings, drums and cylinders: wear, leaks', '检查制动蹄片、制动鼓及分泵的磨损和泄漏', '檢查煞車來令片、煞車鼓及分泵的磨損和洩漏'),
  inspect('Drift: mast lowering and tilt under the rated load, ten minutes', '额定载荷下检查门架自然下降及前倾量（10分钟）', '額定荷重下檢查桅桿自然下降及前傾量（10分鐘）'),
  adjust('Ignition or injection, idle speed, LPG system: check, adjust', '检查调整点火或喷油、怠速及液化气系统', '檢查調整點火或噴油、怠速及瓦斯系統'),
] as const;

// biome-ignore format: one task a line, three languages side by side
const h2000 = [
  replenish('Hydraulic oil: change, clean the tank and suction strainer', '更换液压油，清洗油箱及吸油滤网', '更換液壓油，清洗油箱及吸油濾網'),
  replenish('Drive axle oil and brake fluid: change', '更换驱动桥齿轮油及制动液', '更換驅動軸齒輪油及煞車油'),
  replenish('Coolant: change, flush the system (engine trucks)', '更换冷却液并清洗冷却系统（内燃叉车）', '更換冷卻水並清洗冷卻系統（引擎式）'),
  lubricate('Wheel bearings: clean, examine, repack', '清洗检查车轮轴承，更换润滑脂', '清洗檢查車輪軸承，更換黃油'),
  adjust('Valve clearance: check, adjust (engine trucks)', '检查调整气门间隙（内燃叉车）', '檢查調整汽門間隙（引擎式）'),
  inspect('Mast, carriage and frame: cracks at the welds', '检查门架、货叉架及车架焊缝有无裂纹', '檢查桅桿、貨叉架及車架焊道有無裂紋'),
] as const;

/** Forklift trucks, engine and electric. */
export const forklift = template({
  id: 'forklift',
  name: text('Forklift – hour ladder', '叉车 · 小时保养', '堆高機 · 小時保養'),
  kinds: ['forklift'],
  source: hourLadderSource,
  isVerified: false,
  levels: [
    rung({ rank: 1, hours: 250, calendar: [6, 'week'], plannedHours: 1.5, tasks: h250 }),
    rung({ rank: 2, hours: 500, calendar: [3, 'month'], plannedHours: 2, tasks: h500 }),
    rung({ rank: 3, hours: 1000, calendar: [6, 'month'], plannedHours: 3, tasks: h1000 }),
    rung({ rank: 4, hours: 2000, calendar: [1, 'year'], plannedHours: 5, tasks: h2000 }),
    level({
      id: 'hoses',
      rank: 5,
      covers: [],
      name: text('Hydraulic hoses, renewal', '更换液压软管', '更換液壓軟管'),
      triggers: [every(2, 'year')],
      plannedHours: 4,
      tasks: [
        replenish(
          'Lift, tilt and attachment hoses: renew, test under pressure',
          '更换起升、倾斜及属具液压软管并试压',
          '更換起升、傾斜及屬具液壓軟管並試壓',
        ),
      ],
    }),
    level({
      id: 'chains',
      rank: 6,
      covers: [],
      name: text('Lift chains, renewal', '更换起升链条', '更換起升鏈條'),
      triggers: [every(3, 'year')],
      plannedHours: 4,
      tasks: [
        replenish(
          'Lift chains and anchor pins: renew in pairs',
          '成对更换起升链条及链条销',
          '成對更換起升鏈條及鏈條銷',
        ),
        adjust('New chains: even tension, full travel', '调整新链条张紧度及全行程', '調整新鏈條鬆緊度及全行程'),
      ],
    }),
  ],
});
