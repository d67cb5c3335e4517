import { startTransition, useEffect, useReducer, useRef } from 'react';
import type { ImportOptions } from '#archive/importTarget.ts';
import { today } from '#data/clock.ts';
import { rememberImport } from '#data/commands/undo.ts';
import { database } from '#data/database.ts';
import type { ImportBatch } from '#domain/importBatch.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import { ok, type Problem, type Result } from '#kernel/result.ts';
import { type ImportClient, startImport } from '#workers/importClient.ts';
import type { Inspection, PlanSummary, Progress } from '#workers/importMessages.ts';
import { foreignOptions } from './foreignView.ts';
import { firstOptions } from './importView.ts';
import { useCopyFirst } from './useCopyFirst.ts';

/** Steps of the wizard. */
export const importSteps = ['file', 'columns', 'preview', 'result'] as const;

/** A step of the wizard. */
export type ImportStep = (typeof importSteps)[number];

/** How far an import has come. */
export interface ImportState {
  readonly step: ImportStep;
  readonly file: File | null;
  readonly inspection: Inspection | null;
  readonly table: number;
  readonly options: ImportOptions | null;
  /** All tables of the file are taken in, as the program that wrote it means them. */
  readonly isForeign: boolean;
  /** Files chosen together that are still to come. */
  readonly waiting: readonly File[];
  readonly summary: PlanSummary | null;
  readonly batchId: ImportBatch['id'] | null;
  /** Null while nothing long is going on. */
  readonly progress: Progress | null;
  readonly problems: readonly Problem[];
}

const blank: ImportState = {
  step: 'file',
  file: null,
  inspection: null,
  table: 0,
  options: null,
  isForeign: false,
  waiting: [],
  summary: null,
  batchId: null,
  progress: null,
  problems: [],
};

/** What a file is read as when the guess is wrong. */
export type Reading = Pick<Inspection, 'encoding' | 'separator'>;

/** The wizard's state and what can be done in it. */
export interface ImportWizard extends ImportState {
  readonly client: () => ImportClient;
  readonly open: (file: File, as?: Reading) => Promise<void>;
  /** Opens the first file; the others wait, and so do the tables packed in a ZIP file. */
  readonly openAll: (files: readonly File[]) => void;
  /** Reads the file as the program that wrote it means it, or one table by its columns. */
  readonly readAs: (isForeign: boolean) => void;
  readonly chooseTable: (table: number) => void;
  readonly change: (options: ImportOptions) => void;
  /** Makes the dry run, with other options where they are given. */
  readonly check: (options?: ImportOptions) => Promise<void>;
  readonly apply: () => Promise<void>;
  readonly stop: () => void;
  readonly back: () => void;
  readonly restart: () => void;
}

const merged = (state: ImportState, change: Partial<ImportState>): ImportState => ({ ...state, ...change });

const useClient = () => {
  const held = useRef<ImportClient | null>(null);
  useEffect(
    () => () => {
      held.current?.close();
      held.current = null;
    },
    [],
  );
  return (): ImportClient => {
    held.current ??= startImport();
    return held.current;
  };
};

/** The way on from here is the import's own: no step before it is taken for it. */
const applied = ({ batchId }: Pick<ImportState, 'batchId'>) => {
  if (batchId !== null) void rememberImport(batchId);
  return { step: 'result', batchId } as const;
};

/** The files, those in ZIP files taken out. */
const tablesIn = async (files: readonly File[], client: ImportClient): Promise<Result<readonly File[]>> => {
  const tables: File[] = [];
  for (const file of files) {
    if (!/\.zip$/i.test(file.name)) {
      tables.push(file);
      continue;
    }
    const unpacked = await client.unpack(file);
    if (!unpacked.ok) return unpacked;
    for (const { name, file: table } of unpacked.value.files) tables.push(new File([table], name));
  }
  return ok(tables);
};

interface ReadAs {
  readonly table: number;
  readonly isForeign: boolean;
  readonly unit: MeterUnit;
}

const optionsFor = (inspection: Inspection, { table, isForeign, unit }: ReadAs): ImportOptions =>
  isForeign ? foreignOptions({ unit, today: today() }) : firstOptions(inspection, table, { unit, today: today() });

/** Who packs files of several machines puts those of each into a folder of its own. */
const withFolder = (options: ImportOptions, { name }: File): ImportOptions => {
  const folder = name.split('/').at(-2)?.trim().slice(0, 40) ?? '';
  return options.onlyCode === '' && options.columns.code === undefined ? { ...options, onlyCode: folder } : options;
};

const opened = (file: File, inspection: Inspection, unit: MeterUnit): Partial<ImportState> => {
  const { table } = inspection;
  const isForeign = inspection.foreign !== null;
  const options = withFolder(optionsFor(inspection, { table, isForeign, unit }), file);
  return { step: 'columns', file, inspection, table, options, isForeign, summary: null };
};

interface Choosing {
  readonly set: (change: Partial<ImportState>) => void;
  readonly unit: MeterUnit;
}

/** What the user chooses before the rows are checked. */
const choicesOf = (
  state: ImportState,
  { set, unit }: Choosing,
): Pick<ImportWizard, 'readAs' | 'chooseTable' | 'change'> => {
  const chooseTable = (table: number): void => {
    if (state.inspection === null) return;
    set({ table, options: optionsFor(state.inspection, { table, isForeign: false, unit }) });
  };
  const readAs = (isForeign: boolean): void => {
    const { inspection, table } = state;
    if (inspection !== null) set({ isForeign, options: optionsFor(inspection, { table, isForeign, unit }) });
  };
  return { readAs, chooseTable, change: (options) => set({ options }) };
};

interface Opening {
  readonly set: (change: Partial<ImportState>) => void;
  readonly client: () => ImportClient;
  readonly open: (file: File) => Promise<void>;
}

/** Opens the first of the tables in the files; the others wait. */
const openFirst = async (files: readonly File[], { set, client, open }: Opening): Promise<void> => {
  if (files.length === 0) return;
  set({ ...blank, progress: { phase: 'reading', done: 0, total: 1 } });
  const tables = await tablesIn(files, client());
  const [file, ...waiting] = tables.ok ? tables.value : [];
  if (file === undefined) {
    set({ progress: null, problems: tables.ok ? [] : tables.problems });
    return;
  }
  set({ waiting });
  await open(file);
};

/** The import wizard. `unit`: that of readings when neither file nor row names one. */
export const useImport = (unit: MeterUnit): ImportWizard => {
  const [state, set] = useReducer(merged, blank);
  const client = useClient();
  const { copy, stopCopy } = useCopyFirst();
  const show = (progress: Progress): void => set({ progress });
  const run = async <T>(work: Promise<Result<T>>, then: (value: T) => Partial<ImportState>): Promise<void> => {
    const result = await work;
    const change = result.ok ? then(result.value) : {};
    // The next step may be a large screen: drawn in slices, it never holds up the window.
    startTransition(() => set({ progress: null, problems: result.ok ? [] : result.problems, ...change }));
  };
  const open = async (file: File, as?: Reading): Promise<void> => {
    set({ progress: { phase: 'reading', done: 0, total: file.size }, problems: [] });
    const said = { encoding: as?.encoding ?? null, separator: as?.separator ?? null };
    await run(client().inspect(file, said, show), (inspection) => opened(file, inspection, unit));
  };
  const check = async (changed?: ImportOptions): Promise<void> => {
    const { isForeign } = state;
    const options = changed ?? state.options;
    if (options === null) return;
    set({ options, progress: { phase: 'planning', done: 0, total: 1 }, problems: [] });
    const asked = { databaseName: database().name, table: isForeign ? null : state.table, options };
    await run(client().plan(asked, show), (summary) => ({ step: 'preview', summary }));
  };
  const apply = async (): Promise<void> => {
    const fileName = state.file?.name ?? '';
    set({ progress: { phase: 'writing', done: 0, total: 1 }, problems: [] });
    const problems = await copy(state.problems);
    if (problems.length > 0) return set({ progress: null, problems });
    await run(client().commit({ databaseName: database().name, fileName }, show), applied);
  };
  return {
    ...state,
    client,
    open,
    openAll: (files) => void openFirst(files, { set, client, open }),
    ...choicesOf(state, { set, unit }),
    check,
    apply,
    stop: () => {
      stopCopy();
      client().cancel();
    },
    back: () => set({ step: state.step === 'preview' ? 'columns' : 'file', problems: [] }),
    restart: () => set(blank),
  };
};
