/**
 * The faces' end of the line to the desk. Raw `chrome`, which Firefox has too: a port is all that is used, and the panel is
 * spared the polyfill.
 */
import type { Trouble } from '../acceptance/trouble';
import type { TabView } from '../acceptance/view';
import { FACE_PORT_PREFIX, type FaceCall, type FaceCalls, type FaceMessage, type FaceName } from './face';

/** A call the desk could not serve; `trouble` is null when the desk refused it as not allowed from here. */
export class DeskFailure extends Error {
  readonly trouble: Trouble | null;

  constructor(trouble: Trouble | null) {
    super(trouble?.kind ?? 'refused');
    this.name = 'DeskFailure';
    this.trouble = trouble;
  }
}

export interface DeskLine {
  /** Sends one call. Rejects with `DeskFailure`, or when the worker stopped before it answered. */
  call<K extends FaceCall>(call: K, input: FaceCalls[K]['in']): Promise<FaceCalls[K]['out']>;
  close(): void;
}

export interface DeskLineOptions {
  /** Said first on every connection (a stopped worker means a new one): the ticket, or the tab to watch. */
  hello?: (line: DeskLine) => Promise<void>;
  onView: (view: TabView, language: 'en' | 'ja') => void;
  /** Whether news is awaited right now, so that the line is worth a running worker. */
  waiting?: () => boolean;
}

/**
 * Opens the line. Browsers stop an idle worker and drop its ports; the line connects and says hello again when news or an
 * answer is awaited, with the next call, or when somebody comes back to the page, so that an open panel alone keeps no worker
 * running.
 * Calls that were unanswered when the worker stopped are rejected, never sent twice.
 */
export function connectToDesk(face: FaceName, options: DeskLineOptions): DeskLine {
  let port: ReturnType<typeof chrome.runtime.connect> | null = null;
  let closed = false;
  let nextId = 1;
  const waiting = new Map<number, { resolve: (output: never) => void; reject: (error: Error) => void }>();

  const connect = (): NonNullable<typeof port> => {
    const opened = chrome.runtime.connect({ name: FACE_PORT_PREFIX + face });
    port = opened;
    opened.onMessage.addListener((raw) => {
      const message = raw as FaceMessage;
      if (message.kind === 'view') options.onView(message.view, message.language);
      else {
        const call = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.kind === 'answer') call?.resolve(message.output as never);
        else call?.reject(new DeskFailure(message.trouble));
      }
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      const interrupted = waiting.size > 0;
      for (const call of waiting.values()) call.reject(new DeskFailure(null));
      waiting.clear();
      if (interrupted || options.waiting?.()) setTimeout(comeBack, RECONNECT_AFTER_MS);
    });
    return opened;
  };

  const post = (call: FaceCall, input: unknown): Promise<never> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      try {
        (port ?? connect()).postMessage({ id, call, input });
      } catch {
        waiting.delete(id);
        reject(new DeskFailure(null));
      }
    });

  /** The hello of the present connection; calls wait for it, since the desk serves nobody before. */
  let greeting: { port: unknown; done: Promise<void> } | null = null;
  const ready = async (): Promise<void> => {
    if (closed) throw new DeskFailure(null);
    const open = port ?? connect();
    if (greeting?.port !== open) {
      const bare: DeskLine = { call: (call, input) => post(call, input), close: () => line.close() };
      greeting = { port: open, done: options.hello?.(bare) ?? Promise.resolve() };
      greeting.done.catch(() => {});
    }
    await greeting.done;
  };

  const comeBack = (): void => {
    if (!closed && !port && chrome.runtime.id && document.visibilityState === 'visible') void ready().catch(() => {});
  };
  const signs = ['visibilitychange', 'pointerover', 'focusin', 'keydown'] as const;
  for (const sign of signs) document.addEventListener(sign, comeBack, { passive: true });
  // A stopped worker hears nothing of the network: it is asked what a line that has gone or come back means.
  const lines = ['online', 'offline'] as const;
  for (const line of lines) addEventListener(line, comeBack);

  const line: DeskLine = {
    async call(call, input) {
      await ready();
      return post(call, input);
    },
    close() {
      closed = true;
      for (const sign of signs) document.removeEventListener(sign, comeBack);
      for (const line of lines) removeEventListener(line, comeBack);
      port?.disconnect();
    },
  };
  void ready().catch(() => {});
  return line;
}

const RECONNECT_AFTER_MS = 250;
