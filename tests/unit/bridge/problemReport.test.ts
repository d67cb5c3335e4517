import { describe, expect, it } from 'vitest';
import { lastLines, logLine } from '#bridge/logLine.ts';
import { problemReport } from '#bridge/problemReport.ts';

describe('a problem report', () => {
  it('says what runs, how much is stored, the fault and the last events', () => {
    expect(
      problemReport({
        info: { host: 'desktop', version: '1.2.3', platform: 'linux', engine: 'Electron 45' },
        schemaVersion: 6,
        counts: { equipment: 12, orders: 0 },
        fault: 'TypeError: x',
        log: ['{"code":"started"}'],
        at: '2026-03-10T08:00:00.000Z',
      }),
    ).toBe(
      [
        'Fettle 1.2.3 (desktop), schema 6',
        'Electron 45, linux',
        '2026-03-10T08:00:00.000Z',
        'Rows: equipment 12',
        '',
        'TypeError: x',
        '',
        'Log:',
        '{"code":"started"}',
      ].join('\n'),
    );
  });

  it('comes also when nothing can be read', () => {
    const report = problemReport({ info: null, schemaVersion: 6, counts: null, fault: '', log: [], at: 'now' });
    expect(report).toContain('Rows: not readable');
  });
});

describe('a line of the log', () => {
  it('is one line, whatever the detail holds', () => {
    expect(logLine({ level: 'error', code: 'window.error', detail: 'a\nb' }, 'T')).toBe(
      '{"at":"T","level":"error","code":"window.error","detail":"a\\nb"}\n',
    );
  });

  it('is found again among the last ones', () => {
    expect(lastLines('1\n2\n3\n', 2)).toEqual(['2', '3']);
  });
});
