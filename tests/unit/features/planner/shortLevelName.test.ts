import { expect, it } from 'vitest';
import { shortLevelName } from '#features/planner/shortLevelName.ts';
import { programmeTemplates } from '#templates/programmeTemplates.ts';

it.each([
  ['Level 1 service', 'L1'],
  ['250 h service', '250'],
  ['1,000 h service', '1000'],
  ['15,000 km service', '15000'],
  ['Service A2', 'A2'],
  ['Safety inspection', 'SI'],
  ['Thorough examination', 'TE'],
  ['Oil service', 'OS'],
  ['Hydraulic hoses: renewal', 'HHR'],
  ['Grease', 'Grea'],
  ['一级维护', '一级'],
  ['1000小时保养', '1000'],
  ['1,000小時保養', '1000'],
  ['全面檢查', '全面'],
  ['  Level 2  ', 'L2'],
])('%s is %s on a chip', (name, short) => {
  expect(shortLevelName(name)).toBe(short);
});

it('leaves no level of the templates without a name, and none longer than five characters', () => {
  const names = programmeTemplates.flatMap(({ levels }) => levels.flatMap(({ name }) => Object.values(name)));
  const odd = names.map((name) => shortLevelName(name ?? '')).filter((short) => short.length === 0 || short.length > 5);
  expect(odd).toEqual([]);
});
