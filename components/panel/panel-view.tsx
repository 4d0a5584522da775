import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { nameOf } from '../../lib/domain/customer';
import type { Instant } from '../../lib/domain/facts';
import { mayBeOnRecord } from '../../lib/domain/journal';
import type { TabView } from '../../lib/domain/view';
import type { Language, Words } from '../../lib/i18n/types';
import { Skeleton } from '../kit';
import { stateOf } from '../shared/customer-state';
import type { PanelActions } from './actions';
import { BlockBar } from './block-bar';
import { PanelSurroundingsProvider, usePanel } from './context';
import { CustomerScreen, LATER_PARTS } from './customer-screen';
import { later } from './later';
import { Shell } from './shell';
import { NotConfiguredScreen, SignedOutScreen } from './signed-out';
import { useSteadyView } from './use-steady-view';

export interface PanelViewProps {
  view: TabView;
  words: Words;
  /** The page's clock; it ticks every second while `hasCountdown(view)`. */
  now: Instant;
  actions: PanelActions;
}

const WhichCustomerScreen = later(
  () => import('./which-customer').then((screen) => screen.WhichCustomerScreen),
  () => <LoadingScreen />,
);

/** Fetches, in a language, all that is otherwise fetched when it is first needed. */
export async function fetchLaterParts(language: Language): Promise<void> {
  await Promise.all([WhichCustomerScreen, ...LATER_PARTS].map((part) => part.fetch(language)));
}

/** Whether something on the panel counts seconds. */
export function hasCountdown(view: TabView): boolean {
  const attestation = view.customer?.attestation;
  return attestation != null && mayBeOnRecord(attestation) && attestation.nextReadingAt !== null;
}

/** The panel of one tab. Everything it shows comes from `view`; only what is being typed is its own. */
export function PanelView({ view: pushed, words, now, actions }: PanelViewProps) {
  const { view, owner } = useSteadyView(pushed);
  const panel = useRef<HTMLDivElement>(null);
  const tenantId = view.customer?.customer.tenantId ?? null;
  const [, redraw] = useReducer<number, void>((drawn) => drawn + 1, 0);
  const [invited, setInvited] = useState<string | null>(null);
  const inviting = invited !== null && invited === tenantId && view.customer?.state !== 'provided';

  useFocus(panel, view.openedBy, inviting);

  return (
    <PanelSurroundingsProvider value={{ words, actions, now, view, redraw }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc belongs to the whole panel */}
      <div
        ref={panel}
        class="panel-root"
        onKeyDown={(event) => {
          // Dialog and menu keep their own Esc to themselves; here it is the editor's, then the panel's.
          if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
          if (inviting) setInvited(null);
          else actions.close();
        }}
      >
        <Announcement />
        {view.customer ? (
          <CustomerScreen
            key={owner}
            customer={view.customer}
            inviting={inviting}
            onInvite={() => setInvited(tenantId)}
            onBack={() => setInvited(null)}
          />
        ) : (
          <ScreenWithoutCustomer />
        )}
      </div>
    </PanelSurroundingsProvider>
  );
}

function ScreenWithoutCustomer() {
  const { view } = usePanel();
  switch (view.signIn.status) {
    case 'not-configured':
      return <NotConfiguredScreen />;
    case 'signed-out':
    case 'signing-in':
      return <SignedOutScreen signIn={view.signIn} />;
    case 'signed-in':
      return view.customerOf === 'asking' || view.customerOf === 'none' ? <WhichCustomerScreen /> : <LoadingScreen />;
  }
}

/** The page names its customer and the background is looking it up. */
function LoadingScreen() {
  const { words, view } = usePanel();
  return (
    <Shell>
      <h1 tabIndex={-1} data-focus>
        {words.panel.loading}
      </h1>
      {view.blocked && <BlockBar />}
      <Skeleton lines={3} />
    </Shell>
  );
}

/** Opened by a block, the panel takes no focus: a polite live region says what happened (ui.md section 5). */
function Announcement() {
  const { words, view } = usePanel();
  const [said, setSaid] = useState('');
  const { customer, blocked, openedBy } = view;
  const sentence =
    blocked && openedBy === 'block'
      ? customer
        ? words.panel.announceBlock(nameOf(customer.customer), words.states[stateOf(customer)])
        : words.panel.announceBlockUnknown
      : '';
  // A live region must stand there before its text comes, or nothing is said.
  useEffect(() => setSaid(sentence), [sentence]);
  return (
    <p class="visually-hidden" aria-live="polite" data-announcement>
      {said}
    </p>
  );
}

/** The focus goes in when the agent opened the panel, and is caught when what had it is no longer drawn. */
function useFocus(panel: { current: HTMLDivElement | null }, openedBy: TabView['openedBy'], inviting: boolean): void {
  const hadFocus = useRef(false);
  const wasInviting = useRef(false);
  const target = () =>
    panel.current?.querySelector<HTMLElement>('[data-focus]') ?? panel.current?.querySelector<HTMLElement>('h1');

  useEffect(() => {
    const root = panel.current;
    const note = () => {
      hadFocus.current = root?.contains(document.activeElement) ?? false;
    };
    root?.addEventListener('focusin', note);
    return () => root?.removeEventListener('focusin', note);
  }, [panel]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the opening moves the focus
  useEffect(() => {
    if (openedBy === 'agent') target()?.focus();
  }, [openedBy]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening and leaving the editor moves the focus
  useEffect(() => {
    if (inviting) target()?.focus();
    else if (wasInviting.current && hadFocus.current) panel.current?.querySelector<HTMLElement>('[data-invite]')?.focus();
    wasInviting.current = inviting;
  }, [inviting]);

  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body || !document.hasFocus()) return;
    target()?.focus();
  });
}
