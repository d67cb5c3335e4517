import type { Translation } from '#i18n/catalogue.ts';
import type { retention as english } from '#i18n/en/retention.ts';

export const retention: Translation<typeof english> = {
  title: '记录保存期',
  intro: '未满保存期的记录不会被清理。证书、读数、出入库和审计记录永久保存。',
  term: {
    checks: '日常点检',
    driverReports: '缺陷报告',
    inspections: '安全检验与年检记录',
    services: '维护、维修及其单据',
  },
  rule: {
    dvsa: '英国 DVSA 指南：{{months}} 个月',
    cfrDriver: '美国 49 CFR 396.11：{{months}} 个月',
    cfrAnnual: '美国 49 CFR 396.21：{{months}} 个月',
    china: '中国维修管理规定：2 年',
  },
  months: '个月',
  clearTitle: '清理旧记录',
  clearText:
    '期满后，可清理全部正常的旧点检记录，以及早已关闭事项的照片。清理前先做一份记录副本。每次清理及其数量都记入审计记录。',
  kind: {
    checks: '无缺陷的日常点检',
    defectPhotos: '已关闭缺陷的照片',
    orderPhotos: '已放行工单的照片',
  },
  kept_other: '保存 {{count}} 个月',
  records_other: '{{count}} 份点检',
  photos_other: '{{count}} 张照片',
  since: '自 {{date}} 起',
  nothing: '没有可清理的',
  before: '清理此日之前的记录',
  beforeText: '当日的记录保留。按保存期，今天最晚可选 {{date}}。',
  action: '清理…',
  dialogTitle: '清理：{{kind}}',
  what: '将清理{{what}}（{{since}}）。此操作无法撤销。',
  copyFirst: '先做一份全部记录的副本；副本未做成，则什么都不清理。',
  word: '清理',
  typeWord: '输入“{{word}}”以继续',
  submit: '永久清理',
  done: '已清理：{{what}}。',
  counting: '正在统计…',
};
