// @vitest-environment happy-dom
/** Partner Center's Add customer form in each of its shapes (portal-pages.md sections 5 and 8; Microsoft's article on confirming acceptance). */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AddCustomerPage } from '../../sandbox/pages/partner-center/add-customer/add-customer-page.ts';
import { portalContext } from '../../sandbox/portal-context.ts';
import { SandboxState } from '../../sandbox/state.ts';

const state = new SandboxState({ seed: 2026, customers: 3, rules: '2023', now: () => Date.UTC(2026, 10, 22) });
const context = portalContext(state);

/** The host's answer about a country; the pages' host itself is tested in partner-center.test.ts. */
async function answer(address: string): Promise<Response> {
  const country = new URL(address, location.href).searchParams.get('country') ?? '';
  const { resellers } = context.agent();
  const rules = context.countryRules(country);
  return Response.json({
    countries: context.countries(),
    rules,
    asksForRegistration: context.asksForRegistration(country),
    resellers,
  });
}

let pages: typeof import('../../sandbox/pages/partner-center/add-customer/add-customer-page.ts');
let drafts: typeof import('../../sandbox/pages/partner-center/add-customer/draft.ts');

beforeAll(async () => {
  document.documentElement.lang = 'en';
  drafts = await import('../../sandbox/pages/partner-center/add-customer/draft.ts');
  pages = await import('../../sandbox/pages/partner-center/add-customer/add-customer-page.ts');
  const { defineElements } = await import('../../sandbox/pages/partner-center/elements.ts');
  const { defineFormElements } = await import('../../sandbox/pages/partner-center/form-elements.ts');
  defineElements();
  defineFormElements();
  customElements.define('customer-add-page', pages.AddCustomerPage);
});
beforeEach(() => vi.stubGlobal('fetch', answer));
afterEach(() => {
  // What was typed stays with the document until the form is cancelled.
  const page = document.querySelector('customer-add-page')?.shadowRoot;
  const elements = [...(page?.querySelectorAll<HTMLElement>('*') ?? [])];
  elements.find(({ localName, textContent }) => localName === 'he-button_ca' && textContent === 'Cancel')?.click();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

interface Found {
  readonly control: HTMLInputElement | HTMLSelectElement;
  readonly name: string;
  readonly depth: number;
}

/** Every control below a node, through open shadow trees, with its name and how many trees deep it stands. */
function controlsIn(node: Element | ShadowRoot, depth = 0): Found[] {
  return [...node.querySelectorAll('*')].flatMap((element) => {
    const inside = element.shadowRoot ? controlsIn(element.shadowRoot, depth + 1) : [];
    if (!element.matches('input, select')) return inside;
    const control = element as HTMLInputElement;
    const name =
      control.getAttribute('aria-label') ??
      node.querySelector(`#${control.getAttribute('aria-labelledby') ?? '-'}`)?.textContent ??
      node.querySelector(`label[for="${control.id}"]`)?.textContent ??
      control.closest('label')?.textContent ??
      '';
    return [{ control, name, depth }, ...inside];
  });
}

async function showForm(form: string): Promise<AddCustomerPage> {
  history.replaceState(null, '', `?form=${form}`);
  const page = document.createElement('customer-add-page') as AddCustomerPage;
  document.body.append(page);
  await vi.waitFor(() => expect(controlsIn(document.body).length).toBeGreaterThan(10));
  return page;
}

const named = (name: string) => controlsIn(document.body).filter((found) => found.name === name);

describe.each(['standard', 'renamed', 'aria', 'box'])('the form %s', (form) => {
  it('has the same fields under the same names', async () => {
    await showForm(form);
    for (const name of [
      'Company name',
      'Primary domain name',
      'Country/region',
      'State/province',
      'First name',
      'Email address',
    ]) {
      expect(named(name), name).toHaveLength(1);
    }
    expect(named('Agreement acceptance date')).toHaveLength(0);
  });

  it('asks for the person and the date once the agreement is said to be accepted', async () => {
    await showForm(form);
    const [accepted] = controlsIn(document.body).filter(({ name }) => /has accepted/.test(name));
    (accepted?.control as HTMLInputElement).checked = true;
    accepted?.control.dispatchEvent(new Event('change'));
    expect(named('First name')).toHaveLength(2);
    expect(named('Agreement acceptance date')).toHaveLength(1);
  });
});

it('differs from shape to shape in tags, ids, depth and the kind of the choice', async () => {
  const shapes = new Map<string, string>();
  for (const form of ['standard', 'renamed', 'aria', 'box']) {
    document.body.replaceChildren();
    await showForm(form);
    const [company] = named('Company name');
    const choices = controlsIn(document.body).filter(({ control }) => /radio|checkbox/.test((control as HTMLInputElement).type));
    const label = company?.control.getAttribute('aria-label') ? 'aria' : 'text';
    shapes.set(form, [company?.control.id, company?.depth, label, choices.length].join(' '));
  }
  expect(Object.fromEntries(shapes)).toEqual({
    standard: 'customer-companyName 2 text 2',
    renamed: 'f5 3 text 2',
    aria: ' 2 aria 2',
    box: 'customer-companyName 2 text 1',
  });
});

it('follows the country: its states, and its registration number', async () => {
  await showForm('standard');
  const [country] = named('Country/region');
  if (country) country.control.value = 'IN';
  country?.control.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(named('Organization registration ID')).toHaveLength(1));
  expect(named('State/province')[0]?.control.textContent).toContain('KARNATAKA');
});

describe('the draft', () => {
  it.each([
    ['11/20/2025', '2025-11-20'],
    ['2025-11-20', '2025-11-20'],
    ['2025/1/2', '2025-01-02'],
    ['20/11/2025', null],
    ['soon', null],
  ])('reads the day %s as %s in English', (text, day) => {
    expect(drafts.dateOf(text)).toBe(day);
  });

  it('is complete without a date where the customer accepts later, and never with a future one', () => {
    const draft = drafts.emptyDraft();
    for (const name of drafts.FIELDS) draft.values[name] = 'x';
    draft.agreement = 'later';
    expect(drafts.missingFields(draft)).toEqual([]);
    draft.agreement = 'accepted';
    draft.values.agreedOn = `${new Date().getFullYear() + 1}-01-01`;
    expect(drafts.missingFields(draft)).toEqual(['agreedOn']);
    draft.values.agreedOn = '2025-11-20';
    expect(drafts.missingFields(draft)).toEqual([]);
  });
});
