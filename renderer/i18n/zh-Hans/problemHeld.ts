/** What stands in the way of held certificates, of instruments, and of what leans on them. */
export const heldProblems = {
  heldExpired:
    '{{equipment}} 的“$t(common:heldKind.{{kind}})”证书（编号 {{number}}）已于 {{expiresOn}} 到期。请先登记续办的证书。',
  calibrationExpired: '{{code}} 的校准已于 {{until}} 到期，不能用来测量。请换一件量具，或登记新的校准。',
  calibrationMissing: '{{code}} 在这一天没有校准记录。请换一件量具，或登记其校准。',
};
