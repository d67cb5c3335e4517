import { afterEach, describe, expect, it, vi } from 'vitest';
import { bridge } from '#platform/bridge.ts';
import { browserBridge } from '#platform/browserBridge.ts';
import { engineOf } from '#platform/engine.ts';

const kinds = [
  { name: 'CSV', extensions: ['csv', 'txt'] },
  { name: 'JSON', extensions: ['json'] },
];

afterEach(() => vi.restoreAllMocks());

/** Catches the click on an element the bridge makes, in place of the browser's own answer to it. */
const caught = <Tag extends 'a' | 'input'>(tag: Tag, act: (element: HTMLElementTagNameMap[Tag]) => void): void => {
  const create: (name: string) => HTMLElement = document.createElement.bind(document);
  const made = (name: string): HTMLElement => {
    const element = create(name);
    if (name === tag) element.click = () => act(element as HTMLElementTagNameMap[Tag]);
    return element;
  };
  vi.spyOn(document, 'createElement').mockImplementation(made as typeof document.createElement);
};

const choosing = (file: File | null): { accept: string } => {
  const seen = { accept: '' };
  caught('input', (input) => {
    seen.accept = input.accept;
    if (file === null) {
      input.dispatchEvent(new Event('cancel'));
      return;
    }
    const transfer = new DataTransfer();
    transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  });
  return seen;
};

describe('the bridge in a plain browser', () => {
  it('is the stand-in', () => {
    expect(bridge).toBe(browserBridge);
  });

  it('saves a file as a download of the same bytes', async () => {
    let saved: Promise<{ name: string; text: string }> | undefined;
    caught('a', (link) => {
      saved = fetch(link.href).then(async (answer) => ({ name: link.download, text: await answer.text() }));
    });
    const bytes = new TextEncoder().encode('设备,里程\n');
    expect(await bridge.saveFile({ name: 'fleet.csv', bytes, kinds })).toEqual({
      ok: true,
      value: { outcome: 'handedOver' },
    });
    expect(await saved).toEqual({ name: 'fleet.csv', text: '设备,里程\n' });
  });

  it('opens the chosen file, asking for the kinds given', async () => {
    const seen = choosing(new File(['a,b\n'], 'log.csv'));
    expect(await bridge.openFile({ kinds })).toEqual({
      ok: true,
      value: { name: 'log.csv', bytes: new TextEncoder().encode('a,b\n') },
    });
    expect(seen.accept).toBe('.csv,.txt,.json');
  });

  it('answers null when no file was chosen', async () => {
    choosing(null);
    expect(await bridge.openFile({ kinds })).toEqual({ ok: true, value: null });
  });

  it('refuses a file over the limit without reading it', async () => {
    const file = new File(['x'], 'huge.csv');
    Object.defineProperty(file, 'size', { value: 300 * 1024 * 1024 });
    caught('input', (input) => {
      Object.defineProperty(input, 'files', { value: [file] });
      input.dispatchEvent(new Event('change'));
    });
    expect(await bridge.openFile({ kinds })).toMatchObject({
      ok: false,
      problems: [{ code: 'fileTooLarge', params: { name: 'huge.csv', megabytes: 256 } }],
    });
  });

  it('prints under the file’s name and gives the page its title back', async () => {
    const before = document.title;
    const titles: string[] = [];
    vi.spyOn(window, 'print').mockImplementation(() => void titles.push(document.title));
    await bridge.printPdf({ fileName: 'WO-0012.pdf' });
    expect([titles, document.title]).toEqual([['WO-0012'], before]);
  });

  it('takes a count for the icon even where there is none', async () => {
    expect(await bridge.setBadge({ count: 3 })).toEqual({ ok: true, value: null });
    expect(await bridge.setBadge({ count: 0 })).toEqual({ ok: true, value: null });
  });

  it('tells what runs, the version from its page', async () => {
    const meta = document.createElement('meta');
    meta.name = 'version';
    meta.content = '1.2.3';
    document.head.append(meta);
    expect(await bridge.appInfo()).toMatchObject({
      ok: true,
      value: {
        host: 'browser',
        version: '1.2.3',
        engine: expect.stringMatching(/Chrome/),
      },
    });
  });
});

describe('the engine', () => {
  it.each([
    {
      agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36',
      engine: 'Chrome 153.0.0.0',
    },
    { agent: 'Mozilla/5.0 Chrome/150.0.0.0 Safari/537.36 Edg/150.1.0.0', engine: 'Edge 150.1.0.0' },
    { agent: 'Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0', engine: 'Firefox 140.0' },
    { agent: 'Mozilla/5.0 (Macintosh) Version/18.1 Safari/605.1.15', engine: 'Safari 18.1' },
    { agent: 'Something new', engine: 'Something new' },
  ])('is $engine', ({ agent, engine }) => {
    expect(engineOf(agent)).toBe(engine);
  });
});
