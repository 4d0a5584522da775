/** Form elements of the family. The control stands in the shadow tree, and the page learns of it by `value-changed`. */
import { define, h, ShadowElement } from '../dom.ts';

/** A control with its name, which comes from a `label` or from `aria-label` alone, by the attribute `naming`. */
abstract class Field extends ShadowElement {
  protected draw(): void {
    const label = this.getAttribute('label') ?? '';
    const naming = this.getAttribute('naming') ?? 'for';
    const id = this.getAttribute('control-id') ?? undefined;
    const control = this.control({
      id,
      'aria-label': naming === 'aria-label' ? label : undefined,
      'aria-labelledby': naming === 'labelledby' ? 'name' : undefined,
    });
    control.addEventListener('input', () => {
      this.dispatchEvent(new CustomEvent('value-changed', { detail: control.value }));
    });
    const suffix = this.hasAttribute('suffix') && h('span', {}, this.getAttribute('suffix'));
    this.root.replaceChildren(
      h(
        'div',
        { class: 'field' },
        naming === 'for' && h('label', { for: id ?? '' }, label),
        naming === 'labelledby' && h('span', { id: 'name', class: 'name' }, label),
        h('span', { class: 'control' }, control, suffix),
      ),
    );
  }

  protected abstract control(naming: Record<string, string | undefined>): HTMLInputElement | HTMLSelectElement;
}

/** One line of text; `type` is the control's. */
class TextField extends Field {
  protected control(naming: Record<string, string | undefined>): HTMLInputElement {
    const type = this.getAttribute('type') ?? 'text';
    const placeholder = this.getAttribute('placeholder') ?? undefined;
    const value = this.getAttribute('value') ?? '';
    const input = h<HTMLInputElement>('input', { ...naming, type, placeholder, autocomplete: 'off' });
    input.value = value;
    return input;
  }
}

/** A choice from a list. */
class Select extends Field {
  /** Value and text of each option. */
  options: readonly (readonly [value: string, text: string])[] = [];

  protected control(naming: Record<string, string | undefined>): HTMLSelectElement {
    const select = h<HTMLSelectElement>('select', naming, ...this.options.map(([value, text]) => h('option', { value }, text)));
    select.value = this.getAttribute('value') ?? '';
    return select;
  }
}

/** Radio buttons or, with one option of the type `checkbox`, a box; every name is a `label` around its control, or an `aria-label`. */
class ChoiceGroup extends ShadowElement {
  options: readonly (readonly [value: string, text: string])[] = [];

  protected draw(): void {
    const type = this.getAttribute('type') ?? 'radio';
    const bare = this.getAttribute('naming') === 'aria-label';
    const label = this.getAttribute('label') ?? '';
    const choices = this.options.map(([value, text]) => {
      const input = h<HTMLInputElement>('input', {
        type,
        name: 'choice',
        value,
        checked: value === this.getAttribute('value'),
        'aria-label': bare ? text : undefined,
      });
      input.addEventListener('change', () => {
        this.dispatchEvent(new CustomEvent('value-changed', { detail: input.checked ? value : '' }));
      });
      return bare
        ? h('div', { class: 'choice' }, input, h('span', { 'aria-hidden': 'true' }, text))
        : h('label', { class: 'choice' }, input, text);
    });
    this.root.replaceChildren(h('div', { role: type === 'radio' ? 'radiogroup' : 'group', 'aria-label': label }, ...choices));
  }
}

/** Names and controls of a form in a fieldset, with the fields in this element's own shadow tree. */
class FieldSection extends ShadowElement {
  fields: readonly HTMLElement[] = [];

  protected draw(): void {
    this.root.replaceChildren(
      h('fieldset', { class: 'card' }, h('legend', {}, this.getAttribute('heading') ?? ''), ...this.fields),
    );
  }
}

export type { FieldSection, Select };

export const FORM_PREFIXES = ['customer', 'customersvcadmin', 'onboarding'] as const;

/** Registers the form elements under each micro-frontend's prefix. */
export function defineFormElements(): void {
  for (const prefix of FORM_PREFIXES) {
    define(`${prefix}_he-text-field`, class extends TextField {});
    define(`${prefix}_he-select`, class extends Select {});
    define(`${prefix}_he-choice-group`, class extends ChoiceGroup {});
    define(`${prefix}_he-field-section`, class extends FieldSection {});
  }
}
