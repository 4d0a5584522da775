/** How Microsoft's own order pages may ask for the customer's acceptance. Their wording is not public (portal-pages.md section 7). */
import type { OrderPrompt } from '../../../data/orders.ts';
import { h } from '../../dom.ts';
import { fill } from '../../words/index.ts';
import { confirmAcceptance, type KnownCustomer } from '../api.ts';
import { words } from '../texts.ts';

const PROMPTS: readonly OrderPrompt[] = ['message', 'dialog', 'section', 'none'];

/** The prompt that the address asks for by `?prompt=`, else the sandbox's setting. */
export function promptOf({ orderPrompt }: KnownCustomer): OrderPrompt {
  const asked = new URLSearchParams(location.search).get('prompt');
  return PROMPTS.find((prompt) => prompt === asked) ?? orderPrompt;
}

/** The prompt's element; it takes itself away when it is closed. */
export function acceptancePrompt(customer: KnownCustomer, prompt: Exclude<OrderPrompt, 'none'>): HTMLElement {
  switch (prompt) {
    case 'message':
      return dialog(words.promptTitle, words.close, h('customersvcadmin_he-message-bar', { text: words.promptMessage }));
    case 'dialog':
      return dialog(words.confirmTitle, words.cancel, confirmationForm(customer));
    case 'section':
      return h('customersvcadmin_he-card', { heading: words.confirmTitle, id: 'confirm-agreement' }, confirmationForm(customer));
  }
}

function dialog(heading: string, closeLabel: string, content: HTMLElement): HTMLElement {
  const element = h(
    'customersvcadmin_he-dialog',
    { heading, 'close-label': closeLabel, onclose: () => element.remove() },
    content,
  );
  return element;
}

/** Who accepted, and when. After it the same order goes through. */
function confirmationForm({ tenantId, companyName }: KnownCustomer): HTMLElement {
  const values = { firstName: '', lastName: '', email: '', phoneNumber: '', dateAgreed: '' };
  const field = (name: keyof typeof values, label: string, type = 'text') =>
    h('customersvcadmin_he-text-field', {
      label,
      type,
      'control-id': `agreement-${name}`,
      'onvalue-changed': (event) => {
        values[name] = (event as CustomEvent<string>).detail;
      },
    });
  const outcome = h('div', { 'aria-live': 'polite' });
  const say = (text: string, intent = '') => outcome.replaceChildren(h('customersvcadmin_he-message-bar', { text, intent }));
  const confirm = async () => {
    const { result } = await confirmAcceptance(tenantId, values);
    if (result === 'done')
      form.replaceChildren(h('customersvcadmin_he-message-bar', { text: words.confirmed, intent: 'success' }));
    else say(result === 'retired' ? words.confirmRetired : words.confirmIncomplete);
  };
  const form = h(
    'div',
    {},
    h('p', {}, fill(words.confirmText, { company: companyName })),
    field('firstName', words.fieldFirstName),
    field('lastName', words.fieldLastName),
    field('email', words.fieldEmail, 'email'),
    field('phoneNumber', words.fieldPhone),
    field('dateAgreed', words.fieldAgreed, 'date'),
    outcome,
    h('he-button_ca', { appearance: 'primary', onclick: () => void confirm() }, words.confirmAcceptance),
  );
  return form;
}
