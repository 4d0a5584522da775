/**
 * A press counts only on what was visible, in Firefox. Firefox does not track visibility (IntersectionObserver v2), so an element that merely
 * covers the panel is not noticed there, as README says. These tests cover what our content script can tell.
 */
import { alertsOf, aMoment, attestedFor, attestsAsEver, centreOfAct, customerOf, enterHostile, wait } from './attack-scene.ts';
import { expect, opened, test } from './fixtures.ts';

const TOO_SOON = 'Not sent: the panel or its window had only just come into view';
const COVERED = 'Not sent: something covers this panel';

test('Enter that is held down attests nothing when the focus comes to the act under it', async ({ signedIn }) => {
  const scene = await enterHostile(signedIn, 'alnakheel');
  const { page, panel } = scene;
  await (await panel.$('h1'))?.click();
  await page.keyboard.down('Enter');
  await panel.$eval('#act', (act) => {
    addEventListener('keydown', ({ repeat }) => document.body.setAttribute('data-repeat', String(repeat)), { capture: true });
    (act as HTMLElement).focus();
  });
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('Enter');
  await expect.poll(() => alertsOf(panel)).toContain(TOO_SOON);
  expect(await panel.$eval('body', ({ dataset }) => dataset.repeat)).toBe('true');
  await page.keyboard.up('Enter');
  expect(attestedFor(signedIn.sandbox)).toEqual([]);
});

test('a click that no person made attests nothing, from inside the panel either', async ({ signedIn }) => {
  const { page, panel } = await enterHostile(signedIn, 'alnakheel');
  const clicks = await page.evaluate(() => window.attack.click());
  expect(clicks).toMatchObject({ framesReached: 0 });
  const trusted = await panel.$eval('#act', (act) => {
    const heard: boolean[] = [];
    act.addEventListener('click', ({ isTrusted }) => heard.push(isTrusted));
    (act as HTMLElement).click();
    act.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    act.closest('form')?.requestSubmit();
    return heard;
  });
  expect(trusted).toEqual([false, false]);
  await aMoment();
  expect(attestedFor(signedIn.sandbox)).toEqual([]);
});

test('a press right after a window over ours has closed attests nothing, and says so; the next one counts', async ({
  signedIn,
}) => {
  const domain = 'morgenrot';
  signedIn.sandbox.control.setDirectlySigned(customerOf(signedIn.sandbox, domain).tenantId, false);
  const scene = await enterHostile(signedIn, domain);
  const spot = await centreOfAct(scene);
  const popup = await opened(signedIn.firefox, () =>
    scene.page.evaluate(() => void window.open('about:blank', '', 'popup,width=600,height=600')),
  );
  await expect.poll(() => scene.page.evaluate(() => document.hasFocus())).toBe(false);
  await aMoment();
  await popup.close();
  await expect.poll(() => scene.page.evaluate(() => document.hasFocus())).toBe(true);
  await scene.page.mouse.click(spot.x, spot.y);
  await expect.poll(() => alertsOf(scene.panel)).toContain(TOO_SOON);
  await aMoment();
  expect(attestedFor(signedIn.sandbox)).toEqual([]);
  await attestsAsEver(scene, signedIn.sandbox, domain);
});

test('a page gains no press by fading, distorting or moving the panel', async ({ signedIn }) => {
  const domain = 'obriensoehne';
  const { tenantId } = customerOf(signedIn.sandbox, domain);
  signedIn.sandbox.control.clearConfirmations(tenantId);
  const scene = await enterHostile(signedIn, domain);
  const disguises = [
    'opacity:.02',
    'filter:opacity(2%)',
    'transform:translate(-120px,0)',
    'mask-image:linear-gradient(#0000,#0000)',
  ];
  for (const disguise of disguises) {
    await test.step(disguise, async () => {
      await scene.page.evaluate((css) => document.documentElement.setAttribute('style', css), disguise);
      await wait(300);
      const { x, y } = await centreOfAct(scene);
      await scene.page.mouse.click(disguise.includes('translate') ? x - 120 : x, y);
      await expect.poll(() => alertsOf(scene.panel)).toContain(COVERED);
      await scene.page.evaluate(() => document.documentElement.removeAttribute('style'));
      // A press that was only postponed would count now.
      await aMoment();
      expect(attestedFor(signedIn.sandbox)).toEqual([]);
    });
  }
  await attestsAsEver(scene, signedIn.sandbox, domain);
});
