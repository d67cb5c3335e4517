import { expect, it } from 'vitest';
import { messageNames } from '#bridge/messages.ts';
import { fake } from '#tests/support/electronFake.ts';

it('the page sees exactly the contract, and each function sends its own message with one request', async () => {
  fake.reset();
  await import('#electron/preload.ts');
  expect([...fake.exposed.keys()]).toEqual(['bridge']);
  const api = Object.entries(Object(fake.exposed.get('bridge')));
  expect(api.map(([name]) => name)).toEqual([...messageNames]);
  for (const [name, send] of api) {
    if (typeof send !== 'function') throw new Error(`${name} is no function`);
    await send({ sent: name }, 'an argument too many');
  }
  expect(fake.invoked).toEqual(messageNames.map((name) => ({ channel: `fettle:${name}`, args: [{ sent: name }] })));
});
