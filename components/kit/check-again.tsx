import { useState } from 'preact/hooks';
import type { Instant } from '../../lib/domain/facts';
import { readAt } from '../../lib/domain/state';
import type { CustomerView } from '../../lib/domain/view';
import type { Words } from '../../lib/i18n/types';
import { Button } from './button';
import { againIcon } from './icons';

/** How long a reading counts as "just now"; the same as in `formatAge`. */
const JUST_NOW_MS = 60_000;

export interface CheckAgainProps {
  words: Words;
  customer: CustomerView;
  now: Instant;
  /** Settles when the reading has ended or failed. */
  onPress: () => Promise<void>;
}

/** The button "Check again". Shows that it is reading, and then that it has read. The message bar shows errors. */
export function CheckAgain({ words, customer, now, onPress }: CheckAgainProps) {
  const { tenantId } = customer.customer;
  /** The customer for which the button was pressed, and how many of those presses are still being handled. */
  const [asked, setAsked] = useState({ tenantId: '', underWay: 0 });
  const mine = asked.tenantId === tenantId;
  const working = customer.reading || (mine && asked.underWay > 0);
  const at = readAt(customer.facts);
  const justRead = customer.appError === null && at !== null && now - at < JUST_NOW_MS;
  const press = () => {
    const count = (by: number) =>
      setAsked((before) => ({ tenantId, underWay: (before.tenantId === tenantId ? before.underWay : 0) + by }));
    count(1);
    void onPress().then(() => count(-1));
  };
  return (
    <span class="check-again">
      <Button kind="subtle" icon={againIcon} aria-busy={working} onPress={press}>
        {words.common.checkAgain}
      </Button>
      <small aria-live="polite">{mine && (working ? words.common.checking : justRead && words.common.readJustNow)}</small>
    </span>
  );
}
