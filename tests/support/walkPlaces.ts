/** How one comes to a place of the program as if its address had been typed, and what one may press there. */
import type { Walk } from './walk.ts';

/** A place in the program and how one comes to it. */
export interface Place {
  readonly name: string;
  readonly come: () => Promise<void>;
}

/** Goes to an address, then does something there. */
export type Come = (address: string, then?: () => Promise<void>) => () => Promise<void>;

/** Goes to an address by way of nowhere, so that no dialog stays open. */
export const comeBy =
  ({ page, texts }: Walk): Come =>
  (address, then) =>
  async () => {
    const origin = new URL(page.url()).origin;
    await page.keyboard.press('Escape');
    await page.goto(`${origin}/#/nowhere`);
    await page.getByText(texts.common('notThere')).waitFor();
    await page.goto(`${origin}/#${address}`);
    await page.locator('main > *').first().waitFor();
    await then?.();
  };

/** A button that opens a dialog. */
export const opens =
  ({ page }: Walk, name: string) =>
  async (): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('dialog').first().waitFor();
  };

/** An entry of the menu of further actions that opens a dialog. */
export const opensInMenu =
  ({ page }: Walk, { menu, item }: { readonly menu: string; readonly item: string }) =>
  async (): Promise<void> => {
    await page.getByRole('button', { name: menu }).first().click();
    await page.getByRole('menuitem', { name: item }).click();
    await page.getByRole('dialog').first().waitFor();
    // The menu fades while the dialog comes: what is judged is the dialog.
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  };
