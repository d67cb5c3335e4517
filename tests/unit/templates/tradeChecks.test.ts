import { describe, expect, it } from 'vitest';
import { checkPictureNamed } from '#domain/checkPicture.ts';
import { itemsOf, verdictsOf } from '#domain/checkRevisions.ts';
import { checkContentProblems } from '#domain/checkTemplateContent.ts';
import { type LocalText, languages } from '#domain/language.ts';
import type { TradeCheck } from '#templates/tradeCheck.ts';
import { tradeCheckSchema } from '#templates/tradeCheck.ts';
import { tradeChecks } from '#templates/tradeChecks.ts';

const named = tradeChecks.map((check) => ({ id: check.id, check }));

const itemsIn = ({ sections }: TradeCheck) => itemsOf({ sections: [...sections] });

const textsOf = (check: TradeCheck): readonly LocalText[] => [
  check.name,
  check.source,
  ...check.sections.map(({ name }) => name),
  ...itemsIn(check).flatMap(({ text, look }) => [text, look]),
];

/** Characters written in one of the two scripts only, of those a check sheet uses most. */
const simplifiedOnly = /[发动滤换检润紧轮车气统损电规补给传变门销钢齿轴试验时间处满达测调额载缝链护灯后镜带锁压]/u;
const traditionalOnly = /[發動濾換檢潤緊輪車氣統損電規補給傳變門銷鋼齒軸試驗時間處滿達測調額載縫鏈護燈後鏡帶鎖壓]/u;

describe('checks of the trade', () => {
  it.each(named)('$id fits its schema and can be approved as it is', ({ check }) => {
    expect(tradeCheckSchema.parse(check)).toEqual(check);
    expect(checkContentProblems(check.sections)).toEqual([]);
  });

  it.each(named)('$id says everything in three languages, each in its own script', ({ check }) => {
    for (const text of textsOf(check)) {
      for (const language of languages) expect(text[language]?.trim(), JSON.stringify(text)).toBeTruthy();
      expect(text['zh-Hans']).not.toMatch(traditionalOnly);
      expect(text['zh-Hant']).not.toMatch(simplifiedOnly);
    }
  });

  it.each(named)('$id names only pictures there are, and asks for a photo of whatever is unsafe', ({ check }) => {
    for (const { picture, severity, photo } of itemsIn(check)) {
      if (picture !== '') expect(checkPictureNamed(picture)).toBe(picture);
      expect(photo).toBe(severity === 'unsafe' ? 'onDefect' : 'never');
    }
  });

  it.each(named)('$id keeps an item within what a card of the shared screen can hold', ({ check }) => {
    for (const { text, look } of itemsIn(check)) {
      expect((text.en ?? '').length).toBeLessThanOrEqual(48);
      expect((look.en ?? '').length).toBeLessThanOrEqual(90);
    }
  });

  it('are eight, each of its own id', () => {
    expect(new Set(tradeChecks.map(({ id }) => id)).size).toBe(8);
  });

  const phases = [
    { id: 'chinaVehicle', of: ['before', 'during', 'after'] },
    { id: 'chinaMachine', of: ['before', 'during', 'after'] },
    { id: 'ukWalkRound', of: ['walkRound', 'walkRound'] },
    { id: 'forklift', of: ['keyOff', 'keyOn'] },
  ];
  it.each(phases)('$id is gone through as the trade does', ({ id, of }) => {
    const sections = tradeChecks.find((check) => check.id === id)?.sections ?? [];
    expect(sections.map(({ phase }) => phase)).toEqual(of);
    for (const { phase } of sections) expect(verdictsOf(phase).length).toBeGreaterThanOrEqual(2);
  });

  it('has the eleven items of the driver’s report', () => {
    const report = tradeChecks.find(({ id }) => id === 'usDriverReport');
    expect(report === undefined ? 0 : itemsIn(report).length).toBe(11);
  });
});
