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
  guaranteeNotPositive: 'Days and distance of the guarantee must be whole numbers above zero.',
  guaranteeTooShort: 'For this work the guarantee is at least {{distanceKm}} km or {{days}} days.',
  certificateAlreadyVoid: 'This certificate is void already.',
  keptMonthsRange: 'Months a record is kept must be a whole number from 1 to 600.',
  lockMinutesRange: 'Minutes until the screen locks must be a whole number from 1 to 240, or empty for never.',
};
