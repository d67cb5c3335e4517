import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { undo } from '#i18n/en/undo.ts';

const folder = path.resolve(import.meta.dirname, '../../../renderer/data/commands');

/** Commands that are not taken back step by step: they have another way back, or none. */
const apart: ReadonlySet<string> = new Set([
  'issueCertificate',
  'issueInspection',
  'issueStandDownPaper',
  'voidCertificate',
  'loadSample',
  'removeSample',
  'publishCalendar',
]);

const commands = readdirSync(folder).flatMap((file) => {
  const source = readFileSync(path.join(folder, file), 'utf8');
  const [, named = ''] = /runCommand\(\{\s*(?:\/\/.*\s*)*name: ([^\n]*),\n/.exec(source) ?? [];
  return [...named.matchAll(/'([a-zA-Z]{2,})'/g)].map(([, name = '']) => name);
});

describe('the words for what was taken back', () => {
  it('are looked for in the commands there are', () => {
    expect(commands).toEqual(expect.arrayContaining(['openOrder', 'openOrders', 'saveEquipment', 'moveParts']));
  });

  it('are there for every command that can be taken back', () => {
    expect(commands.filter((name) => !apart.has(name) && !(name in undo.did))).toEqual([]);
  });

  it('name the records in every sentence that is about some', () => {
    const nameless = Object.entries(undo.did).filter(([, text]) => !text.includes('{{what}}'));
    expect(nameless.map(([command]) => command)).toEqual([
      'other',
      'confirmClock',
      'doubtClock',
      'choosePerson',
      'savePreferences',
      'saveSettings',
    ]);
  });
});
