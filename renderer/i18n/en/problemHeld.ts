/** What stands in the way of held certificates, of instruments, and of what leans on them. */
export const heldProblems = {
  heldExpired:
    'The certificate “$t(common:heldKind.{{kind}})” of {{equipment}} (no. {{number}}) ran out on {{expiresOn}}. Enter the renewed one first.',
  calibrationExpired:
    'The calibration of {{code}} ran out on {{until}}: it may not be measured with. Choose another instrument, or enter its new calibration.',
  calibrationMissing:
    'No calibration of {{code}} is on record for this day. Choose another instrument, or enter its calibration.',
  heldTitleMissing: 'Say what kind of certificate it is.',
  heldExpiresEarly: 'It ends before it was issued.',
  heldReviewedEarly: 'It cannot have been reviewed before it was issued.',
  heldAlready:
    'A certificate of this kind is held already (no. {{number}}). A new paper in its place is entered with “Renew”. Enter a second one all the same?',
  heldNotCurrent: 'This certificate was renewed or withdrawn meanwhile.',
  heldRenewedEarly: 'A renewal cannot be issued before the certificate it renews.',
  heldEndsSooner: 'It ends no later than the certificate it renews. Enter it all the same?',
  holderArchived: '{{code}} is out of service. Put it back into service first.',
  nothingChosen: 'Choose at least one.',
  instrumentCodeTaken: '{{name}} already has the code {{code}}. Codes are unique among instruments in use.',
  instrumentArchived: 'This instrument is out of use already.',
  instrumentNotArchived: 'This instrument is in use already.',
  instrumentUnknown: 'This instrument is no longer there or is out of use. Choose another.',
};
