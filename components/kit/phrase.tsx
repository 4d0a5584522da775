import type { ComponentChildren } from 'preact';

export interface PhraseProps {
  text: string;
  /** Names and addresses within the text: isolated, so that their direction does not disturb the sentence. */
  names?: readonly string[];
  /** Dates within the text: never broken over two lines. */
  whole?: readonly string[];
  /** Words within the text that carry the weight. */
  strong?: readonly string[];
}

/** Two names of 50 characters, which is what Microsoft takes, and a blank. */
const LONGEST_NAME = 101;

/**
 * A name in its own direction. One that is longer than any that Microsoft takes is cut to a few lines; where it stands by itself, it can
 * be scrolled there, by keys too. Within a sentence the whole of it is the tooltip.
 */
export function Name({ text, children }: { text: string; children?: ComponentChildren }) {
  const long = text.length > LONGEST_NAME;
  return (
    <bdi class={long ? 'long' : undefined} title={long ? text : undefined} tabIndex={long && !children ? 0 : undefined}>
      {children ?? text}
    </bdi>
  );
}

/** A Japanese title of respect never starts a line. */
function withTitle(name: string): ComponentChildren {
  const at = name.search(/\S+ 様$/);
  if (at < 0) return name;
  return (
    <>
      {name.slice(0, at)}
      <span class="whole">{name.slice(at)}</span>
    </>
  );
}

/** A sentence from lib/words with its names isolated and its dates unbreakable. Its text content is exactly `text`. */
export function Phrase({ text, names = [], whole = [], strong = [] }: PhraseProps) {
  const dress = [
    ...names.map((part) => ({
      part,
      wrap: (key: number) => (
        <Name key={key} text={part}>
          {withTitle(part)}
        </Name>
      ),
    })),
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
