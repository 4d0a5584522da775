import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { laterWords, loadLaterWords } from '../../lib/i18n/load';
import type { Language, LaterWords } from '../../lib/i18n/types';
import { usePanel } from './context';

/** A part of the panel that most openings never draw: its code and its words are fetched from the package when they are first needed. */
export interface Later<Props> extends FunctionComponent<Props> {
  /** Fetches code and words ahead of need. */
  fetch(language: Language): Promise<void>;
}

/** Makes a component of one that is loaded on demand; until then, a few milliseconds, `Meanwhile` is drawn, or nothing. */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  Meanwhile?: FunctionComponent<Props>,
): Later<Props> {
  let Loaded: FunctionComponent<Props> | null = null;
  let loading: Promise<void> | null = null;
  const fetch = async (language: Language): Promise<void> => {
    loading ??= load().then((component) => {
      Loaded = component;
    });
    await Promise.all([loading, laterWords(language) ?? loadLaterWords(language)]);
  };
  function Later(props: Props) {
    const { words, redraw } = usePanel();
    const ready = Loaded !== null && laterWords(words.language) !== null;
    useEffect(() => {
      // The whole panel is drawn again, since what is drawn now may be where the focus belongs.
      if (!ready) void fetch(words.language).then(redraw);
    }, [ready, words.language, redraw]);
    if (Loaded && ready) return <Loaded {...props} />;
    return Meanwhile ? <Meanwhile {...props} /> : null;
  }
  return Object.assign(Later, { fetch });
}

/** The words of the parts that are loaded on demand. Only inside such a part. */
export function useLaterWords(): LaterWords {
  const { words } = usePanel();
  const said = laterWords(words.language);
  if (!said) throw new Error('A part of the panel was drawn before its words were loaded');
  return said;
}
