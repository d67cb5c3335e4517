/**
 * The life of a certificate in Chinese: from a finished order to the stamped paper, verified; then void and issued anew in
 * one act, and both papers verified again.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Certificate } from '#domain/certificate.ts';
import type { Person } from '#domain/person.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { type ServedApp, startApp } from '#tests/support/app.ts';
import { pagesOf, withoutBlanks } from '#tests/support/pdf.ts';
import { storedRows } from '#tests/support/stored.ts';
import { localeOf, textsIn } from '#tests/support/texts.ts';
import { nameWorkshop, type Walk, walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';
import { answerAll, completeWith, inSampleHands, issueCertificate } from '#tests/support/walkOrder.ts';
import { withApp } from '#tests/support/withApp.ts';

const { verify, certificateKinds: kinds, shell, orders: words, common } = textsIn('zh-Hans');
const reason = '合同号有误。';

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

const certificateOf = async ({ page }: Walk, number: string): Promise<Certificate> => {
  const found = (await storedRows<Certificate>(page, 'certificates')).find((one) => one.number === number);
  if (found === undefined) throw new Error(`There is no certificate ${number}`);
  return found;
};

/** The manager of the sample workshop works here: a void needs a name. */
const managerSitsDown = async ({ page }: Walk): Promise<void> => {
  const people = await storedRows<Person>(page, 'people');
  const manager = people.find(({ roles }) => roles.includes('manager'));
  await page.getByRole('button', { name: shell('choosePerson') }).click();
  await page.getByRole('menuitem', { name: manager?.name ?? '', exact: true }).click();
  await page.getByRole('button', { name: `${shell('person')}: ${manager?.name}` }).waitFor();
};

/** What stands on the paper as it would be printed, without blanks. */
const printed = async ({ page }: Walk): Promise<string> => {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pages).toHaveLength(1);
  return withoutBlanks(pages.map(({ text }) => text).join(''));
};

const verdictOn = async ({ page }: Walk, { seal }: Certificate, word: string): Promise<void> => {
  await page.goto(`${served.url}#/verify`);
  const field = page.getByLabel(verify('text.label'));
  await field.fill(seal?.token ?? '');
  await field.press('Enter');
  await page.getByRole('status').getByRole('heading', { name: word, exact: true }).waitFor();
};

/** A service that is open, finished as a workshop does it; answers who may release it. */
const finishOrder = async (walk: Walk): Promise<{ readonly inspector: string }> => {
  const { page } = walk;
  const order = (await storedRows<WorkOrder>(page, 'orders')).find(
    ({ state, kind }) => kind === 'service' && (state === 'open' || state === 'inWork'),
  );
  if (order === undefined) throw new Error('The sample has no open service');
  await page.goto(`${served.url}#/orders/${order.id}`);
  await page.getByRole('heading', { name: words('sheet.title') }).waitFor();
  await answerAll(walk, order);
  const hands = await inSampleHands(walk);
  await completeWith(walk, order, '车辆外借未归。');
  return hands;
};

const reissue = async ({ page }: Walk, { id, number }: Certificate, inspector: string): Promise<string> => {
  await page.goto(`${served.url}#/certificates/${id}`);
  await page
    .getByRole('main')
    .getByRole('button', { name: common('moreActions') })
    .first()
    .click();
  await page.getByRole('menuitem', { name: kinds('reissueAction') }).click();
  const dialog = page.getByRole('dialog', { name: kinds('reissueTitle', { number }) });
  await dialog.getByRole('textbox', { name: kinds('reissueReason') }).fill(reason);
  await dialog.getByRole('combobox', { name: words('issue.inspector') }).click();
  await page.getByRole('option', { name: inspector }).click();
  await dialog.getByRole('button', { name: kinds('reissueSubmit'), exact: true }).click();
  await page.getByRole('button', { name: common('savePdf') }).waitFor();
  return (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
};

it('is issued, printed, verified, voided, issued anew and verified again', { timeout: 180_000 }, async () => {
  await withApp({ url: served.url, locale: localeOf['zh-Hans'] }, async (app) => {
    const walk = walkIn(app, 'zh-Hans');
    await loadSample(walk);
    await nameWorkshop(walk, '港口汽车修理厂');
    await managerSitsDown(walk);
    const { inspector } = await finishOrder(walk);
    const first = await certificateOf(walk, await issueCertificate(walk, { inspector, form: 'chinese' }));
    const paper = await printed(walk);
    for (const piece of [first.number, '合格证', '盖章', '港口汽车修理厂', inspector])
      expect(paper).toContain(withoutBlanks(piece));
    await verdictOn(walk, first, verify('valid.word'));
    const second = await certificateOf(walk, await reissue(walk, first, inspector));
    expect(await printed(walk)).toContain(withoutBlanks(first.number));
    expect(second.content.replaces).toEqual({ number: first.number, reason });
    expect(second.seal?.previous).toEqual({ number: first.number, hash: first.seal?.hash });
    await verdictOn(walk, first, verify('replaced.word'));
    await verdictOn(walk, second, verify('valid.word'));
    const replaced = await certificateOf(walk, first.number);
    expect(replaced.voided?.reason).toBe(reason);
    expect(replaced.content).toEqual(first.content);
  });
});
