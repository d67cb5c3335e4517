import { describe, expect, it } from 'vitest';
import { LevelNames, workKey } from '#archive/workNames.ts';
import { freshId } from '#tests/support/rows.ts';

const [trucks, lifts] = [freshId<'Programme'>(), freshId<'Programme'>()];
const names = new LevelNames([
  { programmeId: trucks, levelId: 'A', name: { en: 'Service A', 'zh-Hans': '一级维护', 'zh-Hant': '一級維護' } },
  { programmeId: trucks, levelId: 'B', name: { en: 'Service B', 'zh-Hans': '二级维护' } },
  { programmeId: trucks, levelId: 'O', name: { en: 'Oil change' } },
  { programmeId: lifts, levelId: '250', name: { en: '250 h' } },
  { programmeId: lifts, levelId: 'S', name: { en: 'Service' } },
  { programmeId: lifts, levelId: 'oil', name: { en: 'Oil change', 'zh-Hans': '换油' } },
]);

describe('what past work is called', () => {
  it.each<[string, readonly string[]]>([
    ['Service A', ['A']],
    ['A-Service', ['A']],
    ['level a maintenance', ['A']],
    ['一级保养', ['A']],
    ['一級維護', ['A']],
    ['250h service', ['250']],
    ['Oil change', ['O', 'oil']],
    ['Windscreen, OIL CHANGE', ['O', 'oil']],
    ['Service B; Wipers and Service A', ['B']],
    ['Service', ['S']],
    ['Air conditioning service', []],
    ['Oil change at Corner Garage', []],
    ['Service AB', []],
    ['', []],
  ])('“%s” stands for a level only when it is called so', (title, levels) => {
    expect(names.proposed(title).map(({ levelId }) => levelId)).toEqual(levels);
  });

  it('is one name whatever its width, letters and spaces', () => {
    expect(workKey('  Ｓervice\u00a0  A ')).toBe(workKey('service a'));
  });
});
