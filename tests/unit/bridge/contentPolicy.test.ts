import { describe, expect, it } from 'vitest';
import { headerPolicy, pagePolicy } from '#bridge/contentPolicy.ts';

describe('the content policy', () => {
  it('lets no script run but the program’s own files', () => {
    const scripts = pagePolicy.split('; ').filter((directive) => directive.startsWith('script-src'));
    expect(scripts).toEqual(["script-src 'self'"]);
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
