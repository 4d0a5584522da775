/** A hostile page and a hostile name, in Firefox: the attacks of `test/e2e/hostile.spec.ts` that do not need Chromium. */
import type { Page } from 'puppeteer-core';
import { alertsOf, aMoment, attestedFor, attestsAsEver, customerOf, enter, enterHostile, shownNameOf } from './attack-scene.ts';
import { expect, extensionPage, panelOf, type SignedIn, test } from './fixtures.ts';

/** Facts that a page of this customer could learn only through Countersign. */
function secretsOf({ sandbox }: SignedIn, domain: string): readonly string[] {
  const { contact } = customerOf(sandbox, domain);
  return [`${contact.firstName} ${contact.lastName}`, contact.email, 'Kenji', 'None on record', 'Not accepted'];
}

test('forged messages open, close and attest nothing, and nobody answers them', async ({ signedIn }) => {
  const domain = 'spreadsheet';
  const scene = await enterHostile(signedIn, domain);
  const { page, panel } = scene;
  const found = await page.evaluate(async () => ({
    messages: await window.attack.postMessages(),
    look: await window.attack.look(),
    performance: await window.attack.readPerformance(),
    document: document.documentElement.outerHTML,
    windows: window.length,
  }));
  expect(found.messages).toMatchObject({ receivers: 1 });
  expect(found.look.messagesSeen.filter((said) => !said.startsWith('https://admin.cloud.microsoft:'))).toEqual([]);
  expect(found.performance.urls).toEqual([]);
  expect(found.windows).toBe(0);
  for (const secret of secretsOf(signedIn, domain)) expect(JSON.stringify(found)).not.toContain(secret);
  await aMoment();
  expect(attestedFor(signedIn.sandbox)).toEqual([]);
  expect(await alertsOf(panel)).not.toContain('Not sent');
  await attestsAsEver(scene, signedIn.sandbox, domain);
});

test('a stolen address of the panel shows nothing of a customer, whatever is said to it', async ({ signedIn }) => {
  const { page } = await enterHostile(signedIn, 'fabrikam');
  const address = extensionPage('panel.html');
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.dataset.attack = 'stolen address';
    frame.style.cssText = 'position:fixed;inset:0 auto 0 0;inline-size:384px;block-size:100%';
    frame.src = url;
    frame.onload = () => {
      const { port1, port2 } = new MessageChannel();
      frame.contentWindow?.postMessage({ to: 'panel', ticket: 'forged' }, '*', [port2]);
      frame.contentWindow?.postMessage({ to: 'panel', ticket: crypto.randomUUID() }, '*');
      port1.postMessage({ inPlace: true, inFront: true });
    };
    document.body.append(frame);
  }, address);
  await expect.poll(async () => (await panelTexts(page)).length).toBe(2);
  const stolen = async () => (await panelTexts(page)).find((text) => !text.includes('Fabrikam'));
  await expect.poll(stolen).toMatch(/^(?!One moment)\S/);
  const said = await stolen();
  for (const secret of [...secretsOf(signedIn, 'fabrikam'), 'Attest', 'Sign in']) expect(said).not.toContain(secret);
  expect(attestedFor(signedIn.sandbox)).toEqual([]);
});

/** The text of each panel in a page. */
async function panelTexts(page: Page): Promise<readonly string[]> {
  const texts = page
    .frames()
    .map((frame) =>
      frame.evaluate(() => (location.pathname === '/panel.html' ? document.body.innerText : null)).catch(() => null),
    );
  return (await Promise.all(texts)).filter((text) => text !== null);
}

for (const domain of ['markup', 'wingtiptoys', 'allgemeineversorgung']) {
  test(`a customer’s hostile name is only text: ${domain}`, async ({ signedIn }) => {
    const alarms: string[] = [];
    const shown = shownNameOf(signedIn.sandbox, domain);
    const { page } = await enter(signedIn, domain, async (opening) => {
      opening.on('dialog', (dialog) => {
        alarms.push(dialog.message());
        void dialog.dismiss();
      });
    });
    const harmless = (name: Element) => ({
      text: name.textContent,
      title: document.title,
      images: document.querySelectorAll('img[src=x]').length,
      isolated: /isolate|plaintext/.test(getComputedStyle(name).unicodeBidi) || name.querySelector('bdi') !== null,
      fits: document.documentElement.scrollWidth <= innerWidth,
    });
    const expected = { text: shown, title: 'Countersign', images: 0, isolated: true, fits: true };
    expect(await (await panelOf(page)).$eval('h1', harmless)).toEqual(expected);

    const popup = await signedIn.openExtensionPage('popup.html');
    const search = await popup.waitForSelector('::-p-aria([name="Search customers"])');
    await search?.type(domain);
    const row = await popup.waitForSelector(`::-p-xpath(//bdi[normalize-space(.)=normalize-space(${quoted(shown)})])`);
    expect(await row?.evaluate(harmless)).toMatchObject({ images: 0, isolated: true });
    expect(alarms).toEqual([]);
  });
}

/** Quotes a text for an XPath expression, which has no escapes. */
const quoted = (text: string) =>
  `concat("", ${text
    .split('"')
    .map((part) => `"${part}"`)
    .join(`, '"', `)})`;
