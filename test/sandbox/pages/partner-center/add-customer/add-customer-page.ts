/**
 * Partner Center's Add customer pages: Account info, Review, and a confirmation that shows the Global admin's credentials once. The steps
 * have addresses of their own; what was typed stays while the document lives.
 */
import { h, ShadowElement } from '../../dom.ts';
import { fill } from '../../words/index.ts';
import { customerAddress, listAddress, type Place } from '../address.ts';
import { type AddCustomerFacts, type Created, createCustomer, readFormFacts } from '../api.ts';
import { navigate } from '../navigation.ts';
import { words } from '../texts.ts';
import { AccountForm, LABELS } from './account-form.ts';
import { DOMAIN_SUFFIX, type Draft, emptyDraft, type FieldName, missingFields, requestOf } from './draft.ts';
import { formVariant } from './form-variants.ts';

type Step = Extract<Place, { page: 'add-customer' }>['step'];

let draft: Draft = emptyDraft();
let created: Created | null = null;

/** The address of a step, with the form's variant kept. */
function addressOf(step: Step): string {
  const base = location.pathname.replace(/\/(review|confirmation)\/?$/i, '').replace(/\/$/, '');
  return `${base}${step === 'account' ? '' : `/${step}`}${location.search}`;
}

export class AddCustomerPage extends ShadowElement {
  step: Step = 'account';
  private readonly problem = h('div', { 'aria-live': 'polite' });

  protected draw(): void {
    if (this.step === 'confirmation') this.root.replaceChildren(...confirmation());
    else void this.drawForm();
  }

  private async drawForm(): Promise<void> {
    const facts = await readFormFacts(draft.values.country);
    const content = this.step === 'review' ? this.review(facts) : this.account(facts);
    this.root.replaceChildren(h('h1', {}, words.addCustomer), this.problem, ...content);
  }

  private account(facts: AddCustomerFacts): HTMLElement[] {
    const form = new AccountForm(draft, formVariant(), facts);
    const next = button(words.nextReview, 'primary', () => {
      const missing = missingFields(draft);
      if (missing.length === 0) navigate(addressOf('review'));
      else this.complain(missing);
    });
    const cancel = button(words.cancel, '', () => {
      draft = emptyDraft();
      navigate(listAddress());
    });
    return [h('h2', {}, words.accountInfo), ...form.sections(), h('div', { class: 'buttons' }, next, cancel)];
  }

  private complain(missing: readonly FieldName[]): void {
    const text = fill(words.formIncomplete, { fields: missing.map((name) => LABELS[name]).join(', ') });
    this.problem.replaceChildren(h('customer_he-message-bar', { text }));
  }

  /** As in Microsoft's article: check the contact, select Update where it is wrong, then Submit. */
  private review(facts: AddCustomerFacts): HTMLElement[] {
    const { values, agreement } = draft;
    const pairs = (...names: readonly FieldName[]) =>
      names
        .filter((name) => values[name] !== '')
        .map((name) =>
          h('customer_he-text-pair', {
            name: LABELS[name],
            value: name === 'domain' ? values.domain + DOMAIN_SUFFIX : values[name],
          }),
        );
    const card = (heading: string, ...content: readonly HTMLElement[]) =>
      h(
        'customer_he-card',
        { heading },
        ...content,
        button(words.update, '', () => navigate(addressOf('account'))),
      );
    const accepted = agreement === 'accepted';
    const submit = button(words.submit, 'primary', () => void this.submit(facts, submit));
    return [
      h('h2', {}, words.review),
      card(words.companySection, ...pairs('companyName', 'domain', 'registration')),
      card(words.addressSection, ...pairs('line1', 'line2', 'city', 'state', 'postalCode', 'country')),
      card(words.contactSection, ...pairs('firstName', 'lastName', 'email', 'phone')),
      card(
        words.agreementSection,
        h('p', {}, accepted ? words.choiceAccepted : words.choiceLater),
        ...(accepted ? pairs('agreedFirstName', 'agreedLastName', 'agreedEmail', 'agreedPhone', 'agreedOn') : []),
      ),
      h('div', { class: 'buttons' }, submit),
    ];
  }

  private async submit(facts: AddCustomerFacts, submit: HTMLElement): Promise<void> {
    submit.setAttribute('disabled', '');
    const answer = await createCustomer(requestOf(draft, facts.rules?.defaultCulture ?? 'en-US'));
    if (!answer.ok) {
      submit.removeAttribute('disabled');
      const text = [fill(words.customerNotCreated, { code: answer.code }), ...answer.fields].join(' ');
      this.problem.replaceChildren(h('customer_he-message-bar', { text }));
      return;
    }
    created = { ...answer, companyName: draft.values.companyName, domain: draft.values.domain + DOMAIN_SUFFIX };
    draft = emptyDraft();
    navigate(addressOf('confirmation'));
  }
}

function button(text: string, appearance: string, onclick: () => void): HTMLElement {
  return h('he-button_ca', { appearance, onclick }, text);
}

/** The credentials are gone with the document, as on the real page. */
function confirmation(): HTMLElement[] {
  if (!created) return [h('h1', {}, words.addCustomer), h('a', { href: listAddress() }, words.viewCustomers)];
  const pair = (name: string, value: string) => h('customer_he-text-pair', { name, value });
  return [
    h('h1', {}, words.customerAdded),
    h('customer_he-message-bar', { intent: 'success', text: words.customerAddedText }),
    h(
      'customer_he-card',
      { heading: created.companyName },
      pair(words.primaryDomain, created.domain),
      pair(words.userName, created.userName),
      pair(words.password, created.password),
    ),
    h('p', {}, h('a', { href: customerAddress(created.tenantId, 'account') }, words.viewCustomer)),
    button(words.done, 'primary', () => {
      created = null;
      navigate(listAddress());
    }),
  ];
}
