/** The words around what was taken back; what it was comes with all the other texts. */
export const firstUndo = {
  redo: 'Redo',
  group: 'Take back',
  takenBack: 'Taken back: {{did}}',
  doneAgain: 'Done again: {{did}}',
  again: 'Do again',
  more: '{{names}} and {{count}} more',
};
