/** What stands in the way of held certificates, of instruments, and of what leans on them. */
export const heldProblems = {
  heldExpired:
    '{{equipment}} 的「$t(common:heldKind.{{kind}})」證書（編號 {{number}}）已於 {{expiresOn}} 到期。請先登記續辦的證書。',
  calibrationExpired: '{{code}} 的校準已於 {{until}} 到期，不能用來測量。請換一件量具，或登記新的校準。',
  calibrationMissing: '{{code}} 在這一天沒有校準記錄。請換一件量具，或登記其校準。',
};
