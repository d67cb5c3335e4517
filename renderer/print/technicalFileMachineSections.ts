/** Identity, keepers, programmes, meters and daily checks of a technical file as tables. Pure. */
import type { TechnicalFile } from '#domain/technicalFile.ts';
import type { FileAbnormalCheck, FileMeter } from '#domain/technicalFileUse.ts';
import {
  amountInWords,
  cell,
  columns,
  type FileCell,
  type FileSection,
  type FileTable,
  type FileWords,
  monthInWords,
  together,
} from './technicalFileTables.ts';

const identityRows = ({ machine }: TechnicalFile, words: FileWords): readonly (readonly [string, string])[] => {
  const { t, common, format } = words;
  return [
    [t('field.code'), machine.code],
    [t('field.name'), machine.name],
    [t('field.kind'), common(`kind.${machine.kind}`)],
    [t('field.type'), together([machine.make, machine.model], ' ')],
    [t('field.year'), machine.year === null ? '' : String(machine.year)],
    [t('field.plate'), together([machine.plate, machine.plateColour])],
    [t('field.serial'), machine.serial],
    [t('field.engineNo'), machine.engineNo],
    [t('field.owner'), machine.owner],
    [t('field.depot'), machine.depot],
    [t('field.inServiceOn'), machine.inServiceOn === null ? '' : format.date(machine.inServiceOn)],
    [t('field.archivedOn'), machine.archivedOn === null ? '' : format.date(machine.archivedOn)],
    [t('field.purchaseCost'), machine.purchaseCost === null ? '' : amountInWords(machine.purchaseCost, words)],
    [t('field.dutyFactor'), machine.dutyFactor === 1 ? '' : format.number(machine.dutyFactor, 2)],
    [t('field.notes'), machine.notes],
  ];
};

/** What is on record of the machine's identity, by field. Fields that say nothing are left out. */
export const identityOf = (file: TechnicalFile, words: FileWords): readonly (readonly [string, string])[] =>
  identityRows(file, words).filter(([, value]) => value !== '');

const identitySection = (file: TechnicalFile, words: FileWords): FileSection => ({
  id: 'identity',
  title: words.t('section.identity'),
  count: null,
  notes: [],
  tables: [
    {
      title: null,
      columns: columns([words.t('column.field'), words.t('column.value')], ['day', 'words']),
      rows: identityOf(file, words).map(([field, value]) => [cell(field), cell(value)]),
      total: null,
    },
  ],
});

const keepersSection = ({ keepers }: TechnicalFile, { t, format }: FileWords): FileSection => ({
  id: 'keepers',
  title: t('section.keepers'),
  count: keepers.length,
  notes: [],
  tables: [
    {
      title: null,
      columns: columns(
        (['from', 'owner', 'keeper', 'depot', 'plate', 'enteredBy'] as const).map((head) => t(`column.${head}`)),
        ['day'],
      ),
      rows: keepers.map((keeper) => [
        cell(format.date(keeper.on)),
        cell(keeper.owner),
        cell(keeper.chief || keeper.keeper, [
          keeper.chief === '' || keeper.chief === keeper.keeper ? '' : keeper.keeper,
          keeper.members.length === 0 ? '' : t('crew', { names: format.list(keeper.members) }),
        ]),
        cell(keeper.depot),
        cell(keeper.plate),
        cell(keeper.by),
      ]),
      total: null,
    },
  ],
});

const programmesSection = ({ programmes }: TechnicalFile, { t, format, text }: FileWords): FileSection => ({
  id: 'programmes',
  title: t('section.programmes'),
  count: programmes.length,
  notes: [],
  tables: [
    {
      title: null,
      columns: columns(
        (['programme', 'from', 'ended'] as const).map((head) => t(`column.${head}`)),
        ['words', 'day', 'day'],
      ),
      rows: programmes.map(({ name, on, endedOn }) => [
        cell(text(name)),
        cell(format.date(on)),
        cell(endedOn === null ? t('stillUnder') : format.date(endedOn)),
      ]),
      total: null,
    },
  ],
});

const withUnit = (value: number, { unit }: FileMeter, { common, format }: FileWords): string =>
  `${format.number(value)} ${common(`unit.${unit}`)}`;

const monthsTable = (meter: FileMeter, words: FileWords): FileTable => {
  const { t, common, format } = words;
  const { first, current, months } = meter;
  const risen = first === null || current === null ? null : current.value - first.value;
  return {
    title: common(`meter.${meter.unit}`),
    columns: columns(
      (['month', 'readings', 'lastValue', 'rise'] as const).map((head) => t(`column.${head}`)),
      ['day', 'end', 'end', 'end'],
    ),
    rows: months.map(({ month, readings, last, rise }) => [
      cell(monthInWords(month, words)),
      cell(format.number(readings)),
      cell(withUnit(last, meter, words)),
      cell(withUnit(rise, meter, words)),
    ]),
    total: risen === null ? null : [cell(t('total')), cell(''), cell(''), cell(withUnit(risen, meter, words))],
  };
};

const meterChanges = (meters: readonly FileMeter[], { t, common, format }: FileWords): readonly string[] =>
  meters.flatMap(({ unit, changes }) =>
    changes.map(({ on, note }) =>
      together([t('meterChanged', { meter: common(`meter.${unit}`), date: format.date(on) }), note]),
    ),
  );

const metersSection = ({ meters }: TechnicalFile, words: FileWords): FileSection => ({
  id: 'meters',
  title: words.t('section.meters'),
  count: meters.reduce((sum, { months }) => sum + months.reduce((all, { readings }) => all + readings, 0), 0),
  notes: [words.t('lifetimeValues'), ...meterChanges(meters, words)],
  tables: meters.map((meter) => monthsTable(meter, words)),
});

const readingsTable = (meter: FileMeter, words: FileWords): FileTable => {
  const { t, common, equipment, format } = words;
  return {
    title: common(`meter.${meter.unit}`),
    columns: columns(
      (['date', 'shown', 'lifetime', 'takenBy', 'source', 'state'] as const).map((head) => t(`column.${head}`)),
      ['day', 'end', 'end'],
    ),
    rows: meter.readings.map(({ on, value, lifetime, takenBy, source, state, reason }) => [
      cell(format.date(on)),
      cell(withUnit(value, meter, words)),
      cell(withUnit(lifetime, meter, words)),
      cell(takenBy),
      cell(equipment(`source.${source}`)),
      cell(equipment(`state.${state}`), [reason === null ? '' : common(`suspect.${reason}`)]),
    ]),
    total: null,
  };
};

const readingsSection = ({ meters }: TechnicalFile, words: FileWords): FileSection => ({
  id: 'readings',
  title: words.t('section.readings'),
  count: meters.reduce((sum, { readings }) => sum + readings.length, 0),
  notes: [],
  tables: meters.map((meter) => readingsTable(meter, words)),
});

const abnormalRow = (check: FileAbnormalCheck, { t, checks, format, text }: FileWords): readonly FileCell[] => [
  cell(format.date(check.on), [check.shift]),
  cell(check.operator),
  cell(
    format.list(
      check.items.map(({ text: item, value }) =>
        value === null ? text(item) : `${text(item)} (${format.number(value, 2)})`,
      ),
    ) || t('noItem'),
    [format.list(check.verdicts.map((verdict) => checks(`verdict.${verdict}`))), check.notes],
  ),
  cell(
    together(
      check.items.map(({ defectNo }) => defectNo),
      ', ',
    ),
  ),
];

const checkMonths = ({ checks: { months, total } }: TechnicalFile, words: FileWords): FileTable => {
  const { t, format } = words;
  const figures = (of: TechnicalFile['checks']['total']): readonly FileCell[] =>
    [of.done, of.normal, of.abnormal, of.notUsed, of.open].map((figure) => cell(format.number(figure)));
  return {
    title: t('byMonth'),
    columns: columns(
      (['month', 'checked', 'normal', 'abnormal', 'notUsed', 'unfinished'] as const).map((head) => t(`column.${head}`)),
      ['day', 'end', 'end', 'end', 'end', 'end'],
    ),
    rows: months.map((month) => [cell(monthInWords(month.month, words)), ...figures(month)]),
    total: months.length === 0 ? null : [cell(t('total')), ...figures(total)],
  };
};

const checksSection = (file: TechnicalFile, words: FileWords): FileSection => {
  const { t, format } = words;
  const { abnormal, total } = file.checks;
  const found: FileTable = {
    title: t('abnormalChecks'),
    columns: columns(
      (['date', 'operator', 'found', 'defect'] as const).map((head) => t(`column.${head}`)),
      ['day', 'words', 'words', 'number'],
    ),
    rows: abnormal.map((check) => abnormalRow(check, words)),
    total: null,
  };
  return {
    id: 'checks',
    title: t('section.checks'),
    count: total.done + total.notUsed + total.open,
    notes: file.clearings.map(({ on, by }) => t('cleared', { date: format.date(on), by })),
    tables: [checkMonths(file, words), ...(abnormal.length === 0 ? [] : [found])],
  };
};

/** The sections of what the machine is and how it was used. */
export const machineSections = (file: TechnicalFile, words: FileWords) => ({
  identity: identitySection(file, words),
  keepers: keepersSection(file, words),
  programmes: programmesSection(file, words),
  meters: metersSection(file, words),
  readings: readingsSection(file, words),
  checks: checksSection(file, words),
});
