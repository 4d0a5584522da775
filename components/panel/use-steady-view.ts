import { useMemo, useRef } from 'preact/hooks';
import { needsAction } from '../../lib/domain/state';
import type { CustomerView, TabView } from '../../lib/domain/view';

interface Drawn {
  readonly customer: CustomerView;
  readonly addressKey: string;
  /** The agent who saw it. */
  readonly userId: string;
}

/**
 * The view as it is drawn: a customer stays on the panel while a view of the same page and the same agent has none, because the sign-in
 * has expired or is being renewed. A form would otherwise go, and take its focus and what is being typed with it. What was read before
 * is then no state to be shown: it is "Unknown".
 *
 * `owner` names the agent whose customer is drawn; nothing of one agent's passes to another.
 */
export function useSteadyView(view: TabView): { readonly view: TabView; readonly owner: string | undefined } {
  const last = useRef<Drawn | null>(null);
  return useMemo(() => {
    const { customer, signIn, addressKey } = view;
    if (customer && signIn.status === 'signed-in') {
      last.current = { customer, addressKey, userId: signIn.agent.userId };
      return { view, owner: signIn.agent.userId };
    }
    if (last.current && !isStill(last.current, view)) last.current = null;
    const drawn = last.current;
    if (!drawn) return { view, owner: undefined };
    const state = needsAction(drawn.customer.state) ? 'unknown' : drawn.customer.state;
    return { view: { ...view, customer: { ...drawn.customer, state, reading: false } }, owner: drawn.userId };
  }, [view]);
}

function isStill({ customer, addressKey, userId }: Drawn, { signIn, ...view }: TabView): boolean {
  const same = view.tenantId === customer.customer.tenantId;
  if (signIn.status === 'signed-in') return same && signIn.agent.userId === userId;
  if (signIn.status === 'not-configured' || (signIn.status === 'signed-out' && !signIn.expired)) return false;
  // Signed out, a worker that was stopped cannot tell whose a domain is; the page is the same.
  return same || (view.tenantId === null && view.addressKey === addressKey);
}
