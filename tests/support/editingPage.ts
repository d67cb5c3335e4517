/** A page that edits the machines another tab edits too, and looks at what is left. */
import type { FettleDatabase } from '#data/db.ts';
import { openedDatabase } from './database.ts';
import { type Edited, type EditSurvey, editIn, prepareMachines, surveyEdits } from './editingWindows.ts';

/** What the page offers to the test that drives it. */
export interface EditingPage {
  readonly prepare: () => Promise<void>;
  readonly edit: (wish: { readonly window: string; readonly edits: number }) => Promise<Edited>;
  readonly survey: (acknowledged: readonly string[]) => Promise<EditSurvey>;
}

const inDatabase = async <T>(use: (db: FettleDatabase) => Promise<T>): Promise<T> => {
  const db = await openedDatabase('edited');
  try {
    return await use(db);
  } finally {
    db.close();
  }
};

const page: EditingPage = {
  prepare: () => inDatabase(prepareMachines),
  edit: (wish) => inDatabase((db) => editIn(db, wish)),
  survey: (acknowledged) => inDatabase((db) => surveyEdits(db, acknowledged)),
};

Object.assign(globalThis, { editingPage: page });
