/** Never for the wrong customer, in Firefox: the attacks of `test/e2e/right-customer.spec.ts` that do not need Chromium. */
import type { Page } from 'puppeteer-core';
import {
  aMoment,
  attestedFor,
  attestsAsEver,
  customerOf,
  enter,
  expectPanel,
  headingOf,
  NAVIGATION,
  press,
} from './attack-scene.ts';
import { expect, panelOf, test } from './fixtures.ts';

/** Another customer, with nearly the same name as the first. */
const B = 'fabrikam';
const ENTER_B = `${NAVIGATION}?delegatedOrg=${B}.onmicrosoft.com`;

async function expectQuestion(page: Page): Promise<void> {
  const panel = await expectPanel(page, 'Which customer is this?');
  expect(await panel.$('#act')).toBeNull();
}

test('CTID by pushState, taken away at once: the panel asks', async ({ signedIn }) => {
  const { page } = await enter(signedIn, 'fabrikamkk');
  await page.evaluate((tenantId) => {
    const { href } = location;
    history.pushState(null, '', `/?CTID=${tenantId}`);
    history.replaceState(null, '', href);
  }, customerOf(signedIn.sandbox, B).tenantId);
  expect(page.url()).toBe(NAVIGATION);
  await expectQuestion(page);
});

test('CTID by a link whose page takes it away: the panel asks', async ({ signedIn }) => {
  const { page } = await enter(signedIn, 'fabrikamkk');
  const link = `${NAVIGATION}?CTID=${customerOf(signedIn.sandbox, B).tenantId}&drop=1`;
  await Promise.all([page.waitForNavigation(), page.evaluate((to) => location.assign(to), link)]);
  expect(page.url()).toBe(NAVIGATION);
  await expectQuestion(page);
});

test('a redirect that enters another’s admin center and drops its name: the page is the other’s', async ({ signedIn }) => {
  const { page } = await enter(signedIn, 'fabrikamkk');
  await page.goto(`${ENTER_B}&as=redirect`);
  expect(page.url()).toBe(NAVIGATION);
  await expectPanel(page, customerOf(signedIn.sandbox, B).companyName);
});

test('a request for another’s admin center that ends in 204 leaves the page its customer', async ({ signedIn }) => {
  const domain = 'tsukubaneseisakusho';
  const scene = await enter(signedIn, domain);
  await scene.page.evaluate((to) => location.assign(to), `${ENTER_B}&as=no-content`);
  await aMoment();
  await scene.page.evaluate(() => history.replaceState(null, '', '?step=2'));
  await aMoment();
  expect(await headingOf(scene.panel)).toBe(customerOf(signedIn.sandbox, domain).companyName);
  await attestsAsEver(scene, signedIn.sandbox, domain);
});

test('another tab enters another’s admin center: the tab that remembers asks', async ({ signedIn }) => {
  const { page } = await enter(signedIn, 'fabrikamkk');
  await enter(signedIn, B);
  await page.bringToFront();
  await expectQuestion(page);
});

test('at the press the page is asked once more: an address that changed unheard refuses', async ({ signedIn }) => {
  const scene = await enter(signedIn, 'fabrikamkk', (page) =>
    page.evaluateOnNewDocument(() => {
      // The page handles its own navigation events first and stops them, so that our script does not notice them.
      const { navigation } = window as unknown as { navigation?: EventTarget };
      for (const type of ['currententrychange', 'navigatesuccess'])
        navigation?.addEventListener(type, (event) => event.stopImmediatePropagation());
    }),
  );
  const { page } = scene;
  await aMoment();
  const other = customerOf(signedIn.sandbox, B);
  await page.evaluate((tenantId) => history.pushState(null, '', `?CTID=${tenantId}`), other.tenantId);
  expect(await headingOf(scene.panel)).toBe('Fabrikam K.K.');
  await press(scene);
  await expectPanel(page, other.companyName);
  expect(attestedFor(signedIn.sandbox)).toEqual([]);
  expect(await (await panelOf(page)).$('#act')).not.toBeNull();
});
