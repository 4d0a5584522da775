/** The fields of the step Account info, in the shape that the variant asks for. */
import { h } from '../../dom.ts';
import { type AddCustomerFacts, readFormFacts } from '../api.ts';
import type { FieldSection, Select } from '../form-elements.ts';
import { language, words } from '../texts.ts';
import { DOMAIN_SUFFIX, type Draft, type FieldName } from './draft.ts';
import { controlId, type FormVariant, type Section } from './form-variants.ts';

export const LABELS: Readonly<Record<FieldName, string>> = {
  companyName: words.fieldCompanyName,
  domain: words.fieldDomain,
  registration: words.fieldRegistration,
  reseller: words.fieldReseller,
  country: words.fieldCountry,
  line1: words.fieldLine1,
  line2: words.fieldLine2,
  city: words.fieldCity,
  state: words.fieldState,
  postalCode: words.fieldPostalCode,
  firstName: words.fieldFirstName,
  lastName: words.fieldLastName,
  email: words.fieldEmail,
  phone: words.fieldPhone,
  agreedFirstName: words.fieldFirstName,
  agreedLastName: words.fieldLastName,
  agreedEmail: words.fieldEmail,
  agreedPhone: words.fieldPhone,
  agreedOn: words.fieldAgreed,
};

const HEADINGS: Readonly<Record<Section, string>> = {
  company: words.companySection,
  address: words.addressSection,
  contact: words.contactSection,
  agreement: words.agreementSection,
};

const PLACEHOLDERS = { en: 'M/D/YYYY', ja: 'YYYY/MM/DD', de: 'TT.MM.JJJJ', es: 'DD/MM/AAAA', ar: 'DD/MM/YYYY' } as const;

export class AccountForm {
  readonly #draft: Draft;
  readonly #variant: FormVariant;
  #facts: AddCustomerFacts;
  #number = 0;
  /** What depends on the country, and on the choice about the agreement, is drawn anew when that changes. */
  readonly #byCountry = h('div', {});
  readonly #registration = h('div', {});
  readonly #byChoice = h('div', {});

  constructor(draft: Draft, variant: FormVariant, facts: AddCustomerFacts) {
    this.#draft = draft;
    this.#variant = variant;
    this.#facts = facts;
  }

  sections(): HTMLElement[] {
    return this.#variant.sections.map((section) => this.#section(HEADINGS[section], this.#fields(section)));
  }

  #section(heading: string, fields: readonly HTMLElement[]): HTMLElement {
    const { deep, prefix } = this.#variant;
    if (!deep) return h(`${prefix}_he-card`, { heading }, ...fields);
    const section = h<FieldSection>(`${prefix}_he-field-section`, { heading });
    section.fields = fields;
    return section;
  }

  #fields(section: Section): HTMLElement[] {
    switch (section) {
      case 'company':
        this.#drawRegistration();
        return [...this.#texts('companyName', 'domain'), ...this.#reseller(), this.#registration];
      case 'address':
        this.#drawByCountry();
        return [this.#country(), ...this.#texts('line1', 'line2', 'city'), this.#byCountry];
      case 'contact':
        return this.#texts('firstName', 'lastName', 'email', 'phone');
      case 'agreement':
        this.#drawByChoice();
        return [this.#choice(), this.#byChoice];
    }
  }

  #texts(...names: readonly FieldName[]): HTMLElement[] {
    return names.map((name) => this.#text(name));
  }

  /** Attributes of a field by its name; what is typed goes into the draft. */
  #attributes(name: FieldName) {
    this.#number += 1;
    return {
      label: LABELS[name],
      naming: this.#variant.naming,
      'control-id': controlId(this.#variant, name, this.#number),
      value: this.#draft.values[name],
      'onvalue-changed': (event: Event) => {
        this.#draft.values[name] = (event as CustomEvent<string>).detail;
      },
    };
  }

  #text(name: FieldName): HTMLElement {
    const date = name === 'agreedOn';
    const native = this.#variant.date === 'native';
    return h(`${this.#variant.prefix}_he-text-field`, {
      ...this.#attributes(name),
      type: date && native ? 'date' : name === 'email' || name === 'agreedEmail' ? 'email' : 'text',
      suffix: name === 'domain' && DOMAIN_SUFFIX,
      placeholder: date && !native && PLACEHOLDERS[language],
    });
  }

  #select(name: FieldName, options: Select['options']): HTMLElement {
    const select = h<Select>(`${this.#variant.prefix}_he-select`, this.#attributes(name));
    select.options = [['', words.select], ...options];
    return select;
  }

  #reseller(): HTMLElement[] {
    const { resellers } = this.#facts;
    if (resellers.length === 0) return [];
    return [
      this.#select(
        'reseller',
        resellers.map(({ tenantId, companyName }) => [tenantId, companyName]),
      ),
    ];
  }

  #country(): HTMLElement {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    const options = this.#facts.countries.map((country) => [country, names.of(country) ?? country] as const);
    const select = this.#select(
      'country',
      options.toSorted(([, a], [, b]) => a.localeCompare(b, language)),
    );
    select.addEventListener('value-changed', () => void this.#follow());
    return select;
  }

  /** Another country: its states, and whether it asks for a registration number. */
  async #follow(): Promise<void> {
    const { country } = this.#draft.values;
    const facts = await readFormFacts(country);
    if (country !== this.#draft.values.country) return;
    this.#facts = facts;
    this.#draft.values.state = '';
    this.#drawByCountry();
    this.#drawRegistration();
  }

  #drawByCountry(): void {
    const states = this.#facts.rules?.supportedStatesList ?? [];
    const state =
      states.length > 0
        ? this.#select(
            'state',
            states.map((name) => [name, name]),
          )
        : this.#text('state');
    this.#byCountry.replaceChildren(state, this.#text('postalCode'));
  }

  #drawRegistration(): void {
    this.#registration.replaceChildren(...(this.#facts.asksForRegistration ? [this.#text('registration')] : []));
  }

  #choice(): HTMLElement {
    const { choice, prefix, naming } = this.#variant;
    const box = choice === 'box';
    const group = h<Select>(`${prefix}_he-choice-group`, {
      label: words.agreementSection,
      naming,
      type: box ? 'checkbox' : 'radio',
      value: this.#draft.agreement ?? '',
      'onvalue-changed': (event: Event) => {
        const chosen = (event as CustomEvent<string>).detail;
        this.#draft.agreement = chosen === 'accepted' ? 'accepted' : 'later';
        this.#drawByChoice();
      },
    });
    group.options = box
      ? [['accepted', words.boxAccepted]]
      : [
          ['accepted', words.choiceAccepted],
          ['later', words.choiceLater],
        ];
    return group;
  }

  #drawByChoice(): void {
    const fields: readonly FieldName[] = ['agreedFirstName', 'agreedLastName', 'agreedEmail', 'agreedPhone', 'agreedOn'];
    this.#byChoice.replaceChildren(...(this.#draft.agreement === 'accepted' ? this.#texts(...fields) : []));
  }
}
