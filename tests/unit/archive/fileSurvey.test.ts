import { describe, expect, it } from 'vitest';
import { bestTable, FileSurvey, onlyEquipmentNamed } from '#archive/fileSurvey.ts';
import { detectSeparator } from '#archive/separator.ts';
import { equipment as english } from '#i18n/en/equipment.ts';
import { equipment as simplified } from '#i18n/zh-Hans/equipment.ts';
import { equipment as traditional } from '#i18n/zh-Hant/equipment.ts';

const surveyed = (lines: readonly string[]) => {
  const survey = new FileSurvey(2026);
  for (const line of lines) survey.add(line.split(','));
  return survey.tables();
};

const separatorCases = [
  ['a,b,c\n1,2,3\n', ','],
  ['a;b;c\n1,5;2,5;3\n', ';'],
  ['a\tb\n1\t2\n', '\t'],
  ['a|b\n1|2\n', '|'],
  ['"x,y";b\n"1,2";3\n', ';'],
  ['sep=;\na,b\n', ';'],
  ['only one column\n1\n', ','],
  ['', ','],
] as const;

describe('the separator', () => {
  it.each(separatorCases)('of %j is %j', (text, expected) => {
    expect(detectSeparator(text)).toBe(expected);
  });
});

const headers: readonly (readonly [headers: string, row: string, expected: Readonly<Record<string, number>>])[] = [
  [
    'EquipID,Year,Make,Model,Description,Dept,InServiceDate,InServiceCost,Estimated Replacement Year',
    '01035,2000,FORD,F450,PICKUP,SPD,04-Aug-00,$1.00,2010',
    { code: 0, year: 1, make: 2, model: 3, name: 4, depot: 5, inServiceOn: 6, purchaseCost: 7 },
  ],
  [
    '设备编号,设备名称,品牌,型号,车牌号,使用部门,投用日期,原值,责任人',
    'A1,叉车,合力,CPCD30,,仓储,2019-01-02,98000,王五',
    { code: 0, name: 1, make: 2, model: 3, plate: 4, depot: 5, inServiceOn: 6, purchaseCost: 7, keeper: 8 },
  ],
  [
    '車輛編號,車輛名稱,廠牌,車牌號碼,部門,備註',
    'A1,貨車,Hino,ABC-123,運輸,x',
    { code: 0, name: 1, make: 2, plate: 3, depot: 4, notes: 5 },
  ],
  ['Asset Tag,VIN Number,Reg No,Location,Owner', 'A1,X,Y,Z,W', { code: 0, serial: 1, plate: 2, depot: 3, owner: 4 }],
];

describe('the columns of a register', () => {
  it.each(headers)('%s', (head, row, expected) => {
    const [table] = surveyed([head, row]);
    expect(table?.guess).toMatchObject({ kind: 'equipment', columns: expected });
  });

  it.each([
    ['en', english],
    ['zh-Hans', simplified],
    ['zh-Hant', traditional],
  ] as const)('that the program itself wrote in %s are all known again', (_, { csv }) => {
    const known = [
      'code',
      'name',
      'kind',
      'make',
      'model',
      'year',
      'plate',
      'serial',
      'depot',
      'keeper',
      'owner',
    ] as const;
    const heads = [...known.map((column) => csv[column]), csv.inServiceOn, csv.reading, csv.unit, csv.readOn];
    const row = 'T-1,Truck,Van,MAN,TGS,2019,X,V,North,Li,City,2019-04-03,120500,km,2026-11-01';
    const [table] = surveyed([heads.join(','), row, row.replace('T-1', 'T-2'), row.replace('T-1', 'T-3')]);
    const { kind, columns } = table?.guess ?? {};
    expect(kind).toBe('equipment');
    const expected = Object.fromEntries(
      [...known, 'inServiceOn', 'value', 'unit', 'takenOn'].map((name, index) => [name, index]),
    );
    expect(columns).toEqual(expected);
  });
});

const logs: readonly (readonly [string, readonly string[], Readonly<Record<string, number>>])[] = [
  [
    'takes the transaction date and the current odometer among many alike',
    [
      'Department,Posted Date,Transaction Date,Vehicle ID,Vehicle Description,Start Odometer,Unit of Measure,Unit Cost,Current Odometer,Previous Odometer,Distance Driven,Vehicle Fuel Type',
      'PD,01/02/2018,12/30/2017,89,FORD,0,GA,2.47,22595,22477,118,',
      'PD,01/02/2018,12/31/2017,89,FORD,0,GA,2.47,22695,22477,118,',
    ],
    { depot: 0, takenOn: 2, code: 3, name: 4, value: 8 },
  ],
  [
    'reads Chinese headers',
    ['车号,日期,里程数', '京A1,2026-01-02,1200', '京A1,2026-02-02,2200'],
    { code: 0, takenOn: 1, value: 2 },
  ],
  [
    'does without any header',
    ['T-1,2026-01-02,1200', 'T-1,2026-01-09,1300', 'T-2,2026-01-09,500'],
    { code: 0, takenOn: 1, value: 2 },
  ],
];

describe('the columns of a log', () => {
  it.each(logs)('%s', (_, lines, expected) => {
    const [table] = surveyed(lines);
    expect(table?.guess).toMatchObject({ kind: 'readings' });
    expect(table?.guess.columns).toEqual(expected);
  });

  it('take their unit from the header', () => {
    expect(surveyed(['Car,Date,Odo (mi)', 'A,2026-01-02,5'])[0]?.guess.unit).toBe('mi');
    expect(surveyed(['Car,Date,Engine hours', 'A,2026-01-02,5'])[0]?.guess.unit).toBe('h');
  });
});

describe('the layout of a file', () => {
  it('passes over title lines above the header', () => {
    const [table] = surveyed([
      'Fleet of the city,,',
      '',
      'Status: June,,',
      'Code,Make,Model',
      'A,MAN,TGS',
      'B,MAN,TGX',
    ]);
    expect(table).toMatchObject({ headerRow: 4, firstRow: 5, lastRow: 6, rowCount: 2 });
  });

  it('is that of each section', () => {
    const tables = surveyed([
      '## Vehicle',
      'Name,Make',
      'Z3,BMW',
      '## Log',
      'Date,Odo (mi)',
      '2026-01-02,12',
      '2026-01-03,13',
      '## Costs',
      'Title,Cost',
    ]);
    expect(tables.map(({ name, headerRow, firstRow, lastRow }) => [name, headerRow, firstRow, lastRow])).toEqual([
      ['Vehicle', 2, 3, 3],
      ['Log', 5, 6, 7],
    ]);
    expect(bestTable(tables)).toBe(1);
    expect(onlyEquipmentNamed(tables)).toBe('Z3');
  });

  it('knows a file without rows', () => {
    expect(surveyed(['', ''])).toEqual([]);
    expect(surveyed(['Code,Make,Model'])).toEqual([]);
  });
});
