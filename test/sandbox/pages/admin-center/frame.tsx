import { IconButton, type INavLinkGroup, Nav, Persona, PersonaSize, SearchBox } from '@fluentui/react';
import { fill } from '../words/index.ts';
import type { Session } from './api.ts';
import { words } from './texts.ts';

const white = { color: '#fff' };
const onDark = {
  root: { width: 48, height: 48, color: '#fff' },
  rootHovered: { color: '#fff', background: '#004578' },
  rootPressed: { color: '#fff', background: '#004578' },
};

/** The suite header: waffle, the portal's and the organization's name, search, who is signed in. */
export function Header({ session }: { session: Session | undefined }) {
  return (
    <header style={{ display: 'flex', alignItems: 'center', height: 48, background: '#0f548c', color: '#fff', gap: 4 }}>
      <IconButton iconProps={{ iconName: 'waffle' }} ariaLabel={words.appLauncher} styles={onDark} href="#/homepage" />
      <a href="#/homepage" style={{ ...white, fontWeight: 600, fontSize: 16, textDecoration: 'none', whiteSpace: 'nowrap' }}>
        {words.adminCenter}
      </a>
      <div style={{ flex: 1, display: 'flex', justifyContent: 'center', minWidth: 0, paddingInline: 16 }}>
        <search style={{ width: '100%', maxWidth: 380 }}>
          <SearchBox placeholder={words.search} ariaLabel={words.search} styles={{ root: { borderRadius: 4, border: 0 } }} />
        </search>
      </div>
      <span style={{ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: 280 }}>
        <bdi>{session?.company}</bdi>
      </span>
      {session && (
        <span role="img" aria-label={fill(words.signedInAs, { name: session.agent.name })} style={{ padding: '0 8px' }}>
          <Persona
            text={session.agent.name}
            size={PersonaSize.size32}
            hidePersonaDetails
            initialsColor="#5c2e91"
            aria-hidden="true"
          />
        </span>
      )}
    </header>
  );
}

const GROUPS: INavLinkGroup[] = [
  {
    links: [
      { key: '/homepage', name: words.navHome, url: '#/homepage', icon: 'home' },
      { key: '/users', name: words.navUsers, url: '#/users', icon: 'users' },
      { key: '/catalog', name: words.navMarketplace, url: '#/catalog', icon: 'marketplace' },
      { key: '/subscriptions', name: words.navProducts, url: '#/subscriptions', icon: 'products' },
      { key: '/billingaccounts', name: words.navAccounts, url: '#/BillingAccounts/agreement', icon: 'accounts' },
      { key: '/partners', name: words.navPartners, url: '#/partners', icon: 'partners' },
      { key: '/servicehealth', name: words.navHealth, url: '#/servicehealth', icon: 'health' },
    ],
  },
];

/** The menu on the left. */
export function Navigation({ path }: { path: string }) {
  const selected =
    GROUPS[0]?.links.find(({ key }) => key && path.startsWith(key))?.key ?? (path === '/checkout' ? '/catalog' : '/homepage');
  return (
    <div style={{ width: 228, flexShrink: 0, background: '#f3f2f1', paddingTop: 12, boxSizing: 'border-box' }}>
      <Nav
        ariaLabel={words.mainMenu}
        groups={GROUPS}
        selectedKey={selected}
        styles={{ link: { paddingInlineStart: 12, background: 'transparent' } }}
      />
    </div>
  );
}

/** Says on whose behalf the agent works here. */
export function PartnerBanner({ text }: { text: string }) {
  return <p style={{ margin: '0 0 16px', fontSize: 12, color: '#605e5c' }}>{text}</p>;
}
