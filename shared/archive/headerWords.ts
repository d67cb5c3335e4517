/** Words column headers are made of, per target, best first, in the three languages and the abbreviations of the trade. */
import type { ImportTarget } from './importTarget.ts';

/** A list of words: commas between them, line breaks do not matter. */
const words = (list: string): readonly string[] => list.split(',').map((word) => word.trim());

/** Header words per target. Compared after `headerKey`: lower case, letters and digits only, brackets left out. */
export const headerWords: Readonly<Record<ImportTarget, readonly string[]>> = {
  code: words(`
    code, equipment code, equipment id, equip id, asset id, asset number, asset no, asset tag,
    fleet number, fleet no, fleet id, unit number, unit no, unit id, vehicle id, vehicle number,
    vehicle no, vehicle code, machine id, machine number, machine no, equipment number,
    equipment no, eq no, id, number, no, unit, asset, vehicle, machine, car, 编号, 设备编号, 设备代码, 车辆编号,
    自编号, 资产编号, 车号, 机号, 编码, 设备, 车辆, 序号, 編號, 設備編號, 設備代碼, 車輛編號, 自編號, 資產編號, 車號, 機號, 編碼, 設備, 車輛, 序號`),
  name: words(`
    name, equipment name, vehicle name, asset name, machine name, description, vehicle description,
    equipment description, asset description, desc, title, 名称, 设备名称, 车辆名称, 资产名称, 描述, 说明, 品名, 名稱,
    設備名稱, 車輛名稱, 資產名稱, 說明`),
  kind: words(`
    kind, type, equipment type, vehicle type, asset type, machine type, category, class,
    vehicle class, body type, 类型, 设备类型, 车辆类型, 车型类别, 类别, 种类, 分类, 類型, 設備類型, 車輛類型, 類別, 種類, 分類`),
  make: words(`
    make, manufacturer, brand, mfr, maker, 品牌, 厂牌, 制造商, 生产厂家, 厂家, 廠牌, 製造商, 生產廠家, 廠家`),
  model: words(`
    model, model name, model number, model no, 型号, 车型, 规格型号, 厂牌型号, 型號, 車型, 規格型號, 廠牌型號`),
  year: words(`
    year, model year, year of manufacture, year built, yr, my, 年份, 年款, 出厂年份, 制造年份, 出廠年份, 製造年份`),
  serial: words(`
    vin, serial, serial number, serial no, vin number, vin no, chassis, chassis number, chassis no,
    frame number, sn, 车架号, 底盘号, 序列号, 车辆识别代号, 出厂编号, 識別碼, 車架號, 底盤號, 序列號, 車輛識別代號, 出廠編號, 车身号, 車身號碼`),
  plate: words(`
    plate, plate number, plate no, license plate, licence plate, registration, registration number,
    registration no, reg no, reg, number plate, license, 车牌, 车牌号, 车牌号码, 牌照, 牌照号, 号牌号码, 車牌, 車牌號,
    車牌號碼, 牌照號碼, 號牌號碼`),
  plateColour: words(`
    plate colour, plate color, 车牌颜色, 号牌颜色, 車牌顏色, 號牌顏色`),
  engineNo: words(`
    engine no, engine number, engine serial, engine, 发动机号, 发动机号码, 發動機號, 引擎號碼, 發動機號碼`),
  depot: words(`
    depot, department, dept, location, site, division, branch, garage, cost centre, cost center,
    station, 部门, 使用部门, 所属部门, 地点, 存放地点, 站点, 单位, 车队, 部門, 使用部門, 所屬部門, 地點, 存放地點, 站點, 單位, 車隊`),
  owner: words(`
    owner, customer, client, company, 车主, 业主, 所有人, 托修方, 客户, 車主, 業主, 託修方, 客戶`),
  keeper: words(`
    keeper, driver, operator, assigned to, responsible, custodian, user, 责任人, 保管人, 驾驶员, 司机, 操作员,
    机长, 使用人, 責任人, 駕駛員, 司機, 操作員, 機長`),
  inServiceOn: words(`
    in service date, in service on, in service, date in service, service date, commissioned,
    commissioning date, purchase date, purchased on, acquired, acquisition date, date acquired,
    first registration, registration date, 投用日期, 启用日期, 使用日期, 购置日期, 购入日期, 登记日期, 注册日期, 投入使用日期, 啟用日期,
    購置日期, 購入日期, 登記日期, 註冊日期`),
  purchaseCost: words(`
    purchase cost, purchase price, in service cost, acquisition cost, original cost, cost, price,
    value, 购置价, 购置金额, 原值, 采购价, 价格, 金额, 購置價, 購置金額, 採購價, 價格, 金額`),
  notes: words(`
    notes, note, remarks, remark, comment, comments, 备注, 附注, 備註, 附註`),
  takenOn: words(`
    reading date, taken on, read on, reading taken on, last reading, transaction date, date of reading, meter date, odometer date,
    fuel date, log date, date, date time, datetime, data, timestamp, time stamp, day, when,
    posted date, 抄表日期, 读数日期, 记录日期, 加油日期, 交易日期, 日期, 时间, 讀數日期, 記錄日期, 時間`),
  value: words(`
    reading, meter reading, odometer reading, current odometer, current reading, current mileage,
    current meter, current hours, odometer, odo, mileage, engine hours, hour meter, hourmeter,
    running hours, hours, meter, miles, kilometers, kilometres, km, cycles, usage, smr, 里程, 里程数,
    当前里程, 行驶里程, 里程表读数, 里程表, 读数, 当前读数, 表数, 工作小时, 运行小时, 小时数, 公里数, 里程數, 當前里程, 目前里程, 行駛里程, 里程表讀數, 讀數,
    當前讀數, 表數, 工作小時, 運行小時, 小時數, 公里數`),
  unit: words(`
    meter unit, unit of reading, reading unit, units, unit, uom, uo m, unit of measure, 单位, 计量单位, 單位,
    計量單位`),
  work: words(`
    work done, work performed, service performed, services performed, service task, service tasks, service type, service name,
    type of service, type of work, task, tasks, job, job description, service description, work description,
    description of work, repair, repairs, maintenance, maintenance performed, maintenance type, service, services,
    work, operation, action taken, description, details, type, cost title, 维修项目, 保养项目, 维护项目, 作业项目, 维修内容, 保养内容, 维护内容, 工作内容, 作业内容,
    项目, 維修項目, 保養項目, 維護項目, 作業項目, 維修內容, 保養內容, 維護內容, 工作內容, 作業內容, 項目`),
  workCost: words(`
    cost, total cost, service cost, repair cost, work cost, total, total amount, amount, price, 费用, 维修费用, 保养费用, 总费用, 合计, 金额, 費用,
    維修費用, 保養費用, 總費用, 合計, 金額`),
  workshop: words(`
    workshop, vendor, vendor name, garage, shop, service provider, performed by, done by, mechanic, technician, serviced by, place, dealer,
    维修厂, 修理厂, 承修单位, 承修厂, 供应商, 维修人员, 技师, 維修廠, 修理廠, 承修單位, 承修廠, 維修人員, 技師`),
  workNotes: words(`
    notes, note, remarks, remark, comment, comments, 备注, 附注, 備註, 附註`),
  partNumber: words(`
    part number, part no, part num, part id, part code, sku, item number, item no, item code, material number, material no, stock code,
    stock number, article number, article no, number, code, id, 配件编号, 零件号, 零件编号, 备件编号, 物料编码, 物料编号, 料号, 编码, 编号, 配件編號, 零件號, 零件編號,
    備件編號, 物料編碼, 物料編號, 料號, 編碼, 編號`),
  partName: words(`
    part name, part description, item name, item description, item, material description, description, name, part, 配件名称,
    零件名称, 备件名称, 物料名称, 品名, 名称, 配件名稱, 零件名稱, 備件名稱, 物料名稱, 名稱`),
  partUnit: words(`
    unit, uom, uo m, unit of measure, measurement unit, measurement unit name, units, 单位, 计量单位, 單位, 計量單位`),
  stock: words(`
    stock, in stock, on hand, quantity on hand, qty on hand, current stock, stock quantity, quantity in stock, available, balance,
    quantity, qty, part quantity, count, 库存, 库存数量, 现有库存, 结存, 数量, 庫存, 庫存數量, 現有庫存, 結存, 數量`),
  reorderLevel: words(`
    reorder level, reorder point, min stock, minimum stock, minimum, min, min qty, minimum quantity, safety stock, low stock, 最低库存, 安全库存,
    再订货点, 补货点, 最低庫存, 安全庫存, 再訂貨點, 補貨點`),
  orderQuantity: words(`
    order quantity, reorder quantity, order qty, reorder qty, lot size, 订货量, 采购批量, 訂貨量, 採購批量`),
  unitCost: words(`
    unit cost, unit price, price, cost, price per unit, average cost, 单价, 成本, 价格, 單價, 價格`),
  supplier: words(`
    supplier, vendor, vendor name, part supplier, part manufacturer name, manufacturer, brand, 供应商, 供货商, 厂家, 供應商, 供貨商, 廠家`),
  location: words(`
    location, bin, bin location, shelf, storage location, rack, aisle, warehouse, store, 库位, 货位, 货架, 存放位置, 仓库, 位置, 庫位, 貨位, 貨架, 倉庫`),
  partNotes: words(`
    notes, note, remarks, remark, comment, comments, 备注, 附注, 備註, 附註`),
};

const unitWords: readonly (readonly [RegExp, 'km' | 'mi' | 'h' | 'cycle'])[] = [
  [/(^|[^a-z])(km|kms|kilomet(er|re)s?)($|[^a-z])|公里|千米/i, 'km'],
  [/(^|[^a-z])(mi|mile|miles|mileage \(mi\))($|[^a-z])|英里/i, 'mi'],
  [/(^|[^a-z])(h|hr|hrs|hours?|hour ?meter)($|[^a-z])|小时|小時|工时|工時/i, 'h'],
  [/(^|[^a-z])(cycles?|strokes?)($|[^a-z])|次数|次數|循环|循環/i, 'cycle'],
];

/** The meter unit a header or cell names, else null. */
export const unitNamed = (text: string): 'km' | 'mi' | 'h' | 'cycle' | null =>
  unitWords.find(([words]) => words.test(text.normalize('NFKC')))?.[1] ?? null;

/** A header as it is compared: `InServiceDate`, `in_service date (dd-mm)` → `in service date`. */
export const headerKey = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[([（【].*?[)\]）】]/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A header as those of other programs are compared: `meter_value`, `Meter Value`, `MeterValue` are one. */
export const bareHeader = (header: string): string => headerKey(header).replaceAll(' ', '');
