/** Problems of certificates, of keeping records and of the lock. */
export const certificateProblems = {
  certificateStands: '该工单已签发合格证 {{number}}，请先作废。',
  certificateNeeded: '工单 {{number}} 须签发竣工合格证，签发后即放行。',
  orderNotDone: '工单 {{number}} 尚未完工。',
  orderReadingSuspect: '该工单 {{takenOn}} 的读数 {{value}} 存疑，请先确认或作废。',
  inspectorMissing: '请选择签发放行的检验员。',
  inspectorRoleMissing: '{{name}} 不是检验员。',
  inspectorExpired: '{{name}} 的检验员证已于 {{until}} 到期。',
  inspectorIsWorker: '{{name}} 是作业人员，按本厂规定须由他人检验。',
  workshopNameMissing: '请先在设置中填写维修单位名称，合格证上须注明。',
  guaranteeNotPositive: '质量保证的天数和里程须为大于零的整数。',
  guaranteeTooShort: '此类维修的质量保证期不得少于 {{distanceKm}} 公里或 {{days}} 日。',
  certificateAlreadyVoid: '该合格证已作废。',
  keptMonthsRange: '记录保存月数须为 1 至 600 的整数。',
  lockMinutesRange: '锁屏前的分钟数须为 1 至 240 的整数；留空则从不锁定。',
};
