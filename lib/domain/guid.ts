/**
 * The one reader of GUIDs: tenant ids, application ids, ids in Microsoft's answers. (lib/portals reads addresses without it, because
 * the content script has no byte to spare: see TENANT in lib/portals/addresses.ts.)
 */
const WRITTEN = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const TYPED = /^([\da-f]{8})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{12})$/;

/**
 * The GUID in what was typed, pasted, set by policy or answered by a service: in lower case with hyphens, or null when there is none.
 * Takes what people and tools write: blanks around it, braces or brackets, upper case, no hyphens.
 */
export function readGuid(text: string): string | null {
  const digits = text
    .trim()
    .replace(/^[{(](.*)[})]$/, '$1')
    .trim()
    .toLowerCase();
  const parts = TYPED.exec(digits);
  return parts ? parts.slice(1).join('-') : null;
}

/** Whether the text is a GUID in the one form in which we keep and send it: lower case, with hyphens. */
export function isGuid(text: string): boolean {
  return WRITTEN.test(text);
}
