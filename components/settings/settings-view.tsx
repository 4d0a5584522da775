import { useEffect, useRef } from 'preact/hooks';
import type { AttestationRoute } from '../../lib/domain/agent';
import { localDay } from '../../lib/domain/dates';
import type { Instant } from '../../lib/domain/facts';
import type { Finding, SettingsView as LoadedSettings, Settings } from '../../lib/domain/settings';
import type { SignInView } from '../../lib/domain/view';
import { formatDay } from '../../lib/i18n/format';
import type { SettingsPageWords } from '../../lib/i18n/load';
import { Button, Field, Icon, type IconDrawing, Mark, MessageBar, Skeleton } from '../kit';
import { infoIcon, openIcon, tickIcon } from '../kit/icons';
import type { DiagnosticsSection, DiagnosticsSectionProps } from './diagnostics-section';
import { attestingIcon, diagnosticsIcon, languageIcon, managedIcon, privacyIcon, signInNavIcon } from './icons';
import { type Kept, PrivacySection, type PrivacySectionProps, type WipeKind } from './privacy-section';
import { SelectField } from './select-field';
import { SignInSection } from './sign-in-section';

let Diagnostics: typeof DiagnosticsSection | null = null;

/** Fetches the section of the diagnostics, which no opening of the page needs; it is drawn with the next props after that. */
export async function fetchDiagnosticsSection(): Promise<void> {
  Diagnostics ??= (await import('./diagnostics-section')).DiagnosticsSection;
}

/** The sections, in the order of the navigation; each is the fragment of its address. */
export const SECTIONS = ['sign-in', 'attesting', 'language', 'privacy', 'diagnostics', 'about'] as const;
export type Section = (typeof SECTIONS)[number];

const SECTION_ICONS: Record<Section, IconDrawing> = {
  'sign-in': signInNavIcon,
  attesting: attestingIcon,
  language: languageIcon,
  privacy: privacyIcon,
  diagnostics: diagnosticsIcon,
  about: infoIcon,
};

const LINKS = [
  { name: 'confirm', href: 'https://learn.microsoft.com/partner-center/customers/confirm-customer-agreement' },
  { name: 'agreement', href: 'https://www.microsoft.com/licensing/docs/customeragreement' },
  { name: 'entra', href: 'https://learn.microsoft.com/entra/identity-platform/quickstart-register-app' },
] as const;

export interface SettingsViewProps {
  /** null until the background has answered. */
  loaded: LoadedSettings | null;
  signIn: SignInView | null;
  section: Section;
  findings: readonly Finding[] | null;
  testing: boolean;
  kept: Kept | null;
  wiped: WipeKind | null;
  /** How the last change went; null before any. */
  saved: 'saved' | 'failed' | null;
  /** What the agent asked for last came to nothing. */
  interrupted: boolean;
  version: string;
  diagnostics: DiagnosticsSectionProps['diagnostics'];
  browser: string;
  words: SettingsPageWords;
  now: Instant;
  onSave: (change: Partial<Settings>) => void;
  onSignIn: (options: { otherAccount: boolean }) => void;
  onSignOut: () => void;
  onTest: () => void;
  onCopy: (text: string) => Promise<boolean>;
  onWipe: (what: WipeKind) => void;
  onTryRouteAgain: () => void;
  consent: PrivacySectionProps['consent'];
  onWithdraw: () => void;
  onClearDiagnostics: () => void;
  /** The shortcut that opens the panel, as the browser writes it; empty: none is set. */
  shortcut: string;
}

/** The settings page: one section at a time, saved on every change, no Save button. */
export function SettingsView(props: SettingsViewProps) {
  const { section, saved, words } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section);
  useEffect(() => {
    // Only after the agent changed the section: a page that opens takes no focus.
    if (shown.current !== section) title.current?.focus();
    shown.current = section;
  }, [section]);

  return (
    <div class="page">
      <header>
        <Mark />
        <b class="grow">Countersign</b>
        <small>{words.settings.title}</small>
      </header>
      <div class="side">
        <nav aria-label={words.settings.title}>
          {SECTIONS.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
              <Icon drawing={SECTION_ICONS[name]} />
              {words.settings.sections[name]}
            </a>
          ))}
        </nav>
        <main class="stack">
          <div class="row title">
            <h1 ref={title} tabIndex={-1} class="grow">
              {words.settings.sections[section]}
            </h1>
            <span role="status" class="saved">
              {saved === 'saved' && (
                <>
                  <Icon drawing={tickIcon} />
                  {words.settings.saved}
                </>
              )}
            </span>
          </div>
          {saved === 'failed' && <MessageBar tone="missing" role="alert" title={words.settings.notSaved} />}
          {props.interrupted && (
            <MessageBar tone="missing" role="alert" title={words.settings.interrupted.title}>
              <p>{words.settings.interrupted.text}</p>
            </MessageBar>
          )}
          <SectionBody {...props} />
        </main>
      </div>
    </div>
  );
}

function SectionBody(props: SettingsViewProps) {
  const { loaded, section, words, onSave } = props;
  if (section === 'privacy') return <PrivacySection {...props} />;
  if (section === 'diagnostics') return Diagnostics ? <Diagnostics {...props} /> : <Skeleton lines={4} />;
  if (section === 'about') return <AboutSection words={words} version={props.version} shortcut={props.shortcut} />;
  if (!loaded) {
    return (
      <section class="sheet stack">
        <span class="visually-hidden">{words.settings.loading}</span>
        <Skeleton lines={4} />
      </section>
    );
  }
  if (section === 'sign-in') return <SignInSection {...props} loaded={loaded} />;

  const key = section === 'attesting' ? 'route' : 'language';
  const locked = loaded.managed.includes(key) ? words.settings.managed.lock : null;
  const bar = locked && (
    <MessageBar tone="info" icon={managedIcon} title={words.settings.managed.title}>
      <p>{words.settings.managed.text}</p>
    </MessageBar>
  );
  if (section === 'language') {
    return (
      <>
        {bar}
        <section class="sheet stack">
          <div class="narrow">
            <SelectField<Settings['language']>
              id="language"
              label={words.settings.languageChoice.label}
              value={loaded.settings.language}
              note={words.settings.languageChoice.text}
              lockedBy={locked}
              options={[
                { value: 'auto', label: words.settings.languageChoice.auto },
                { value: 'en', label: 'English', language: 'en' },
                { value: 'ja', label: '日本語', language: 'ja' },
              ]}
              onValue={(language) => onSave({ language })}
            />
          </div>
        </section>
      </>
    );
  }
  return (
    <>
      {bar}
      <section class="sheet stack">
        <RouteChoice route={loaded.settings.route} words={words} lockedBy={locked} onRoute={(route) => onSave({ route })} />
        {loaded.routeClosedAt !== null && (
          <MessageBar
            tone="outdated"
            title={words.settings.route.closed(formatDay(localDay(loaded.routeClosedAt), words.language))}
          >
            <p>{words.settings.route.closedText}</p>
            <div class="actions">
              <Button small onPress={props.onTryRouteAgain}>
                {words.settings.route.tryAgain}
              </Button>
            </div>
          </MessageBar>
        )}
      </section>
    </>
  );
}

interface RouteChoiceProps {
  route: AttestationRoute;
  words: SettingsPageWords;
  lockedBy: string | null;
  onRoute: (route: AttestationRoute) => void;
}

function RouteChoice({ route, words, lockedBy, onRoute }: RouteChoiceProps) {
  const text = words.settings.route;
  if (lockedBy) {
    const chosen = text.options[route];
    return <Field id="route" label={text.title} value={chosen.title} note={chosen.text} lockedBy={lockedBy} />;
  }
  return (
    <fieldset class="stack" aria-describedby="route-text">
      <legend>
        <h2>{text.title}</h2>
      </legend>
      <p class="second" id="route-text">
        {text.text}
      </p>
      {(['auto', 'on', 'off'] as const).map((one) => (
        <div class="choice" key={one}>
          <input
            type="radio"
            name="route"
            id={`route-${one}`}
            value={one}
            checked={one === route}
            aria-describedby={`route-${one}-text`}
            onChange={() => onRoute(one)}
          />
          <label for={`route-${one}`}>{text.options[one].title}</label>
          <small id={`route-${one}-text`}>{text.options[one].text}</small>
        </div>
      ))}
    </fieldset>
  );
}

function AboutSection({ words, version, shortcut }: { words: SettingsPageWords; version: string; shortcut: string }) {
  const text = words.settings.about;
  return (
    <>
      <section class="sheet stack">
        <p>{text.text}</p>
        <p class="second">{text.independent}</p>
        <dl class="record">
          <dt>{text.version}</dt>
          <dd>{version}</dd>
          <dt>{text.licence}</dt>
          <dd>{text.licenceName}</dd>
        </dl>
        <h2>{text.links}</h2>
        <ul class="stack">
          {LINKS.map(({ name, href }) => (
            <li key={name}>
              <a class="outside" href={href} target="_blank" rel="noreferrer">
                {text.link[name]}
                <Icon drawing={openIcon} />
                <span class="visually-hidden">({text.newTab})</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section class="sheet stack">
        <h2>{text.help.title}</h2>
        <p>{shortcut ? text.help.open(shortcut) : text.help.openWithout}</p>
        <p>{text.help.hidden}</p>
      </section>
    </>
  );
}
