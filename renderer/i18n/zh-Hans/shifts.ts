import type { Translation } from '#i18n/catalogue.ts';
import type { shifts as english } from '#i18n/en/shifts.ts';

export const shifts: Translation<typeof english> = {
  title: '班次与点检',
  intro: '什么时候点检、由谁点检。班次内应做而未做的点检计为漏检。',
  shifts: '班次',
  shiftsText:
    '跨午夜的班次，以开始那天为工作日。停工日（见“维修能力”）不要求点检。更改从今天起生效，过去的日子仍按当时的班次计。',
  noShifts: '尚未设置班次：工作日内任何时间均可点检。',
  addShift: '添加班次',
  editShift: '编辑{{name}}',
  removeShift: '删除{{name}}',
  shiftName: '名称',
  shiftNameExample: '早班、中班、夜班……',
  from: '开始',
  to: '结束',
  workDays: '工作日',
  workDaysText: '班次开始的日子。',
  takeOver: '采用',
  times: '{{from}}–{{to}}',
  overMidnight: '{{from}}–次日{{to}}',
  hours: '{{hours}} 小时',
  dayRun: '{{first}}至{{last}}',
  everyDay: '每天',
  certificateKinds: '须持操作证',
  certificateKindsText: '无有效操作证者不得接管这些设备，除非管理人员注明原因后准许。',
  recordsNilDefect: '无缺陷的点检也要留存记录',
  recordsNilDefectText: '英国做法。关闭则按美国做法：无缺陷不需报告，因此也不计漏检。',
  repeatDays: '重复缺陷的判定期限（天）',
  repeatDaysText: '同一设备同一项目再次出现缺陷。',
  signOffSeconds: '共用屏幕自动退出时间（秒）',
  signOffSecondsText: '无人触碰时退出。未完成的点检保留，可从中断处继续。',
};
