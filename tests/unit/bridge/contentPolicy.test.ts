import { describe, expect, it } from 'vitest';
import { headerPolicy, pagePolicy } from '#bridge/contentPolicy.ts';

describe('the content policy', () => {
  it('lets no script run but the program’s own files, and compiles WebAssembly', () => {
    const scripts = pagePolicy.split('; ').filter((directive) => directive.startsWith('script-src'));
    expect(scripts).toEqual(["script-src 'self' 'wasm-unsafe-eval'"]);
  });

  it('evaluates no text and runs no inline script', () => {
    expect(headerPolicy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('names no other host and no network scheme', () => {
    expect(headerPolicy).not.toMatch(/https?:|wss?:|\*/);
  });

  it('denies whatever it does not name', () => {
    expect(pagePolicy).toMatch(/^default-src 'none';/);
  });

  it('forbids framing in the header, where a browser heeds it', () => {
    expect(headerPolicy).toContain("frame-ancestors 'none'");
    expect(pagePolicy).not.toContain('frame-ancestors');
  });
});
