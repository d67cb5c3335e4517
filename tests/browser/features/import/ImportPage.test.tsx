import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '#ui/global.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { currentFleet, startFleet, stopFleet } from '#data/fleet.ts';
import { ImportPage } from '#features/import/ImportPage.tsx';
import { i18n, loadTexts, startI18n } from '#i18n/i18n.ts';
import { failed } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { on } from '#tests/support/rows.ts';
import { aLevel, aProgramme, aRevision, text } from '#tests/support/serviceRows.ts';
import { cssVariables, theme } from '#ui/theme.ts';

let db: FettleDatabase;

beforeEach(async () => {
  if (!i18n.isInitialized) await startI18n('en');
  await loadTexts();
  db = await startedDatabase();
  await startFleet();
  await page.viewport(1200, 800);
});

afterEach(async () => {
  stopFleet();
  stopDatabase();
  await Dexie.delete(db.name);
});

const show = async () =>
  render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      <ModalsProvider>
        <Notifications />
        <div style={{ height: 800 }}>
          <ImportPage />
        </div>
      </ModalsProvider>
    </MantineProvider>,
  );

const choose = async (name: string, content: BlobPart): Promise<void> => {
  const input = document.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is nowhere to put a file');
  await userEvent.upload(input, new File([content], name, { type: 'text/csv' }));
};

const register = [
  'Fleet No;Description;Make;Model;In service;Odometer (km)',
  'T-1;TRUCK - DUMP;MAN;TGS;03.04.2019;120.500',
  'T-2;FORKLIFT;Linde;H30;25.12.2020;',
  'T-2;FORKLIFT;Linde;H35;25.12.2020;',
  'T-3;TRAILER;Schmitz;;31.02.2021;',
].join('\r\n');

const backupNames = async (): Promise<readonly string[]> => {
  const listed = await bridge.backupList();
  return listed.ok ? listed.value.map(({ name }) => name) : [];
};

const imported = async (code: string) => {
  const screen = await show();
  await choose('fleet.csv', `Fleet No;Description;Make;Model\r\n${code};TRUCK;MAN;TGS\r\n`);
  await screen.getByRole('button', { name: 'Check the rows' }).click();
  await screen.getByRole('button', { name: 'Import 1 row' }).click();
  return screen;
};

describe('what an import is preceded by', () => {
  it('is a backup of what is in none yet; where none can be made the user is told, and may go on', async () => {
    const before = new Set(await backupNames());
    const first = await imported('T-8');
    await expect.element(first.getByText('fleet.csv is in.')).toBeVisible();
    expect((await backupNames()).filter((name) => !before.has(name))).toEqual([]);
    await first.unmount();
    const second = await imported('T-9');
    await expect.element(second.getByText('fleet.csv is in.')).toBeVisible();
    expect((await backupNames()).filter((name) => !before.has(name))).toHaveLength(1);
    await second.unmount();
    vi.spyOn(bridge, 'backupBegin').mockResolvedValue(
      failed([{ code: 'backupNotWritten', level: 'error', params: { reason: 'ENOSPC' } }]),
    );
    const third = await imported('T-10');
    await expect.element(third.getByRole('alert')).toHaveTextContent('Import once more to go on without one.');
    expect(await db.equipment.count()).toBe(2);
    await third.getByRole('button', { name: 'Import 1 row' }).click();
    await expect.element(third.getByText('fleet.csv is in.')).toBeVisible();
    expect(await db.equipment.count()).toBe(3);
    vi.restoreAllMocks();
  });
});

describe('the import of a register', () => {
  it('shows every row with its reason, writes the good ones, and takes them back', async () => {
    const screen = await show();
    await choose('fleet.csv', register);
    await screen.getByRole('button', { name: 'Check the rows' }).click();
    await expect.element(screen.getByText('2 pieces of equipment will be created.')).toBeVisible();
    await expect.element(screen.getByText('Contradicts row 3 (same code) in Model')).toBeVisible();
    await expect.element(screen.getByText('“31.02.2021” is no possible date')).toBeVisible();
    await screen.getByRole('button', { name: 'Import 2 rows' }).click();
    await expect.element(screen.getByText('fleet.csv is in. It can be taken back as a whole.')).toBeVisible();
    expect((await db.equipment.toArray()).map(({ code, kind }) => [code, kind])).toEqual(
      expect.arrayContaining([
        ['T-1', 'truck'],
        ['T-2', 'forklift'],
      ]),
    );
    expect((await db.readings.toArray()).map(({ value }) => value)).toEqual([120_500]);
    await screen.getByRole('button', { name: 'Undo this import' }).click();
    await expect.element(screen.getByText(/^Undone /)).toBeVisible();
    expect(await db.equipment.count()).toBe(0);
  });
});

const log = ['Car,Date,Odometer', 'A,03/04/2026,1000', 'A,05/06/2026,1200', 'B,07/08/2026,'].join('\n');

describe('the import of a log', () => {
  it('asks for the order of day and month when the whole column leaves it open', async () => {
    const screen = await show();
    await choose('log.csv', log);
    await expect.element(screen.getByText('Date: which comes first?')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Check the rows' })).toBeDisabled();
    await screen.getByRole('radio', { name: 'month / day / year' }).click();
    await screen.getByRole('button', { name: 'Check the rows' }).click();
    await expect.element(screen.getByText(/4 Mar 2026/)).toBeVisible();
    await expect.element(screen.getByText('No reading')).toBeVisible();
  });

  it.each([
    [300, 300],
    [12_000, 40],
  ])('writes %i readings of %i machines in one transaction and tells the fleet', async (count, machines) => {
    const day = (i: number): string =>
      new Date(Date.UTC(2000, 0, 1 + Math.floor(i / machines))).toISOString().slice(0, 10);
    const rows = Array.from({ length: count }, (_, i) => `V-${i % machines},${day(i)},${1000 + i}`);
    const screen = await show();
    await choose('log.csv', ['Car,Date,Odometer', ...rows].join('\n'));
    await screen.getByRole('button', { name: 'Check the rows' }).click();
    await screen.getByRole('button', { name: `Import ${count.toLocaleString('en-GB')} rows` }).click();
    await expect.element(screen.getByText('Imported'), { timeout: 20_000 }).toBeVisible();
    expect(await db.readings.count()).toBe(count);
    await expect.poll(() => currentFleet()?.equipment.size).toBe(machines);
    const current = (await db.meters.toArray()).map(({ summary }) => summary.current?.value ?? 0);
    expect(Math.max(...current)).toBe(999 + count);
  });

  it('says in plain words why a file cannot be read', async () => {
    const screen = await show();
    await choose('book.csv', 'PK\u0003\u0004 rest of a workbook');
    await expect.element(screen.getByText(/This is a workbook, not a CSV file/)).toBeVisible();
  });
});

const chooseAll = async (files: readonly (readonly [name: string, text: string])[]): Promise<void> => {
  const input = document.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is nowhere to put a file');
  await userEvent.upload(
    input,
    files.map(([name, content]) => new File([content], name, { type: 'text/csv' })),
  );
};

const fuelio = [
  '"## Vehicle"',
  '"Name","DistUnit","ImportCSVDateFormat","VIN","Plate","Make","Model","Year"',
  '"Blue van","0","yyyy-MM-dd","","B XY 12","VW","Transporter","2008"',
  '"## Log"',
  '"Data","Odo (km)","Fuel (litres)","Full"',
  '"2026-03-28 17:40","142310.0","61.2","1"',
  '"2026-03-10 16:01","141554.5","60.1","1"',
  '"## FavStations"',
  '"NameBrand","Latitude"',
  '"Star","52.5"',
].join('\n');

const fuelUps = 'Date,Odometer,FuelConsumed,Cost,IsFillToFull\n03/04/2026,100,8.3,16.24,True\n';

describe('the import of what other programs left behind', () => {
  it('says which program it was, takes the whole file in, and goes on to the next file', async () => {
    const screen = await show();
    await chooseAll([
      ['vehicle-1-sync.csv', fuelio],
      ['gas.csv', fuelUps],
    ]);
    await expect.element(screen.getByText('This looks like a file from Fuelio')).toBeVisible();
    await expect.element(screen.getByText('Machines (1), Fill-ups (2) and Other rows (1)')).toBeVisible();
    await screen.getByRole('button', { name: 'Check the rows' }).click();
    await expect.element(screen.getByText('Nothing of this kind is taken in')).toBeVisible();
    await screen.getByRole('button', { name: 'Import 3 rows' }).click();
    await screen.getByRole('button', { name: 'Next file: gas.csv' }).click();
    await expect.element(screen.getByText('This looks like a file from LubeLogger')).toBeVisible();
    expect((await db.equipment.toArray()).map(({ code, plate }) => [code, plate])).toEqual([['Blue van', 'B XY 12']]);
  });

  it('asks what the file does not say before its rows can be checked', async () => {
    const screen = await show();
    await choose('gas.csv', fuelUps);
    await expect.element(screen.getByRole('button', { name: 'Check the rows' })).toBeDisabled();
    await screen.getByRole('textbox', { name: 'Code of the equipment' }).fill('Wagon');
    await screen.getByRole('radio', { name: 'month / day / year' }).click();
    await screen.getByRole('button', { name: 'Check the rows' }).click();
    await expect.element(screen.getByText(/4 Mar 2026/)).toBeVisible();
  });

  it('lets the columns be chosen by hand instead', async () => {
    const screen = await show();
    await choose('gas.csv', fuelUps);
    await screen.getByText('One table, columns chosen by hand').click();
    await expect.element(screen.getByText('What each column means')).toBeVisible();
  });
});

const history = [
  'Vehicle,Date,Odometer,Service performed,Cost',
  'T1,2025-03-01,10000,Service A,120',
  'T1,2025-08-01,20000,Grease and look over,90',
].join('\n');

describe('the import of past work', () => {
  it('proposes by name what counts as a service, and takes the user’s word for the rest', async () => {
    const programme = aProgramme({ name: text('Light trucks') });
    await db.programmes.add(programme);
    await db.revisions.add(
      aRevision(programme, {
        effectiveOn: on('2024-01-01'),
        levels: [aLevel('L1', { name: text('Service A') }), aLevel('L2', { name: text('Service B'), rank: 2 })],
      }),
    );
    await startFleet();
    const screen = await show();
    await choose('history.csv', history);
    await screen.getByRole('button', { name: 'Check the rows' }).click();
    const level = (work: string) => screen.getByRole('combobox', { name: `Level that “${work}” stands for` });
    await expect.element(level('Service A')).toHaveValue('L1');
    await expect.element(level('Grease and look over')).toHaveValue('');
    await level('Grease and look over').selectOptions('L2');
    await screen.getByRole('button', { name: 'Check again so' }).click();
    await expect.element(screen.getByRole('button', { name: 'Check again so' })).not.toBeInTheDocument();
    await expect.element(level('Grease and look over')).toHaveValue('L2');
    await screen.getByRole('button', { name: 'Import 2 rows' }).click();
    await expect.element(screen.getByText('history.csv is in.')).toBeVisible();
    const work = (await db.completions.toArray()).map(({ on: day, levelId, earlier }) => [day, levelId, earlier?.cost]);
    expect(work.toSorted()).toEqual([
      ['2025-03-01', 'L1', 120],
      ['2025-08-01', 'L2', 90],
    ]);
    await screen.getByRole('button', { name: 'Undo this import' }).click();
    await expect.element(screen.getByText(/^Undone /)).toBeVisible();
    expect(await db.completions.count()).toBe(0);
  });
});

describe('a ZIP file', () => {
  it('is taken in table by table, the folder being the machine’s code where nothing else is', async () => {
    const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
    await zip.add('Wagon/odometer.csv', new TextReader('Date,InitialOdometer,Odometer,Notes\n2026-03-15,100,300,\n'));
    await zip.add(
      'Wagon/service.csv',
      new TextReader('Date,Odometer,Description,Notes,Cost\n2026-03-16,320,Oil,,60\n'),
    );
    const screen = await show();
    await choose('export.zip', await zip.close());
    for (const rows of ['Check the rows', 'Import 1 row']) await screen.getByRole('button', { name: rows }).click();
    await screen.getByRole('button', { name: 'Next file: Wagon/service.csv' }).click();
    for (const rows of ['Check the rows', 'Import 1 row']) await screen.getByRole('button', { name: rows }).click();
    await expect.element(screen.getByText('Wagon/service.csv is in.')).toBeVisible();
    expect((await db.equipment.toArray()).map(({ code }) => code)).toEqual(['Wagon']);
    expect([await db.readings.count(), await db.completions.count()]).toEqual([2, 1]);
  });

  it('without tables is refused with a reason', async () => {
    const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
    await zip.add('data/cartracker.db', new TextReader('x'));
    const screen = await show();
    await choose('backup.zip', await zip.close());
    await expect.element(screen.getByRole('alert')).toHaveTextContent('There is no CSV file in this ZIP file.');
  });
});
