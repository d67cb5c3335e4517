/** What stands in the way of held certificates, of instruments, and of what leans on them. */
export const heldProblems = {
  heldExpired:
    'The certificate “$t(common:heldKind.{{kind}})” of {{equipment}} (no. {{number}}) ran out on {{expiresOn}}. Enter the renewed one first.',
  calibrationExpired:
    'The calibration of {{code}} ran out on {{until}}: it may not be measured with. Choose another instrument, or enter its new calibration.',
  calibrationMissing:
    'No calibration of {{code}} is on record for this day. Choose another instrument, or enter its calibration.',
};
