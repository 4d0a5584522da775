/** Settings as a page: what is set, tested and kept, handed to the view that draws it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Kept, WipeKind } from '../../../components/settings/privacy-section';
import { fetchDiagnosticsSection, SECTIONS, type Section, SettingsView } from '../../../components/settings/settings-view';
import type { Diagnostic } from '../../domain/diagnostics';
import { pickLanguage } from '../../domain/language';
import type { Finding, Settings } from '../../domain/settings';
import type { SignInView } from '../../domain/view';
import { loadSettingsWords, type SettingsPageWords } from '../../i18n/load';
import { connectToBackground } from '../../protocol/client';
import { type ConsentRecord, consent } from '../../protocol/consent';
import { copyText } from '../copy-text';
import { openPanelShortcut } from '../shortcut';
import { useClock } from '../use-clock';
import { useSettings } from './use-settings';

/** Changes after which an earlier test says nothing any more. */
const TESTED: readonly (keyof Settings)[] = ['clientId', 'partnerTenantId', 'partnerKind'];

/** The client connects again well within this. */
const READ_AGAIN_MS = 500;

const AGE_STEP_MS = 30_000;

/** What Settings show and do. */
export function SettingsPage({ firstWords }: { firstWords: SettingsPageWords }) {
  const [signIn, setSignIn] = useState<SignInView | null>(null);
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const [testing, setTesting] = useState(false);
  const [kept, setKept] = useState<Kept | null>(null);
  const [diagnostics, setDiagnostics] = useState<readonly Diagnostic[] | null>(null);
  const [wiped, setWiped] = useState<WipeKind | null>(null);
  const [interrupted, setInterrupted] = useState(false);
  const background = useMemo(() => connectToBackground('settings', { onView: (view) => setSignIn(view.signIn) }), []);
  const settings = useSettings(background);
  const words = useWords(firstWords, settings.loaded?.settings.language ?? 'auto');
  const now = useClock(AGE_STEP_MS);
  const { shortcut, agreed } = useBrowserFacts();
  const section = useSection(() => {
    settings.forgetSaved();
    setInterrupted(false);
  });
  const account = signIn?.status === 'signed-in' ? `${signIn.agent.partnerTenantId} ${signIn.agent.userId}` : null;

  /** Awaits a call that the agent asked for, and says so when the worker stopped before it answered. */
  const orInterrupted = async (run: () => Promise<void>): Promise<void> => {
    setInterrupted(false);
    await run().catch(() => setInterrupted(true));
  };
  const readKept = () => background.call('read-kept', {}).then(setKept);
  const readDiagnostics = async () => {
    const [read] = await Promise.all([background.call('read-diagnostics', {}), fetchDiagnosticsSection()]);
    setDiagnostics(read);
  };

  const test = async () => {
    setTesting(true);
    await orInterrupted(async () => {
      await settings.allSaved();
      const result = await background.call('test-connection', {}).catch((error) => {
        // Nothing is known.
        setFindings(null);
        throw error;
      });
      setFindings(result.findings);
      settings.take(result.view);
    });
    setTesting(false);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another account, and nothing else, means reading again
  useEffect(() => {
    setFindings(null);
    setWiped(null);
    setKept(null);
    let left = false;
    const read = () => {
      // A worker that was stopped is asked again, once the client has connected.
      background.call('read-settings', {}).then(settings.take, () => left || setTimeout(read, READ_AGAIN_MS));
    };
    read();
    if (account) {
      void test();
      readKept().catch(() => {});
    }
    return () => {
      left = true;
    };
  }, [account]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes while other sections are looked at
  useEffect(() => {
    if (account && section === 'privacy') readKept().catch(() => {});
    if (section === 'diagnostics') readDiagnostics().catch(() => setInterrupted(true));
  }, [section]);

  const signInAgain = async (options: { otherAccount: boolean }) => {
    await settings.allSaved();
    // What went wrong comes with the next view, in words.
    await background.call('sign-in', options).catch(() => {});
    if (account) void test();
  };
  const wipe = (what: WipeKind) =>
    orInterrupted(async () => {
      await background.call('wipe', { what });
      setWiped(what);
      await readKept();
    });

  return (
    <SettingsView
      loaded={settings.loaded}
      signIn={signIn}
      section={section}
      findings={findings}
      testing={testing}
      kept={kept}
      wiped={wiped}
      saved={settings.saved}
      interrupted={interrupted}
      version={chrome.runtime.getManifest().version}
      diagnostics={diagnostics}
      browser={navigator.userAgent}
      words={words}
      now={now}
      onSave={(change) => {
        if (TESTED.some((key) => key in change)) setFindings(null);
        settings.save(change);
      }}
      onSignIn={(options) => void signInAgain(options)}
      onSignOut={() => void orInterrupted(() => background.call('sign-out', {}).then(() => {}))}
      onTest={() => void test()}
      onCopy={copyText}
      onWipe={(what) => void wipe(what)}
      onClearDiagnostics={() =>
        void orInterrupted(async () => {
          await background.call('clear-diagnostics', {});
          await readDiagnostics();
        })
      }
      onTryRouteAgain={() => background.call('try-route-again', {}).then(settings.take, () => setInterrupted(true))}
      consent={agreed}
      onWithdraw={() => void background.call('withdraw-consent', {}).catch(() => setInterrupted(true))}
      shortcut={shortcut}
    />
  );
}

function sectionOfAddress(): Section {
  const name = location.hash.slice(1);
  return SECTIONS.find((section) => section === name) ?? 'sign-in';
}

/** The section that the address names. */
function useSection(onMove: () => void): Section {
  const [section, setSection] = useState(sectionOfAddress);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is drawn, moving does the same
  useEffect(() => {
    const follow = () => {
      setSection(sectionOfAddress());
      onMove();
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return section;
}

/** The words in the chosen language; until they are loaded, the first ones. */
function useWords(firstWords: SettingsPageWords, chosen: Settings['language']): SettingsPageWords {
  const [words, setWords] = useState(firstWords);
  const language = pickLanguage(chosen, chrome.i18n.getUILanguage());
  useEffect(() => void loadSettingsWords(language).then(setWords), [language]);
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.title = words.settings.documentTitle;
  }, [words]);
  return words;
}

/** What the browser knows: the shortcut as it is set now, not as it was suggested (empty: none), and the consent on record. */
function useBrowserFacts(): { readonly shortcut: string; readonly agreed: ConsentRecord | null } {
  const [agreed, setAgreed] = useState<ConsentRecord | null>(null);
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    void consent.record().then(setAgreed);
    void openPanelShortcut().then(setShortcut);
  }, []);
  return { shortcut, agreed };
}
