import { Shimmer } from '@fluentui/react';
import { useEffect, useState } from 'react';
import { fill } from '../words/index.ts';
import { readSession, type Session } from './api.ts';
import { Header, Navigation, PartnerBanner } from './frame.tsx';
import { Agreement } from './pages/agreement.tsx';
import { Catalog } from './pages/catalog.tsx';
import { Checkout } from './pages/checkout.tsx';
import { Home } from './pages/home.tsx';
import { Offer } from './pages/offer.tsx';
import { PartnerInvitation } from './pages/partner-invitation.tsx';
import { Partners } from './pages/partners.tsx';
import { Products } from './pages/products.tsx';
import { QuietPage } from './pages/quiet-page.tsx';
import { SignIn } from './pages/sign-in.tsx';
import { type Route, useRoute } from './route.ts';
import { words } from './texts.ts';

/** The whole admin center: header, navigation and the page of the route. */
export function App() {
  const route = useRoute();
  const [session, setSession] = useState<Session>();
  const refresh = () => void readSession().then(setSession);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every route reads the session again, as the real pages do
  useEffect(refresh, [route.path]);
  useEffect(() => {
    document.title = session ? `${session.company} - ${words.adminCenter}` : words.adminCenter;
  }, [session]);

  return (
    <>
      <Header session={session} />
      <div style={{ display: 'flex', alignItems: 'stretch', minHeight: 'calc(100vh - 48px)' }}>
        <Navigation path={route.path} />
        <main style={{ flex: 1, minWidth: 0, padding: '24px 32px 48px' }}>
          {session?.as === 'partner' && (
            <PartnerBanner text={fill(words.managedByPartner, { company: session.company, partner: session.agent.partner })} />
          )}
          <div style={{ maxWidth: 860 }}>
            {session ? <Page route={route} session={session} refresh={refresh} /> : <Shimmer ariaLabel={words.loading} />}
          </div>
        </main>
      </div>
    </>
  );
}

function Page({ route, session, refresh }: { route: Route; session: Session; refresh: () => void }) {
  if (route.path.startsWith('/catalog/m/offer-details')) return <Offer route={route} session={session} />;
  switch (route.path) {
    case '/catalog':
      return <Catalog session={session} />;
    case '/checkout':
      return <Checkout key={route.query.toString()} route={route} session={session} />;
    case '/subscriptions':
      return <Products session={session} />;
    case '/billingaccounts/agreement':
    case '/billingaccounts':
      return session.as === 'own' ? <SignIn refresh={refresh} /> : <Agreement session={session} refresh={refresh} />;
    case '/billingaccounts/partner-invitation':
      return session.as === 'customer' ? <PartnerInvitation session={session} refresh={refresh} /> : <SignIn refresh={refresh} />;
    case '/partners':
      return <Partners session={session} />;
    case '/users':
      return <QuietPage title={words.navUsers} text={words.usersText} />;
    case '/servicehealth':
      return <QuietPage title={words.navHealth} text={words.healthText} />;
    default:
      return <Home session={session} />;
  }
}
