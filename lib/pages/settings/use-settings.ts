import { useRef, useState } from 'preact/hooks';
import type { Settings, SettingsView } from '../../domain/settings';
import type { BackgroundClient } from '../../protocol/client';

export interface SettingsEditor {
  /** null until they were read. */
  readonly loaded: SettingsView | null;
  /** What became of the last change; null while nothing was changed, or it is on its way. */
  readonly saved: 'saved' | 'failed' | null;
  /** Shows a view that has come. What was changed here is newer than it. */
  take(view: SettingsView): void;
  /** Shows a change at once and saves it, in the order of the changes. */
  save(change: Partial<Settings>): void;
  /** Settles once every change on its way has been saved, or has not. */
  allSaved(): Promise<unknown>;
  /** Says no more what became of the last change. */
  forgetSaved(): void;
}

/** The settings as they are changed on this page. */
export function useSettings(background: BackgroundClient<'settings'>): SettingsEditor {
  const [loaded, setLoaded] = useState<SettingsView | null>(null);
  const [saved, setSaved] = useState<'saved' | 'failed' | null>(null);
  /** The newest settings, those on their way to the background included: the next change builds on them. */
  const wanted = useRef<Settings | null>(null);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  return {
    loaded,
    saved,
    take(view) {
      wanted.current ??= view.settings;
      setLoaded({ ...view, settings: wanted.current });
    },
    save(change) {
      if (!wanted.current) return;
      const settings = { ...wanted.current, ...change };
      wanted.current = settings;
      setLoaded((view) => view && { ...view, settings });
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
    },
    allSaved: () => saving.current,
    forgetSaved: () => setSaved(null),
  };
}
