/**
 * The shapes that the Add customer form comes in, by `?form=`. Nobody outside knows the real one (portal-pages.md section 8), so whatever
 * recognizes the form must not lean on one DOM.
 */
export type Section = 'company' | 'address' | 'contact' | 'agreement';

export interface FormVariant {
  /** Prefix of the elements' tags. */
  readonly prefix: 'customer' | 'onboarding';
  /** How a field gets its name: a `label` with `for`, text that `aria-labelledby` points to, or nothing but `aria-label`. */
  readonly naming: 'for' | 'labelledby' | 'aria-label';
  /** A native date field, or text in the language's order of day, month and year. */
  readonly date: 'native' | 'text';
  /** Two radio buttons, or the one box of Microsoft's article: unticked, the customer accepts in the admin center. */
  readonly choice: 'radio' | 'box';
  /** Whether fields stand one more shadow tree deep, under a fieldset in place of a card. */
  readonly deep: boolean;
  readonly sections: readonly Section[];
}

const STANDARD: FormVariant = {
  prefix: 'customer',
  naming: 'for',
  date: 'native',
  choice: 'radio',
  deep: false,
  sections: ['company', 'address', 'contact', 'agreement'],
};

const VARIANTS: Readonly<Record<string, FormVariant>> = {
  standard: STANDARD,
  renamed: {
    prefix: 'onboarding',
    naming: 'labelledby',
    date: 'text',
    choice: 'radio',
    deep: true,
    sections: ['contact', 'company', 'address', 'agreement'],
  },
  aria: { ...STANDARD, naming: 'aria-label' },
  box: { ...STANDARD, choice: 'box' },
};

/** The variant that the address asks for. */
export function formVariant(): FormVariant {
  return VARIANTS[new URLSearchParams(location.search).get('form') ?? ''] ?? STANDARD;
}

/** Id of a field's control: speaking in the first form, a running number in the renamed one, none where only `aria-label` names it. */
export function controlId({ naming }: FormVariant, name: string, number: number): string | undefined {
  if (naming === 'aria-label') return undefined;
  return naming === 'for' ? `customer-${name}` : `f${number}`;
}
