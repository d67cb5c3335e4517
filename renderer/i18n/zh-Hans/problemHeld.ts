/** What stands in the way of held certificates, of instruments, and of what leans on them. */
export const heldProblems = {
  heldExpired:
    '{{equipment}} 的“$t(common:heldKind.{{kind}})”证书（编号 {{number}}）已于 {{expiresOn}} 到期。请先登记续办的证书。',
  calibrationExpired: '{{code}} 的校准已于 {{until}} 到期，不能用来测量。请换一件量具，或登记新的校准。',
  calibrationMissing: '{{code}} 在这一天没有校准记录。请换一件量具，或登记其校准。',
  heldTitleMissing: '请写明是什么证书。',
  heldExpiresEarly: '到期日早于签发日。',
  heldReviewedEarly: '复审日不能早于签发日。',
  heldAlready: '已有一份同类证书（编号 {{number}}）。换发新证请用“续办”。仍要另外登记一份吗？',
  heldNotCurrent: '该证书已被续办或撤回。',
  heldRenewedEarly: '新证的签发日不能早于原证。',
  heldEndsSooner: '新证的到期日并不晚于原证。仍要登记吗？',
  holderArchived: '{{code}} 已停止使用。请先恢复使用。',
  nothingChosen: '请至少选择一项。',
  instrumentCodeTaken: '{{name}} 已使用编号 {{code}}。在用量具的编号不能重复。',
  instrumentArchived: '该量具已停止使用。',
  instrumentNotArchived: '该量具已在使用。',
  instrumentUnknown: '该量具已不存在或已停止使用，请另选一件。',
};
