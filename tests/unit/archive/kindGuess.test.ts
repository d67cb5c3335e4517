import { describe, expect, it } from 'vitest';
import { guessKind } from '#archive/kindGuess.ts';
import { equipmentKinds } from '#domain/equipment.ts';
import { equipmentKindName } from '#domain/equipmentKindName.ts';
import { languages, textIn } from '#domain/language.ts';
import { common as english } from '#i18n/en/common.ts';
import { common as simplified } from '#i18n/zh-Hans/common.ts';
import { common as traditional } from '#i18n/zh-Hant/common.ts';

const descriptions = [
  ['SUBCOMPACT SEDAN TRAINING', 'car'],
  ['COMPACT SUV - HYBRID - 4X4', 'car'],
  ['PATROL UTILITY 4WD', 'car'],
  ['COMPACT PICKUP - EXTENDED CAB', 'lightTruck'],
  ['PICKUP 2WD MOWER', 'lightTruck'],
  ['WALKIN VAN - CLASS 4', 'van'],
  ['VAN 2WD PASSENGER', 'minibus'],
  ['BUS - 16 PASSENGER', 'bus'],
  ['TRUCK - FLATBED - CRANE - CLASS 7', 'truck'],
  ['TRUCK FLATBED +300KW GENERATOR', 'truck'],
  ['FIRE PUMPER', 'truck'],
  ['TRUCK TRACTOR - CLASS 8', 'tractorUnit'],
  ['TRAILER BOAT', 'trailer'],
  ['BOAT TRAILER', 'trailer'],
  ['2011PACEAMERICANCARGOTRAILER', 'trailer'],
  ['GENERATOR - TRAILER MOUNTED 20KW', 'generator'],
  ['TRAILER MOUNTED GENERATOR', 'generator'],
  ['TRAILER MOUNTED MESSAGE BOARD', 'trailer'],
  ['AIR COMPRESSOR - TRAILER MOUNTED', 'compressor'],
  ['FORKLIFT - 8000 LB LIFT - LPG', 'forklift'],
  ['BACKHOE LOADER 4WD', 'excavator'],
  ['WHEEL LOADER - 29000 LB', 'loader'],
  ['MOWER 62 INCH RIDING WITH FRONT LOADER', 'mower'],
  ['POLICE MOTORCYCLE', 'motorcycle'],
  ['CRANE ROUGH TERRAIN 40TON 4X4', 'crane'],
  ['BARGE EQUIPMENT AND MATERIALS', 'boat'],
  ['0608 11 FORD F250', 'lightTruck'],
  ['0587 10 INT 7400', 'truck'],
  ['FLOOR SCRUBBER - ELECTRIC', 'other'],
  ['', 'other'],
  ['电动叉车 3吨', 'forklift'],
  ['半挂牵引车', 'tractorUnit'],
  ['汽车起重机', 'crane'],
  ['轻型自卸货车', 'lightTruck'],
  ['廂型車', 'van'],
  ['堆高機', 'forklift'],
  ['小貨車', 'lightTruck'],
] as const;

describe('the kind guessed from a description', () => {
  it.each(descriptions)('of "%s" is %s', (text, kind) => {
    expect(guessKind('', text)).toBe(kind);
  });

  it('looks at the description before make and model', () => {
    expect(guessKind('', 'UTILITY TRAILER', 'FORD TRUCK')).toBe('trailer');
    expect(guessKind('', '', 'FORD F550')).toBe('truck');
  });

  it.each(equipmentKinds)('knows every name the program itself writes for %s', (kind) => {
    const written = [kind, english.kind[kind], simplified.kind[kind], traditional.kind[kind]];
    const onPaper = languages.map((language) => textIn(equipmentKindName[kind], language));
    expect([...written, ...onPaper].map((name) => guessKind(name))).toEqual(Array(7).fill(kind));
  });
});
