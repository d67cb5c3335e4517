import { describe, expect, it } from 'vitest';
import { type LocalText, languages } from '#domain/language.ts';
import { programmeRevisionSchema, workKinds } from '#domain/programme.ts';
import { levelProblems } from '#domain/serviceLevel.ts';
import { tasksOfVisit } from '#domain/visitTasks.ts';
import { programmeTemplates, templatesFor } from '#templates/programmeTemplates.ts';
import { type ProgrammeTemplate, programmeTemplateSchema } from '#templates/template.ts';

const named = programmeTemplates.map((template) => ({ id: template.id, template }));

const textsOf = (template: ProgrammeTemplate): readonly LocalText[] => [
  template.name,
  template.source,
  ...template.levels.flatMap((level) => [level.name, ...level.tasks.map((task) => task.text)]),
];

/** Characters written in one of the two scripts only, of those a check sheet uses most. */
const simplifiedOnly = /[发动滤换检润紧轮车气统损电规补给传变门销钢齿轴试验时间处满达测调额载缝链护]/u;
const traditionalOnly = /[發動濾換檢潤緊輪車氣統損電規補給傳變門銷鋼齒軸試驗時間處滿達測調額載縫鏈護]/u;

const template = (id: string): ProgrammeTemplate => {
  const found = programmeTemplates.find((t) => t.id === id);
  if (found === undefined) throw new Error(`No template ${id}`);
  return found;
};

describe('templates of the trade', () => {
  it.each(named)('$id fits its schema and its levels are sound', ({ template: t }) => {
    expect(programmeTemplateSchema.parse(t)).toEqual(t);
    expect(t.levels.flatMap(levelProblems)).toEqual([]);
    expect(programmeRevisionSchema.shape.levels.parse([...t.levels])).toEqual(t.levels);
  });

  it.each(named)('$id has every text in three languages, each in its own script', ({ template: t }) => {
    for (const text of textsOf(t)) {
      for (const language of languages) expect(text[language]?.trim(), JSON.stringify(text)).toBeTruthy();
      expect(text['zh-Hans']).not.toMatch(traditionalOnly);
      expect(text['zh-Hant']).not.toMatch(simplifiedOnly);
    }
  });

  it.each(named)('$id names each level and each task once and every level has tasks', ({ template: t }) => {
    const levelIds = t.levels.map((level) => level.id);
    const taskIds = t.levels.flatMap((level) => level.tasks.map((task) => task.id));
    expect(new Set(levelIds).size).toBe(levelIds.length);
    expect(new Set(taskIds).size).toBe(taskIds.length);
    expect(t.levels.every((level) => level.tasks.length > 0)).toBe(true);
  });

  it.each(named)('$id lists exactly the units its triggers count in', ({ template: t }) => {
    const units = t.levels.flatMap((l) => l.triggers.flatMap((x) => (x.kind === 'usage' ? [x.meter] : [])));
    expect([...t.meters].sort()).toEqual([...new Set(units)].sort());
  });

  it('has no id twice', () => {
    expect(new Set(programmeTemplates.map(({ id }) => id)).size).toBe(programmeTemplates.length);
  });

  it('uses all six kinds of work at a level 2 visit of a vehicle', () => {
    const tasks = tasksOfVisit(template('china-heavy-vehicle').levels, 'l2');
    expect(new Set(tasks.map((task) => task.work))).toEqual(new Set(workKinds));
  });

  it('gives a level 2 visit the tasks of level 1 as well, and a chain renewal none but its own', () => {
    const vehicle = template('china-heavy-vehicle').levels;
    const own = (id: string) => vehicle.find((level) => level.id === id)?.tasks.length ?? 0;
    expect(tasksOfVisit(vehicle, 'l2')).toHaveLength(own('l1') + own('l2'));
    const chains = tasksOfVisit(template('forklift').levels, 'chains');
    expect(new Set(chains.map((task) => task.levelId))).toEqual(new Set(['chains']));
  });

  it('never lets a statutory level be late', () => {
    const statutory = programmeTemplates.flatMap((t) => t.levels).filter((level) => level.isStatutory);
    expect(statutory.map((level) => level.late)).toEqual(statutory.map(() => ({ days: 0 })));
    expect(statutory.length).toBeGreaterThan(0);
  });

  it('says that the Chinese cycles were not checked against the standard', () => {
    const chinese = programmeTemplates.filter((t) => t.id.startsWith('china-'));
    expect(chinese.map((t) => t.isVerified)).toEqual([false, false, false]);
  });
});

const cycles: readonly { readonly id: string; readonly level: string; readonly triggers: readonly string[] }[] = [
  { id: 'china-light-vehicle', level: 'l1', triggers: ['10000 km', '30 day'] },
  { id: 'china-light-vehicle', level: 'l2', triggers: ['40000 km', '120 day'] },
  { id: 'china-heavy-vehicle', level: 'l1', triggers: ['15000 km', '30 day'] },
  { id: 'china-heavy-vehicle', level: 'l2', triggers: ['50000 km', '120 day'] },
  { id: 'china-trailer', level: 'l1', triggers: ['30 day'] },
  { id: 'china-trailer', level: 'l2', triggers: ['120 day'] },
  { id: 'excavator', level: 'h50', triggers: ['50 h', '1 week'] },
  { id: 'excavator', level: 'h250', triggers: ['250 h first 100', '1 month'] },
  { id: 'excavator', level: 'h4000', triggers: ['4000 h', '2 year'] },
  { id: 'forklift', level: 'h250', triggers: ['250 h', '6 week'] },
  { id: 'forklift', level: 'chains', triggers: ['3 year'] },
  { id: 'generator', level: 'h250', triggers: ['250 h first 50', '1 year'] },
  { id: 'compressor', level: 'h2000', triggers: ['2000 h first 500'] },
  { id: 'uk-safety-inspection', level: 'safety', triggers: ['6 week'] },
  { id: 'thorough-examination-12', level: 'thorough', triggers: ['12 month'] },
];

describe('cycles', () => {
  it.each(cycles)('$id $level comes every $triggers', ({ id, level, triggers }) => {
    const found = template(id).levels.find((l) => l.id === level);
    const words = found?.triggers.map((t) => {
      if (t.kind === 'rule') return t.rrule;
      if (t.kind === 'calendar') return `${t.every} ${t.unit}`;
      return `${t.every} ${t.meter}${t.first === undefined ? '' : ` first ${t.first}`}`;
    });
    expect(words).toEqual(triggers);
  });
});

const offered: readonly { readonly kind: Parameters<typeof templatesFor>[0]; readonly ids: readonly string[] }[] = [
  { kind: 'truck', ids: ['china-heavy-vehicle', 'uk-safety-inspection'] },
  { kind: 'trailer', ids: ['china-trailer', 'uk-safety-inspection'] },
  { kind: 'forklift', ids: ['forklift', 'thorough-examination-12', 'thorough-examination-6'] },
  { kind: 'boat', ids: [] },
];

describe('templatesFor', () => {
  it.each(offered)('offers a $kind $ids', ({ kind, ids }) => {
    expect(templatesFor(kind).map(({ id }) => id)).toEqual(ids);
  });
});
