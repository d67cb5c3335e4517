/** Why something cannot be taken back. */
export const undoProblems = {
  undoEmpty: 'This window has done nothing that could be taken back.',
  redoEmpty: 'There is nothing to do again.',
  undoNothing: 'Nothing of it is left to take back.',
  undoChangedSince: '{{what}} was changed since then. What was done before that can no longer be taken back.',
  undoOvertaken: 'This was changed since then. What was done before that can no longer be taken back.',
  undoTaken: 'This cannot be taken back: {{what}} has taken its place.',
  undoBulk: 'This changed so many records at once that it is not kept record by record. It cannot be taken back.',
  undoImportApart: 'An import is not taken back here. Use “Undo this import” on the import screen.',
  undoSampleApart: 'The sample workshop is loaded and removed under Settings.',
  undoCertificate: 'Certificate {{number}} is issued and cannot be taken back. Void it instead.',
  undoVoiding: 'Certificate {{number}} is void and stays so. Issue a new one instead.',
  undoRevisionUsed: 'Work was done under revision {{number}}, so it stays on record. Approve a new one instead.',
  undoStockUsed: '{{name}} was taken from stock since then. Correct the stock by a count instead.',
  undoUnsafe:
    'Defect {{number}} is unsafe and the machine is back in service. This is not taken back; report what is wrong anew.',
  undoCheck: 'What was entered in a check stays on record and is not taken back here.',
} as const;
