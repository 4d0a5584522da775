// @vitest-environment happy-dom
/** Partner Center's order, cart and review pages: what they ask before an order, and what they say when it is refused (partner-center-api.md 3.10). */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OrderBlock } from '../../sandbox/data/orders.ts';
import type { CustomerPage } from '../../sandbox/pages/partner-center/customer-pages.ts';
import { WORDS } from '../../sandbox/pages/words/index.ts';
import { portalContext } from '../../sandbox/portal-context.ts';
import { DEFAULT_SETTINGS, SandboxState } from '../../sandbox/state.ts';

const FABRIKAM = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
const BLOCKS: readonly OrderBlock[] = [
  'partner-of-record',
  'product-attestation',
  'partner-attestation',
  'cart-attestation',
  'credit-limit',
  'reseller-suspended',
];

const state = new SandboxState({ seed: 2026, customers: 3, rules: '2023', now: () => Date.UTC(2026, 10, 22) });
const context = portalContext(state);

/** The host's answers to a post; the pages' host itself is tested in portal-forms.test.ts. */
async function answer(address: string, { body }: { body: string }): Promise<Response> {
  const sent = JSON.parse(body) as Record<string, string> & { products: string[] };
  if (address.endsWith('/orders')) return Response.json(context.placeOrder(FABRIKAM, String(sent.productId)));
  if (address.endsWith('/checkout')) return Response.json(context.checkOut(FABRIKAM, sent.products));
  const { firstName = '', lastName = '', email = '', phoneNumber = '', dateAgreed = '' } = sent;
  return Response.json({ result: context.attest(FABRIKAM, { firstName, lastName, email, phoneNumber }, dateAgreed) });
}

beforeAll(async () => {
  document.documentElement.lang = 'en';
  const { OrderPage } = await import('../../sandbox/pages/partner-center/orders/order-page.ts');
  const { ReviewPage } = await import('../../sandbox/pages/partner-center/orders/cart-pages.ts');
  const { defineElements } = await import('../../sandbox/pages/partner-center/elements.ts');
  const { defineFormElements } = await import('../../sandbox/pages/partner-center/form-elements.ts');
  defineElements();
  defineFormElements();
  customElements.define('order-page', OrderPage);
  customElements.define('review-page', ReviewPage);
});
beforeEach(() => {
  state.reset();
  vi.useFakeTimers();
  vi.stubGlobal('fetch', answer);
});
afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Everything below a node, through open shadow trees. */
function everything(node: Element | ShadowRoot): Element[] {
  return [...node.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);
}

const texts = (role: string) =>
  everything(document.body)
    .filter((element) => element.getAttribute('role') === role)
    .map((element) => element.textContent ?? '');
const inputs = () =>
  everything(document.body).filter((element) => element.matches('input[id^="agreement-"]')) as HTMLInputElement[];
const press = (name: string) =>
  (
    everything(document.body).find(({ localName, textContent }) => localName === 'he-button_ca' && textContent === name) as
      | HTMLElement
      | undefined
  )?.click();

function show(tag: 'order-page' | 'review-page', query = ''): void {
  history.replaceState(null, '', `?${query}`);
  const page = document.createElement(tag) as unknown as CustomerPage;
  const customer = context.customerByTenantId(FABRIKAM);
  if (!customer) throw new Error('No Fabrikam');
  page.customer = { ...customer, accepted: context.isAccepted(FABRIKAM), orderPrompt: context.orderPrompt() };
  document.body.append(page);
}

describe('before an order is placed', () => {
  it.each([
    ['message', 1, 0],
    ['dialog', 0, 5],
    ['section', 0, 5],
    ['none', 0, 0],
  ])('the prompt %s comes late on the order page', async (prompt, alerts, fields) => {
    show('order-page', `prompt=${prompt}`);
    expect([texts('alert').length, inputs().length]).toEqual([0, 0]);
    await vi.advanceTimersByTimeAsync(1000);
    expect([texts('alert').length, inputs().length]).toEqual([alerts, fields]);
    expect(texts('dialog')).toHaveLength(prompt === 'message' || prompt === 'dialog' ? 1 : 0);
  });

  it('the review page says nothing, whatever is set', async () => {
    state.settings = { ...DEFAULT_SETTINGS, orderPrompt: 'dialog' };
    show('review-page');
    await vi.advanceTimersByTimeAsync(5000);
    expect([texts('alert').length, inputs().length]).toEqual([0, 0]);
  });
});

describe('an order for want of the acceptance', () => {
  it('is refused with 13605 and its text', async () => {
    show('review-page', 'prompt=none');
    press('Place order');
    await vi.waitFor(() => expect(texts('alert')[0]).toContain('Microsoft Customer Agreement'));
    expect(texts('alert')[0]).toContain('Error code: 13605');
  });

  it('goes through once Microsoft’s own form is filled in', async () => {
    show('review-page', 'prompt=section');
    press('Place order');
    await vi.waitFor(() => expect(inputs()).toHaveLength(5));
    press('Confirm');
    await vi.waitFor(() => expect(texts('alert')[0]).toContain('required'));
    for (const [index, value] of ['Haruka', 'Sato', 'haruka@fabrikam.example', '', '2025-11-20'].entries()) {
      const input = inputs()[index];
      if (input) input.value = value;
      input?.dispatchEvent(new Event('input'));
    }
    press('Confirm');
    await vi.waitFor(() => expect(texts('status')[0]).toContain('on record'));
    press('Place order');
    await vi.waitFor(() => expect(texts('status')).toHaveLength(2));
    expect(texts('status')[0]).toContain('order number');
  });

  it('can fail inside an order that looks successful', async () => {
    state.settings = { ...DEFAULT_SETTINGS, checkoutForm: 'partial' };
    show('review-page', 'code=0');
    press('Place order');
    await vi.waitFor(() => expect(texts('status')).toHaveLength(1));
    expect(texts('alert')).toHaveLength(1);
    expect(texts('alert')[0]).toContain('not ordered');
    expect(texts('alert')[0]).not.toContain('13605');
  });
});

describe.each(BLOCKS)('the block %s', (orderBlock) => {
  it('refuses the order in its own words and asks for no acceptance', async () => {
    state.settings = { ...DEFAULT_SETTINGS, orderBlock, orderPrompt: 'dialog' };
    show('review-page');
    press('Place order');
    await vi.waitFor(() => expect(texts('alert')).toHaveLength(1));
    expect(texts('alert')[0]).toContain(WORDS.en[orderBlock]);
    expect(inputs()).toEqual([]);
  });

  it.each(['en', 'ja', 'de'] as const)('does not name the agreement in %s', (language) => {
    expect(WORDS[language][orderBlock]).not.toContain(WORDS[language].agreementName);
    expect(WORDS[language].agreementMissing).toContain(WORDS[language].agreementName);
  });
});
