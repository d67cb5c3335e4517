/** What stands in the way of held certificates, of instruments, and of what leans on them. */
export const heldProblems = {
  heldExpired:
    '{{equipment}} 的「$t(common:heldKind.{{kind}})」證書（編號 {{number}}）已於 {{expiresOn}} 到期。請先登記續辦的證書。',
  calibrationExpired: '{{code}} 的校準已於 {{until}} 到期，不能用來測量。請換一件量具，或登記新的校準。',
  calibrationMissing: '{{code}} 在這一天沒有校準記錄。請換一件量具，或登記其校準。',
  heldTitleMissing: '請寫明是什麼證書。',
  heldExpiresEarly: '到期日早於簽發日。',
  heldReviewedEarly: '覆審日不能早於簽發日。',
  heldAlready: '已有一份同類證書（編號 {{number}}）。換發新證請用「續辦」。仍要另外登記一份嗎？',
  heldNotCurrent: '此證書已被續辦或撤回。',
  heldRenewedEarly: '新證的簽發日不能早於原證。',
  heldEndsSooner: '新證的到期日並不晚於原證。仍要登記嗎？',
  holderArchived: '{{code}} 已停止使用。請先恢復使用。',
  nothingChosen: '請至少選擇一項。',
  instrumentCodeTaken: '{{name}} 已使用編號 {{code}}。使用中量具的編號不能重複。',
  instrumentArchived: '此量具已停止使用。',
  instrumentNotArchived: '此量具已在使用。',
  instrumentUnknown: '此量具已不存在或已停止使用，請另選一件。',
};
