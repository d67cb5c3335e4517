/** Problems of certificates, of keeping records and of the lock. */
export const certificateProblems = {
  certificateStands: '該工單已簽發合格證 {{number}}，請先作廢。',
  certificateNeeded: '工單 {{number}} 須簽發竣工合格證，簽發後即放行。',
  orderNotDone: '工單 {{number}} 尚未完工。',
  orderReadingSuspect: '該工單 {{takenOn}} 的讀數 {{value}} 存疑，請先確認或作廢。',
  inspectorMissing: '請選擇簽發放行的檢驗員。',
  inspectorRoleMissing: '{{name}} 不是檢驗員。',
  inspectorExpired: '{{name}} 的檢驗員證已於 {{until}} 到期。',
  inspectorIsWorker: '{{name}} 是作業人員，按本廠規定須由他人檢驗。',
  workshopNameMissing: '請先在設定中填寫維修單位名稱，合格證上須註明。',
  guaranteeNotPositive: '品質保證的天數和里程須為大於零的整數。',
  guaranteeTooShort: '此類維修的品質保證期不得少於 {{distanceKm}} 公里或 {{days}} 日。',
  certificateAlreadyVoid: '該合格證已作廢。',
  keptMonthsRange: '紀錄保存月數須為 1 至 600 的整數。',
  lockMinutesRange: '鎖定畫面前的分鐘數須為 1 至 240 的整數；留空則永不鎖定。',
};
