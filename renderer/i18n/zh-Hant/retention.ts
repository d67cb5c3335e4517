import type { Translation } from '#i18n/catalogue.ts';
import type { retention as english } from '#i18n/en/retention.ts';

export const retention: Translation<typeof english> = {
  title: '記錄保存期',
  intro: '未滿保存期的記錄不會被清理。證書、讀數、出入庫和稽核記錄永久保存。',
  term: {
    checks: '日常點檢',
    driverReports: '缺陷報告',
    inspections: '安全檢驗與年檢記錄',
    services: '維護、維修及其單據',
  },
  rule: {
    dvsa: '英國 DVSA 指南：{{months}} 個月',
    cfrDriver: '美國 49 CFR 396.11：{{months}} 個月',
    cfrAnnual: '美國 49 CFR 396.21：{{months}} 個月',
    china: '中國維修管理規定：2 年',
  },
  months: '個月',
  clearTitle: '清理舊記錄',
  clearText:
    '期滿後，可清理全部正常的舊點檢記錄，以及早已關閉事項的照片。清理前先做一份記錄副本。每次清理及其數量都記入稽核記錄。',
  kind: {
    checks: '無缺陷的日常點檢',
    defectPhotos: '已關閉缺陷的照片',
    orderPhotos: '已放行工單的照片',
  },
  kept_other: '保存 {{count}} 個月',
  records_other: '{{count}} 份點檢',
  photos_other: '{{count}} 張照片',
  since: '自 {{date}} 起',
  nothing: '沒有可清理的',
  before: '清理此日之前的記錄',
  beforeText: '當日的記錄保留。按保存期，今天最晚可選 {{date}}。',
  action: '清理…',
  dialogTitle: '清理：{{kind}}',
  what: '將清理{{what}}（{{since}}）。此操作無法復原。',
  copyFirst: '先做一份全部記錄的副本；副本未做成，則什麼都不清理。',
  word: '清理',
  typeWord: '輸入「{{word}}」以繼續',
  submit: '永久清理',
  done: '已清理：{{what}}。',
  counting: '正在統計…',
};
