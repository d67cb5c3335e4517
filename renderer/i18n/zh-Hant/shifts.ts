import type { Translation } from '#i18n/catalogue.ts';
import type { shifts as english } from '#i18n/en/shifts.ts';

export const shifts: Translation<typeof english> = {
  title: '班次與點檢',
  intro: '什麼時候點檢、由誰點檢。班次內應做而未做的點檢計為漏檢。',
  shifts: '班次',
  shiftsText:
    '跨午夜的班次，以開始那天為工作日。停工日（見「維修能力」）不要求點檢。更改從今天起生效，過去的日子仍按當時的班次計。',
  noShifts: '尚未設定班次：工作日內任何時間均可點檢。',
  addShift: '新增班次',
  editShift: '編輯{{name}}',
  removeShift: '刪除{{name}}',
  shiftName: '名稱',
  shiftNameExample: '早班、中班、夜班……',
  from: '開始',
  to: '結束',
  workDays: '工作日',
  workDaysText: '班次開始的日子。',
  takeOver: '採用',
  times: '{{from}}–{{to}}',
  overMidnight: '{{from}}–次日{{to}}',
  hours: '{{hours}} 小時',
  dayRun: '{{first}}至{{last}}',
  everyDay: '每天',
  certificateKinds: '須持操作證',
  certificateKindsText: '無有效操作證者不得接管這些設備，除非管理人員註明原因後准許。',
  recordsNilDefect: '無缺陷的點檢也要留存紀錄',
  recordsNilDefectText: '英國做法。關閉則依美國做法：無缺陷不需報告，因此也不計漏檢。',
  repeatDays: '重複缺陷的判定期限（天）',
  repeatDaysText: '同一設備同一項目再次出現缺陷。',
  signOffSeconds: '共用螢幕自動登出時間（秒）',
  signOffSecondsText: '無人觸碰時登出。未完成的點檢保留，可從中斷處繼續。',
};
