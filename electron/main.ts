/** The desktop program's entry. */
import { app, dialog } from 'electron';
import { productName } from '#bridge/origin.ts';
import { watchProcess } from './faults.ts';
import { runProgram } from './program.ts';

// A start that fails must be seen, also by someone who has no console.
runProgram()
  .then((log) => {
    if (log !== null) watchProcess(process, log);
  })
  .catch((reason: unknown) => {
    dialog.showErrorBox(productName, reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
    app.exit(1);
  });
