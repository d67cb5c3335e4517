/** Problems of the computer itself: its clock and the room on its disk. */
export const safetyProblems = {
  clockInDoubt:
    'The computer’s clock is behind what is already on record. Put it right, or have a manager confirm the time, above.',
  clockNotInDoubt: 'The clock is not in doubt.',
  spaceLow: 'Too little room is left on this computer (under 500 MB): no imports and no photos. Make room first.',
  spaceOut:
    'The disk is nearly full (under 100 MB): nothing more is written, so that nothing is lost. Make room first.',
  notAllowed:
    'You may not do this: it needs the role “$t(common:role.{{needs}})”. Ask somebody who has it, or choose at the top right who works here.',
  pinWrong: 'That is not the PIN.',
  pinWait: 'Too many wrong tries. Wait {{seconds}} seconds, then try again.',
  pinNeeded: 'This person has a PIN. Choose them at the top right and enter it.',
  signOffMissing: 'This is signed off with your PIN. It was not entered: nothing was done.',
  lockNeedsPin: 'Without a PIN there is nothing to unlock the screen with. Set one for yourself under People.',
};
