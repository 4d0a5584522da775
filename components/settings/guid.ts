/**
 * The GUID in what was typed or pasted, in lower case with hyphens; null when there is none.
 * Takes what people paste: spaces around it, braces, upper case, no hyphens.
 */
export function readGuid(text: string): string | null {
  const digits = text
    .trim()
    .replace(/^[{(](.*)[})]$/, '$1')
    .trim()
    .toLowerCase();
  const parts = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/.exec(digits);
  return parts ? parts.slice(1).join('-') : null;
}
