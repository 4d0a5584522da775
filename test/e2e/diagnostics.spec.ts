/** Settings, "Diagnostics": what went wrong is listed, copied without a name in it, kept across workers, and cleared. */
import type { Page } from '@playwright/test';
import { expectNothingFound } from './axe.ts';
import { configure, expect, extensionPage, FABRIKAM, openCheckout, panelOf, signIn, stopWorker, test } from './fixtures.ts';

const CONFIRMATIONS = { host: 'api' as const, method: 'GET', path: `/v1/customers/${FABRIKAM.tenantId}/agreements` };
/** Of persons, customers, domains, addresses and tokens. */
const TELLING = /Haruka|Sato|Kenji|Mori|Fabrikam|fabrikam|contoso|onmicrosoft|@|https?:|eyJ|Bearer/;

const WORDS = {
  en: { copy: 'Copy diagnostics', clear: 'Clear', list: 'Errors on this device', empty: 'Nothing went wrong' },
  ja: { copy: '診断情報をコピー', clear: '消去', list: 'このデバイスで発生したエラー', empty: 'エラーはありません' },
} as const;

/** What "Copy diagnostics" puts on the clipboard, as the browser's own paste gives it back. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'paste';
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  const text = await page.locator('#paste').inputValue();
  await page.locator('#paste').evaluate((area) => area.remove());
  return text;
}

for (const [language, tag] of [
  ['en', 'en-US'],
  ['ja', 'ja-JP'],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language: tag });

    test('an error is listed with its ids, copied without a name, kept across workers, and cleared', async ({
      context,
      sandbox,
    }) => {
      const words = WORDS[language];
      const settings = await configure(context, tag);
      await signIn(settings, 'Kenji Mori', tag);
      await settings.goto(`${extensionPage('settings.html')}#diagnostics`);
      await expect(settings.getByRole('heading', { name: words.empty })).toBeVisible();
      await expect(settings.getByRole('button', { name: words.clear })).toHaveCount(0);
      await expectNothingFound(settings, settings.mainFrame(), 'no errors');

      sandbox.control.addFault({ ...CONFIRMATIONS, kind: 'status', status: 403, body: { code: 900421, description: 'Haruka' } });
      await panelOf(await openCheckout(context));
      await settings.bringToFront();
      const entries = settings.getByRole('list', { name: words.list }).getByRole('listitem');
      await expect(async () => {
        await settings.reload();
        await expect(entries.filter({ hasText: '900421' }).first()).toBeVisible({ timeout: 2_000 });
      }).toPass();
      await expect(entries.filter({ hasText: /403.*[\da-f]{8}-[\da-f]{4}/ }).first()).toBeVisible();
      await expectNothingFound(settings, settings.mainFrame(), 'errors');

      await settings.getByRole('button', { name: words.copy }).click();
      const copied = await pasted(settings);
      expect(copied).toMatch(/^Countersign \d+\.\d+/);
      expect(copied).toMatch(/Browser: .*Chrom/);
      expect(copied).toContain(`Language: ${language}`);
      expect(copied).toMatch(/customer: .*HTTP 403, code 900421, request [\da-f]{8}-/);
      expect(copied).not.toMatch(TELLING);

      await stopWorker(context);
      await settings.reload();
      await expect(entries.filter({ hasText: '900421' }).first()).toBeVisible();
      await settings.getByRole('button', { name: words.clear }).click();
      await expect(settings.getByRole('heading', { name: words.empty })).toBeFocused();
      await settings.reload();
      await expect(settings.getByRole('heading', { name: words.empty })).toBeVisible();
    });
  });
}
