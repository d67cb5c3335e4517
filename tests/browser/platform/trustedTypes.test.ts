import { describe, expect, it } from 'vitest';
import { ownScriptOnly, plainTextOnly } from '#platform/trustedTypes.ts';

describe('the default policy of trusted types', () => {
  it('is in force', () => {
    expect(Object(window.trustedTypes).defaultPolicy).toMatchObject({ name: 'default' });
  });

  it('passes a style sheet and refuses every tag', () => {
    expect(plainTextOnly(':root{--a:1px}.x>.y{content:"a"}')).toContain('--a');
    for (const text of ['<img src=x onerror=alert(1)>', 'a<b', '</style><script>']) {
      expect(() => plainTextOnly(text)).toThrow(TypeError);
    }
  });

  it('starts workers of our own origin only', () => {
    expect(ownScriptOnly('./assets/worker.js')).toBe('./assets/worker.js');
    for (const url of ['https://evil.example/w.js', 'data:text/javascript,1', '//evil.example/w.js']) {
      expect(() => ownScriptOnly(url)).toThrow(TypeError);
    }
  });
});
