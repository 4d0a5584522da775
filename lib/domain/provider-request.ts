/** A reseller's request to its provider, as far as an agent has written it; kept like a draft, so that closing the panel loses nothing. */
export interface ProviderRequest {
  /** The provider's address: the same for every customer of one account. */
  readonly to: string;
  /** What the agent has made of the ready text; null while it is as it was. */
  readonly written: { readonly subject: string; readonly body: string } | null;
}

/** Brackets in a ready text stand for what nobody here can know. Each is named once, in the order of the text. */
export function unfilled(text: string): readonly string[] {
  return [...new Set(text.match(/\[[^[\]\n]*[^[\]\s][^[\]\n]*\]/g))];
}
