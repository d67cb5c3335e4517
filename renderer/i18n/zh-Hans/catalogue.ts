/** All texts of one language, by namespace. */
import { audit } from './audit.ts';
import { auditFields } from './auditFields.ts';
import { backups } from './backups.ts';
import { capacity } from './capacity.ts';
import { certificateKinds } from './certificateKinds.ts';
import { certificates } from './certificates.ts';
import { checkFigures } from './checkFigures.ts';
import { checkSheet } from './checkSheet.ts';
import { checks } from './checks.ts';
import { checkTemplates } from './checkTemplates.ts';
import { defectBook } from './defectBook.ts';
import { defects } from './defects.ts';
import { equipment } from './equipment.ts';
import { firstTexts } from './firstTexts.ts';
import { guarantee } from './guarantee.ts';
import { held } from './held.ts';
import { history } from './history.ts';
import { importing } from './import.ts';
import { integrity } from './integrity.ts';
import { jobCard } from './jobCard.ts';
import { kiosk } from './kiosk.ts';
import { orders } from './orders.ts';
import { outside } from './outside.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { planner } from './planner.ts';
import { planning } from './planning.ts';
import { print } from './print.ts';
import { problem } from './problem.ts';
import { auditProblems } from './problemAudit.ts';
import { backupProblems } from './problemBackup.ts';
import { integrityProblems } from './problemIntegrity.ts';
import { restoreProblems } from './problemRestore.ts';
import { programmeEditor } from './programmeEditor.ts';
import { programmes } from './programmes.ts';
import { register } from './register.ts';
import { restore } from './restore.ts';
import { retention } from './retention.ts';
import { revisions } from './revisions.ts';
import { security } from './security.ts';
import { settings } from './settings.ts';
import { shifts } from './shifts.ts';
import { signing } from './signing.ts';
import { technicalFile } from './technicalFile.ts';
import { undo } from './undo.ts';
import { verify } from './verify.ts';
import { verifyPage } from './verifyPage.ts';

export const catalogue = {
  ...firstTexts,
  undo,
  problem: { ...problem, ...backupProblems, ...auditProblems, ...restoreProblems, ...integrityProblems },
  backups,
  audit,
  auditFields,
  defectBook,
  defects,
  equipment,
  programmes,
  programmeEditor,
  revisions,
  orders,
  guarantee,
  parts,
  people,
  jobCard,
  certificates,
  register,
  certificateKinds,
  checks,
  checkFigures,
  checkSheet,
  checkTemplates,
  kiosk,
  planner,
  capacity,
  settings,
  security,
  shifts,
  held,
  history,
  import: importing,
  planning,
  outside,
  verify,
  verifyPage,
  restore,
  retention,
  integrity,
  technicalFile,
  print,
  signing,
} as const;
