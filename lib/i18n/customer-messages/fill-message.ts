import { shownText } from '../../domain/shown-text';
import type { MessageValues } from './types';

export interface FilledMessage {
  readonly text: string;
  /** The placeholders that are still in the text, each once, in its order; empty when the message is whole. */
  readonly missing: readonly string[];
}

/** A name in braces. Blanks inside and full-width braces count too: an edited template may have them, and nothing may stay unnoticed. */
const PLACEHOLDER = /[{｛]([^{}｛｝\r\n]*)[}｝]/g;

/**
 * Fills the placeholders of a text. Values are plain text: what looks like a placeholder inside one stays as it is, their line breaks
 * become blanks, and characters that turn the order of reading are left out. A placeholder without a value, or with one of which nothing
 * can be seen, stays in the text and is named in `missing`; so is a name that no message knows.
 */
export function fillMessage(template: string, values: MessageValues): FilledMessage {
  const given = new Map<string, string>(Object.entries(values));
  const missing = new Set<string>();
  const text = template.replace(PLACEHOLDER, (placeholder, inside: string) => {
    const name = inside.trim();
    const value = shownText(given.get(name) ?? '');
    if (value === '') missing.add(name);
    return value === '' ? placeholder : value;
  });
  return { text, missing: [...missing] };
}
