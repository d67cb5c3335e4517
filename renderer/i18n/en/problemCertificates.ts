/** Problems of certificates, of keeping records and of the lock. */
export const certificateProblems = {
  certificateStands: 'Certificate {{number}} was issued for this order. Void it first.',
  certificateNeeded: 'Order {{number}} asks for a completion certificate. Issue it: that releases the machine.',
  orderNotDone: 'Order {{number}} is not finished.',
  orderReadingSuspect:
    'The reading {{value}} of {{takenOn}}, taken with this order, is in doubt. Confirm or void it first.',
  inspectorMissing: 'Choose the inspector who releases the machine.',
  inspectorRoleMissing: '{{name}} is not an inspector.',
  inspectorExpired: 'The inspector’s certificate of {{name}} ran out on {{until}}.',
  inspectorIsWorker: '{{name}} did the work. By the workshop’s rule someone else must inspect it.',
  workshopNameMissing: 'Enter the name of the workshop in the settings: it stands on the certificate.',
  guaranteeUnknown: 'That certificate carries no guarantee for this order.',
  guaranteeNotManager: 'Only a manager judges a guarantee: choose above who works here.',
  orderCancelled: 'Order {{number}} is cancelled.',
  guaranteeNotPositive: 'Days and distance of the guarantee must be whole numbers above zero.',
  guaranteeTooShort: 'For this work the guarantee is at least {{distanceKm}} km or {{days}} days.',
  certificateAlreadyVoid: 'This certificate is void already.',
  readingBelowLast:
    'A reading of {{takenOn}} says {{value}}, which is more than was noted at this order. Void the wrong one first.',
  unsafeDefectOpen: 'Defect {{number}} is unsafe and no repair is signed off. Repair it first.',
  inspectorUnqualified:
    'No inspector’s certificate of {{name}} is on record, and no qualification for this kind of machine. Enter one with its number.',
  outsidePaperNotAttached: 'The outside workshop’s certificate is not attached to the order.',
  certificateReplaced: 'Certificate {{number}} was issued in its place already.',
  certificateVoid: '{{number}} is void. No copy of it is given out.',
  actorMissing: 'Choose who works at this computer first: a name must answer for this.',
  tyreRange: 'Tread is at most 60 mm, pressure 2,000 kPa, age 60 years, and none is below zero.',
  tyreTwice: 'The tyre {{position}} is listed twice.',
  brakeRange: 'Brake efficiencies lie between 0 and 150 per cent.',
  brakeTestFailed:
    'The brake test was not passed. Report the defect and have it repaired: the record declares the machine roadworthy.',
  standDownReturned: 'The machine was returned to service. A notice is issued only while it stands down.',
  standDownOpen: 'The machine still stands down. Return it to service first.',
  returnStands: 'Return to service {{number}} says that the machine is back. Void it first.',
  keptMonthsRange: 'Months a record is kept must be a whole number from 1 to 600.',
  lockMinutesRange: 'Minutes until the screen locks must be a whole number from 1 to 240, or empty for never.',
  logoNotPicture: 'This is not a picture that can be printed: choose a PNG, JPEG or WebP file.',
  photoTooLarge:
    '{{name}} has more than {{megapixels}} million pixels. Take the photo with a lower resolution, or scale it down first.',
  photoNotRead:
    'This picture cannot be kept: it is damaged, or not JPEG, PNG, WebP, GIF or BMP. Save it as JPEG and try again.',
};
