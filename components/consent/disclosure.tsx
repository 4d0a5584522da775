import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../lib/domain/language';
import type { ConsentWords } from '../../lib/i18n/consent.en';
import { loadConsentWords } from '../../lib/i18n/load-consent';
import { Button, Mark, MessageBar, Phrase } from '../kit';
import css from './consent.css?inline';
import type { UntilConsentOptions } from './until-consent';

// The style is part of this script. A separate style sheet would add code that fetches sheets to every page that never shows it.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

/** Renders the disclosure into `root`. Resolves to a function that removes it and leaves `root` empty. */
export async function openDisclosure(root: Element, language: Language, options: UntilConsentOptions): Promise<() => void> {
  const words = await loadConsentWords(language);
  document.documentElement.lang = language;
  // index.html has content in `root`, so that a popup is painted before any script runs. Preact must not reuse it.
  root.replaceChildren();
  render(<Disclosure words={words} options={options} />, root);
  return () => render(null, root);
}

interface DisclosureProps {
  words: ConsentWords;
  options: UntilConsentOptions;
}

/** Says what is read, kept and sent, and has one button. The same on every page. */
function Disclosure({ words, options }: DisclosureProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (button.current) return options.watch?.(button.current);
  }, [options]);

  const agree = async (event: Event) => {
    if (!event.isTrusted) return;
    setFailure(null);
    if (options.seen && button.current && !(await options.seen(button.current))) return setFailure(words.notSeen);
    // The page continues once the consent is on record, because it may also be given on another page.
    await options.consent.give().catch(() => setFailure(words.notSaved));
  };

  return (
    <main class={`disclosure in-${options.page}`}>
      <header class="row">
        <Mark />
        <b>Countersign</b>
      </header>
      <h1>{words.title}</h1>
      <p class="second">{words.intro}</p>
      {words.parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          <ul>
            {part.lines.map((line) => (
              <li key={line.text}>
                <Phrase text={line.text} strong={[line.strong]} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <footer>
        {failure && <MessageBar tone="missing" role="alert" title={failure} />}
        <Button ref={button} kind="primary" act onPress={(event) => void agree(event)}>
          {words.agree}
        </Button>
        <small>{words.later}</small>
        <small>{words.withoutIt}</small>
      </footer>
    </main>
  );
}
