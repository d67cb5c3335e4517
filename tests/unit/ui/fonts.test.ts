/** The bundled families together draw every name: read from the font files themselves, not from what the style sheets say. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { charactersOf } from '#tests/support/woff2.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const slices = (family: string): string =>
  createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/index.css`);

const rare = (style: 'serif' | 'sans'): string => path.join(root, `renderer/ui/fonts/${style}Rare.css`);

/** What a style sheet's files draw of what it loads them for. */
const drawnBy = (sheet: string): readonly number[] =>
  [...readFileSync(sheet, 'utf8').matchAll(/url\("?([^")]+)"?\)[^;]*;\s*unicode-range:\s*([^;]+);/g)].flatMap(
    ([, file = '', ranges = '']) => {
      const spans = ranges.split(',').map((range) => {
        const [first = '', last = first] = range.trim().slice(2).split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
      });
      const isLoadedFor = (code: number): boolean => spans.some(([first, last]) => code >= first && code <= last);
      return [...charactersOf(path.resolve(path.dirname(sheet), file))].filter(isLoadedFor);
    },
  );

const span = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);

/** Characters of the table of standard characters (通用规范汉字表) beyond the main block. */
const standardBeyond = [
  ...'㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮',
  ...'𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢',
  ...'𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩',
  ...'𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓',
].flatMap((character) => character.codePointAt(0) ?? []);

/** GB 18030-2022 up to level 2: the main block as far as it is named there, extension A, the standard characters. */
const levelTwo = [...span(0x4e00, 0x9fef), ...span(0x3400, 0x4db5), ...standardBeyond];

/** The families in the order of global.css. */
const chains = [
  { forms: 'serif of the mainland', sheets: [slices('noto-serif-sc'), rare('serif'), rare('sans')] },
  { forms: 'serif of Taiwan', sheets: [slices('noto-serif-tc'), slices('noto-serif-sc'), rare('serif'), rare('sans')] },
  { forms: 'sans of the mainland', sheets: [slices('noto-sans-sc'), rare('sans')] },
  { forms: 'sans of Taiwan', sheets: [slices('noto-sans-tc'), slices('noto-sans-sc'), rare('sans')] },
];

it.each(chains)('the $forms draws every character of GB 18030 up to level 2', ({ sheets }) => {
  const drawn = new Set(sheets.flatMap(drawnBy));
  expect(levelTwo.filter((code) => !drawn.has(code)).map((code) => String.fromCodePoint(code))).toEqual([]);
});
