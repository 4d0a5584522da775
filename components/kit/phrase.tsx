import type { ComponentChildren } from 'preact';

export interface PhraseProps {
  text: string;
  /** Names and addresses within the text. Isolated, so that their direction does not affect the sentence. */
  names?: readonly string[];
  /** Dates within the text. Never broken across lines. */
  whole?: readonly string[];
  /** Words within the text that are set bold. */
  strong?: readonly string[];
}

/** Two names of 50 characters, the most that Microsoft allows, and a blank. */
const LONGEST_NAME = 101;

/** A Japanese honorific. It is not part of the name, and must not start a line. */
const TITLE = ' 様';

/**
 * A name in its own direction. A name longer than Microsoft allows is cut to a few lines. Outside a sentence it can be scrolled, also by
 * keyboard; within a sentence the tooltip shows the full name.
 */
export function Name({ text, inSentence }: { text: string; inSentence?: boolean }) {
  const titled = text.endsWith(TITLE);
  const name = titled ? text.slice(0, -TITLE.length) : text;
  const long = name.length > LONGEST_NAME;
  return (
    <>
      <bdi class={long ? 'long' : undefined} title={long ? name : undefined} tabIndex={long && !inSentence ? 0 : undefined}>
        {name}
      </bdi>
      {titled && <span class="whole">{TITLE}</span>}
    </>
  );
}

/** A sentence from lib/i18n with isolated names and unbroken dates. Its text content is exactly `text`. */
export function Phrase({ text, names = [], whole = [], strong = [] }: PhraseProps) {
  const dress = [
    ...names.map((part) => ({ part, wrap: (key: number) => <Name key={key} text={part} inSentence /> })),
    ...whole.map((part) => ({
      part,
      wrap: (key: number) => (
        <span key={key} class="whole">
          {part}
        </span>
      ),
    })),
    ...strong.map((part) => ({ part, wrap: (key: number) => <b key={key}>{part}</b> })),
  ].filter(({ part }) => part !== '');

  const drawn: ComponentChildren[] = [];
  let rest = text;
  while (rest !== '') {
    const next = dress
      .map((entry) => ({ ...entry, at: rest.indexOf(entry.part) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.part.length - a.part.length)[0];
    if (!next) {
      drawn.push(rest);
      break;
    }
    drawn.push(rest.slice(0, next.at), next.wrap(drawn.length + 1));
    rest = rest.slice(next.at + next.part.length);
  }
  return <>{drawn}</>;
}
