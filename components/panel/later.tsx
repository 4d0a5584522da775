import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of the panel that most openings never draw: its code is fetched from the package when it is first needed. */
export interface Later<Props> extends FunctionComponent<Props> {
  /** Fetches the code ahead of need. */
  fetch(): Promise<void>;
}

/** Makes a component of one that is loaded on demand; until then, a few milliseconds, `Meanwhile` is drawn. */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  Meanwhile: FunctionComponent<Props>,
): Later<Props> {
  let Loaded: FunctionComponent<Props> | null = null;
  let loading: Promise<void> | null = null;
  const fetch = (): Promise<void> => {
    loading ??= load().then((component) => {
      Loaded = component;
    });
    return loading;
  };
  function Later(props: Props) {
    const [, setFetched] = useState(Loaded !== null);
    useEffect(() => {
      if (!Loaded) void fetch().then(() => setFetched(true));
    }, []);
    return Loaded ? <Loaded {...props} /> : <Meanwhile {...props} />;
  }
  return Object.assign(Later, { fetch });
}
