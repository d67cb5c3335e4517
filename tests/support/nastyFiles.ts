/** CSV files as they come: each is read, or refused with a reason. Expected rows as `row verdict reason`. */
import type { ImportChoices } from '#tests/support/importRun.ts';
import { encodedAs, utf16 } from '#tests/support/oldEncodings.ts';

/** A file and what must become of it. */
export interface NastyFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly choices?: ImportChoices;
  /** Code of the problem when the file is refused as a whole. */
  readonly fails?: string;
  readonly rows?: readonly string[];
}

const created = 'new createsEquipment';
const lines = (...all: readonly string[]): string => all.join('\n');
const chinese = lines('编号,名称,部门', 'A1,叉车,仓储', 'A2,货车,运输');
const taiwanese = lines('編號,名稱,部門', 'A1,堆高機,倉儲', 'A2,貨車,運輸');
const western = lines('Code;Name;Depot', 'A1;Bagger für Köln;Süd', 'A2;Élévateur;Besançon');
const both = [`2 ${created}`, `3 ${created}`];

const refusedFiles: readonly NastyFile[] = [
  { name: 'nothing at all', content: '', fails: 'fileEmpty' },
  { name: 'only a byte order mark', content: '\ufeff', fails: 'fileNoRows' },
  { name: 'only line ends', content: '\n\r\n\n', fails: 'fileNoRows' },
  { name: 'a header without rows', content: 'Code,Name,Make\n', fails: 'fileNoRows' },
  { name: 'a workbook', content: 'PK\u0003\u0004\u0014\0\u0006', fails: 'fileWorkbook' },
  { name: 'a program', content: '\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0', fails: 'fileNotText' },
  {
    name: 'dates nobody can tell the order of',
    content: lines('Car,Date,Km', 'A,01/02/2026,5', 'A,03/04/2026,9'),
    fails: 'dateOrderOpen',
  },
];

const encodingFiles: readonly NastyFile[] = [
  { name: 'UTF-8 with a mark', content: `\ufeff${chinese}`, rows: both },
  { name: 'UTF-16 little-endian', content: utf16(chinese), rows: both },
  { name: 'UTF-16 big-endian without a mark', content: utf16(western, { isBig: true, hasMark: false }), rows: both },
  { name: 'GB18030', content: encodedAs(chinese, 'gb18030'), rows: both },
  { name: 'Big5', content: encodedAs(taiwanese, 'big5'), rows: both },
  { name: 'cp1252', content: encodedAs(western, 'windows-1252'), rows: both },
  { name: 'tabs', content: lines('Code\tName\tMake', 'A1\tTruck, red\tMAN'), rows: [`2 ${created}`] },
  {
    name: 'the separator in the first line',
    content: lines('sep=;', 'Code;Name;Make', 'A1;Truck;MAN'),
    rows: [`3 ${created}`],
  },
  { name: 'old Macintosh line ends', content: 'Code,Name,Make\rA1,x,MAN\rA2,y,MAN\r', rows: both },
  { name: 'mixed line ends', content: 'Code,Name,Make\r\nA1,x,MAN\nA2,y,MAN', rows: both },
];

const layoutFiles: readonly NastyFile[] = [
  {
    name: 'titles above the header',
    content: lines('City fleet,,', '', 'As of June,,', 'Code,Make,Model', 'A1,MAN,TGS'),
    rows: [`5 ${created}`],
  },
  {
    name: 'blank lines between rows',
    content: lines('Code,Make,Model', 'A1,MAN,TGS', '', ',,', 'A2,MAN,TGX'),
    rows: [`2 ${created}`, `5 ${created}`],
  },
  {
    name: 'rows too short and too long',
    content: lines('Code,Make,Model', 'A1', 'A2,MAN,TGX,extra,extra'),
    rows: both,
  },
  {
    name: 'a line end inside quotes',
    content: lines('Code,Notes,Make', '"A1","two', 'lines",MAN', 'A2,x,MAN'),
    rows: both,
  },
  { name: 'doubled quotes', content: lines('Code,Name,Make', 'A1,"72"" mower",Toro'), rows: [`2 ${created}`] },
  {
    name: 'a stray quote inside a cell',
    content: lines('Code,Name,Make', 'A1,72" mower,Toro'),
    rows: [`2 ${created}`],
  },
  {
    name: 'a quote never closed',
    content: lines('Code,Name,Make', 'A1,"mower,Toro', 'A2,x,MAN', 'A3,y,MAN'),
    rows: ['2 refused quotesOpen', `3 ${created}`, `4 ${created}`],
  },
  {
    name: 'a quote closed too early',
    content: lines('Code,Name,Make', '"A1"x,mower,Toro', 'A2,x,MAN'),
    rows: ['2 refused quotesOpen', `3 ${created}`],
  },
  {
    name: 'sections',
    content: lines('## Vehicle', 'Name,Make', 'Z3,BMW', '## Log', 'Date,Odo (mi)', '2026-01-02,1200'),
    rows: ['6 new null'],
  },
  { name: 'no header', content: lines('A1,2026-01-02,1200', 'A1,2026-01-09,1300'), rows: ['1 new null', '2 new null'] },
];

const registerFiles: readonly NastyFile[] = [
  {
    name: 'the same row twice',
    content: lines('Code,Make,Model', 'A1,MAN,TGS', 'A1,MAN,TGS'),
    rows: [`2 ${created}`, '3 same repeatsRow'],
  },
  {
    name: 'the same code with another model',
    content: lines('Code,Make,Model', 'A1,MAN,TGS', 'A1,MAN,TGX'),
    rows: [`2 ${created}`, '3 refused contradictsRow'],
  },
  {
    name: 'the same code in other letters',
    content: lines('Code,Make,Model', 'a1,MAN,TGS', 'A１,MAN,TGX'),
    rows: [`2 ${created}`, '3 refused contradictsRow'],
  },
  {
    name: 'a bad row before a good one of the same code',
    content: lines('Code,Year,Model', 'A1,20017,TGS', 'A1,2017,TGS'),
    rows: ['2 refused yearRange', `3 ${created}`],
  },
  { name: 'no code', content: lines('Code,Make,Model', ',MAN,TGS'), rows: ['2 refused codeMissing'] },
  {
    name: 'a code that is too long',
    content: lines('Code,Make,Model', `${'x'.repeat(41)},MAN,TGS`),
    rows: ['2 refused tooLong'],
  },
  {
    name: 'invisible characters in a code',
    content: lines('Code,Make,Model', '\u202eA1\u200b,MAN,TGS', 'A1,MAN,TGS'),
    rows: [`2 ${created}`, '3 same repeatsRow'],
  },
  {
    name: 'names of the language itself',
    content: lines('Code,Make,Model', '__proto__,constructor,toString', 'prototype,x,y'),
    rows: both,
  },
  {
    name: 'a markup in every field',
    content: lines('Code,Name,Make', '<img src=x onerror=alert(1)>,<script>,x'),
    rows: [`2 ${created}`],
  },
  { name: 'guarded formulas', content: lines('Code,Name,Make', "'=A1,'+44 20,MAN"), rows: [`2 ${created}`] },
  {
    name: 'costs with signs and thousands',
    content: lines('Code,Purchase cost,Make', 'A1,"$14,190.13",x', 'A2,(5.00),x', 'A3,free,x'),
    rows: [`2 ${created}`, '3 refused valueNegative', '4 refused numberUnreadable'],
  },
  { name: 'zero for an unknown year', content: lines('Code,Year,Make', 'A1,0,x'), rows: [`2 ${created}`] },
  {
    name: 'two-digit years',
    content: lines('Code,In service date,Make', 'A1,04-Aug-00,x', 'A2,01-Jan-46,x', 'A3,,x'),
    rows: [`2 ${created}`, `3 ${created}`, `4 ${created}`],
  },
  {
    name: 'a 31 February',
    content: lines('Code,In service date,Make', 'A1,31.02.2021,x', 'A2,25.02.2021,x'),
    rows: ['2 refused dateImpossible', `3 ${created}`],
  },
  {
    name: 'words for a date',
    content: lines('Code,In service date,Make', 'A1,2021-01-01,x', 'A2,soon,x', 'A3,2021-01-05,x'),
    rows: [`2 ${created}`, '3 refused dateUnreadable', `4 ${created}`],
  },
  {
    name: 'meter values in a register',
    content: lines('Code,Make,Odometer', 'A1,x,"120.500"', 'A2,x,', 'A3,x,-5'),
    rows: [`2 ${created}`, `3 ${created}`, '4 refused valueNegative'],
  },
];

const log = (...rows: readonly string[]): string => lines('Car,Date,Odometer', ...rows);

const logFiles: readonly NastyFile[] = [
  {
    name: 'a reading that runs backwards',
    content: log('A,2026-01-02,1000', 'A,2026-01-05,900', 'A,2026-01-09,1200'),
    rows: ['2 new null', '3 suspect backwards', '4 new null'],
  },
  {
    name: 'a leap',
    content: log('A,2026-01-02,1000', 'A,2026-01-03,90000', 'A,2026-01-09,1200'),
    rows: ['2 new null', '3 suspect tooFast', '4 new null'],
  },
  {
    name: 'a day to come',
    content: log('A,2026-01-02,1000', 'A,2060-01-03,1100'),
    rows: ['2 new null', '3 suspect future'],
  },
  {
    name: 'an impossible year',
    content: log('A,2026-01-02,1000', 'A,2107-01-03,1100'),
    rows: ['2 new null', '3 refused dateImpossible'],
  },
  {
    name: 'newest first, several a day',
    content: log('A,2026-01-03,1100', 'A,2026-01-02,1050', 'A,2026-01-02,1000'),
    rows: ['2 new null', '3 new null', '4 new null'],
  },
  {
    name: 'the same reading twice',
    content: log('A,2026-01-02,1000', 'A,2026-01-02,1000'),
    rows: ['2 new null', '3 same repeatsRow'],
  },
  {
    name: 'blank and unreadable values',
    content: log('A,2026-01-02,1000', 'A,2026-01-03,', 'A,2026-01-04,abc', 'A,,1200'),
    rows: ['2 new null', '3 refused valueMissing', '4 refused numberUnreadable', '5 refused dateMissing'],
  },
  {
    name: 'vehicles that are not in the register, when none may be made',
    content: log('A,2026-01-02,1000'),
    choices: { createEquipment: false },
    rows: ['2 refused equipmentUnknown'],
  },
  {
    name: 'a unit in each row',
    content: lines(
      'Car,Date,Reading,Unit',
      'A,2026-01-02,1000,km',
      'A,2026-01-02,55,hours',
      'A,2026-01-03,56,hours',
      'A,2026-01-04,57,h',
      'A,2026-01-05,58,h',
      'A,2026-01-06,9,gallons',
    ),
    rows: ['2 new null', '3 new null', '4 new null', '5 new null', '6 new null', '7 refused unitUnknown'],
  },
  {
    name: 'American dates',
    content: log('A,12/30/2025,1000', 'A,01/02/2026,1100'),
    rows: ['2 new null', '3 new null'],
  },
  {
    name: 'Chinese dates and a spreadsheet serial',
    content: log('A,2026年1月2日,1000', 'A,46030,1100', 'A,2026/1/9,1200'),
    rows: ['2 new null', '3 new null', '4 new null'],
  },
];

/** All of them. */
export const nastyFiles: readonly NastyFile[] = [
  ...refusedFiles,
  ...encodingFiles,
  ...layoutFiles,
  ...registerFiles,
  ...logFiles,
];
