/** What leaves the panel's frame: a new tab, the mail program. */
import type { Note } from '../../i18n/types';
import { copyText } from '../copy-text';

/** Opens an https address in a tab of its own that knows nothing of this one. */
export function openTab(address: string): void {
  if (URL.canParse(address) && new URL(address).protocol === 'https:') window.open(address, '_blank', 'noopener');
}

/** Windows hands no longer addresses to a mail program, and a Japanese letter is nine characters in an address. */
const LONGEST_MAIL_ADDRESS = 2000;

/** Opens a mail, never sends it. A text too long for an address is put on the clipboard instead, for the agent to paste. */
export async function openEmail(to: string, { subject, body }: Note): Promise<{ text: 'in-mail' | 'copied' | 'left-out' }> {
  const recipient = encodeURIComponent(to).replaceAll('%40', '@');
  const short = `mailto:${recipient}?subject=${encodeURIComponent(subject)}`;
  const whole = `${short}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  if (whole.length <= LONGEST_MAIL_ADDRESS) {
    location.assign(whole);
    return { text: 'in-mail' };
  }
  const copied = await copyText(body);
  location.assign(short);
  return { text: copied ? 'copied' : 'left-out' };
}
