import { useEffect, useRef } from 'preact/hooks';
import type { ConsentWords } from '../../lib/i18n/consent.en';
import { Button, Icon, Mark } from '../kit';
import { openIcon } from '../kit/icons';

const CUSTOMERS = 'https://partner.microsoft.com/dashboard/v2/customers/list';

export interface WelcomeViewProps {
  words: ConsentWords;
  /** As the browser writes it, e.g. "Alt+Shift+M"; empty when there is none. */
  shortcut: string;
  onSettings: () => void;
}

/** The page after "Agree": how to set up Countersign and open the first customer. */
export function WelcomeView({ words, shortcut, onSettings }: WelcomeViewProps) {
  const text = words.welcome;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone, so the focus moves to the heading.
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="welcome">
      <header class="row">
        <Mark />
        <b>Countersign</b>
      </header>
      <h1 ref={heading} tabIndex={-1}>
        {text.title}
      </h1>
      <p class="second">{text.intro}</p>
      <ol>
        <li>
          <h2>{text.setUp.title}</h2>
          <p>{text.setUp.text}</p>
          <Button kind="primary" onPress={onSettings}>
            {text.setUp.act}
          </Button>
        </li>
        <li>
          <h2>{text.customer.title}</h2>
          <p>{text.customer.text}</p>
          <a class="row" href={CUSTOMERS} target="_blank" rel="noreferrer">
            {text.customer.act}
            <Icon drawing={openIcon} />
            <span class="visually-hidden">({text.newTab})</span>
          </a>
        </li>
      </ol>
      <section>
        <h2>{text.see.title}</h2>
        <p>{shortcut ? text.see.text(shortcut) : text.see.textAlone}</p>
      </section>
    </main>
  );
}
