/** Every screen and main dialog of held certificates and instruments. */
import type { Walk } from './walk.ts';
import { comeBy, opens, type Place } from './walkPlaces.ts';

/** Those of the sample workshop. */
export const heldPlaces = (walk: Walk): readonly Place[] => {
  const { page, texts } = walk;
  const come = comeBy(walk);
  const { held } = texts;
  const inTable = (button: string) => async (): Promise<void> => {
    await page.getByRole('table').getByRole('button', { name: button }).first().click();
    await page.getByRole('dialog').first().waitFor();
  };
  const several = async (): Promise<void> => {
    const boxes = page.getByRole('table').getByRole('checkbox');
    await boxes.nth(1).check();
    await boxes.nth(2).check();
    await opens(walk, held('renewMany', { count: 2 }))();
  };
  return [
    { name: 'held', come: come('/certificates/held') },
    { name: 'held, nothing found', come: come('/certificates/held?kind=permit') },
    { name: 'held, enter', come: come('/certificates/held', opens(walk, held('add'))) },
    { name: 'held, renew', come: come('/certificates/held', inTable(held('renew'))) },
    { name: 'held, renew several', come: come('/certificates/held?kind=insurance', several) },
    { name: 'instruments', come: come('/certificates/instruments') },
    { name: 'instrument', come: come('/certificates/instruments', inTable('S-TW-01')) },
    { name: 'new instrument', come: come('/certificates/instruments', opens(walk, held('instruments.add'))) },
    { name: 'running out', come: come('/certificates/running-out') },
  ];
};
