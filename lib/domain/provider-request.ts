/** A reseller's request to its provider, as far as the agent has written it. Saved like a draft, so that closing the panel loses nothing. */
export interface ProviderRequest {
  /** The provider's email address: the same for every customer of one account. */
  readonly to: string;
  /** The agent's own version of the ready text; null while it is unchanged. */
  readonly written: { readonly subject: string; readonly body: string } | null;
}

/** Lists the placeholders in brackets that are left in a text, each once, in order. They stand for facts that Countersign cannot know. */
export function unfilled(text: string): readonly string[] {
  return [...new Set(text.match(/\[[^[\]\n]*[^[\]\s][^[\]\n]*\]/g))];
}
