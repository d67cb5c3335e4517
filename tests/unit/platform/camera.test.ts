import { describe, expect, it } from 'vitest';
import { cameraTrouble } from '#platform/camera.ts';

describe('a camera that does not open', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['TypeError', 'missing'],
  ])('says by %s that it is %s', (name, trouble) => {
    expect(cameraTrouble(Object.assign(new Error('no'), { name }))).toBe(trouble);
  });

  it('takes whatever else is thrown for a page without a camera', () => {
    expect(cameraTrouble('no')).toBe('missing');
  });
});
