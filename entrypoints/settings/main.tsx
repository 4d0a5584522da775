import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { untilConsent } from '../../components/consent/until-consent';
import type { Kept, WipeKind } from '../../components/settings/privacy-section';
import { SECTIONS, type Section, SettingsView } from '../../components/settings/settings-view';
import '../../components/settings/settings.css';
import type { Diagnostic } from '../../lib/domain/diagnostics';
import { pickLanguage } from '../../lib/domain/language';
import type { Finding, SettingsView as LoadedSettings, Settings } from '../../lib/domain/settings';
import type { SignInView } from '../../lib/domain/view';
import { loadSettingsWords, type SettingsPageWords } from '../../lib/i18n/load';
import { connectToBackground } from '../../lib/protocol/client';
import { type ConsentRecord, consent } from '../../lib/protocol/consent';

/** Changes after which an earlier test says nothing any more. */
const TESTED: readonly (keyof Settings)[] = ['clientId', 'partnerTenantId', 'partnerKind'];

/** The line opens again well within this. */
const READ_AGAIN_MS = 500;

const AGE_STEP_MS = 30_000;

function sectionOfAddress(): Section {
  const name = location.hash.slice(1);
  return SECTIONS.find((section) => section === name) ?? 'sign-in';
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The browser refuses, which the button says.
    return false;
  }
}

function SettingsPage({ firstWords }: { firstWords: SettingsPageWords }) {
  const [loaded, setLoaded] = useState<LoadedSettings | null>(null);
  const [signIn, setSignIn] = useState<SignInView | null>(null);
  const [section, setSection] = useState(sectionOfAddress);
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const [testing, setTesting] = useState(false);
  const [kept, setKept] = useState<Kept | null>(null);
  const [diagnostics, setDiagnostics] = useState<readonly Diagnostic[] | null>(null);
  const [wiped, setWiped] = useState<WipeKind | null>(null);
  const [saved, setSaved] = useState<'saved' | 'failed' | null>(null);
  const [interrupted, setInterrupted] = useState(false);
  const [agreed, setAgreed] = useState<ConsentRecord | null>(null);
  const [shortcut, setShortcut] = useState('');
  const [now, setNow] = useState(Date.now);

  const background = useMemo(() => connectToBackground('settings', { onView: (view) => setSignIn(view.signIn) }), []);
  /** The newest settings, those on their way to the background included: the next change builds on them. */
  const wanted = useRef<Settings | null>(null);
  const saving = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    const follow = () => {
      setSection(sectionOfAddress());
      setSaved(null);
      setInterrupted(false);
    };
    const clock = setInterval(() => setNow(Date.now()), AGE_STEP_MS);
    void consent.record().then(setAgreed);
    // What is set now, not what was suggested.
    void chrome.commands.getAll().then((all) => setShortcut(all.find(({ name }) => name === 'open-panel')?.shortcut ?? ''));
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
      clearInterval(clock);
    };
  }, []);

  const account = signIn?.status === 'signed-in' ? `${signIn.agent.partnerTenantId} ${signIn.agent.userId}` : null;
  const [words, setWords] = useState(firstWords);
  const language = pickLanguage(loaded?.settings.language ?? 'auto', chrome.i18n.getUILanguage());
  useEffect(() => void loadSettingsWords(language).then(setWords), [language]);
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.title = words.settings.documentTitle;
  }, [words]);

  const test = async () => {
    setTesting(true);
    setInterrupted(false);
    try {
      await saving.current;
      const result = await background.call('test-connection', {});
      setFindings(result.findings);
      // What was changed while the test ran is newer than the answer.
      setLoaded({ ...result.view, settings: wanted.current ?? result.view.settings });
    } catch {
      // The worker stopped before it answered: nothing is known.
      setFindings(null);
      setInterrupted(true);
    } finally {
      setTesting(false);
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another account, and nothing else, means reading again
  useEffect(() => {
    setFindings(null);
    setWiped(null);
    setKept(null);
    let left = false;
    const read = () => {
      background.call('read-settings', {}).then(
        (view) => {
          wanted.current ??= view.settings;
          setLoaded({ ...view, settings: wanted.current });
        },
        // The worker was stopped; the line is being opened again.
        () => left || setTimeout(read, READ_AGAIN_MS),
      );
    };
    read();
    if (account) {
      void test();
      background.call('read-kept', {}).then(setKept, () => {});
    }
    return () => {
      left = true;
    };
  }, [account]);

  const readDiagnostics = () => void background.call('read-diagnostics', {}).then(setDiagnostics, () => setInterrupted(true));

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes while other sections are looked at
  useEffect(() => {
    if (account && section === 'privacy') background.call('read-kept', {}).then(setKept, () => {});
    if (section === 'diagnostics') readDiagnostics();
  }, [section]);

  const save = (change: Partial<Settings>) => {
    if (!wanted.current) return;
    const settings = { ...wanted.current, ...change };
    wanted.current = settings;
    setLoaded((view) => view && { ...view, settings });
    if (TESTED.some((key) => key in change)) setFindings(null);
    setSaved(null);
    saving.current = saving.current
      .then(() => background.call('save-settings', { settings }))
      .then(
        (view) => {
          // A later change is on its way: its answer counts.
          if (wanted.current !== settings) return;
          setLoaded(view);
          setSaved('saved');
        },
        () => setSaved('failed'),
      );
  };

  const signInAgain = async (options: { otherAccount: boolean }) => {
    await saving.current;
    // What went wrong comes with the next view, in words.
    await background.call('sign-in', options).catch(() => {});
    if (account) void test();
  };

  const signOut = () => {
    setInterrupted(false);
    background.call('sign-out', {}).catch(() => setInterrupted(true));
  };

  const clearDiagnostics = async () => {
    setInterrupted(false);
    try {
      await background.call('clear-diagnostics', {});
      setDiagnostics(await background.call('read-diagnostics', {}));
    } catch {
      // The worker stopped, or the browser did not let it delete: the entries still stand there.
      setInterrupted(true);
    }
  };

  const wipe = async (what: WipeKind) => {
    setInterrupted(false);
    try {
      await background.call('wipe', { what });
      setWiped(what);
      setKept(await background.call('read-kept', {}));
    } catch {
      setInterrupted(true);
    }
  };

  return (
    <SettingsView
      loaded={loaded}
      signIn={signIn}
      section={section}
      findings={findings}
      testing={testing}
      kept={kept}
      wiped={wiped}
      saved={saved}
      interrupted={interrupted}
      version={chrome.runtime.getManifest().version}
      diagnostics={diagnostics}
      browser={navigator.userAgent}
      words={words}
      now={now}
      onSave={save}
      onSignIn={(options) => void signInAgain(options)}
      onSignOut={signOut}
      onTest={() => void test()}
      onCopy={copy}
      onWipe={(what) => void wipe(what)}
      onClearDiagnostics={() => void clearDiagnostics()}
      onTryRouteAgain={() => background.call('try-route-again', {}).then(setLoaded, () => setInterrupted(true))}
      consent={agreed}
      onWithdraw={() => void background.call('withdraw-consent', {}).catch(() => setInterrupted(true))}
      shortcut={shortcut}
    />
  );
}

const root = document.getElementById('app');
const browserLanguage = chrome.i18n.getUILanguage();
const firstWords = loadSettingsWords(pickLanguage('auto', browserLanguage));
if (root) {
  await untilConsent(root, { page: 'page', consent, browserLanguage });
  render(<SettingsPage firstWords={await firstWords} />, root);
}
