/**
 * The pages' end of the line to the background. Raw `chrome`, which Firefox has too: a port is all that is used, and the panel is
 * spared the polyfill.
 */
import type { AppError } from '../domain/app-error';
import type { TabView } from '../domain/view';
import { type ClientRequest, PORT_NAME_PREFIX, type ServerMessage } from './port';
import type { PageName, ProcedureName, ProcedureOf, Procedures } from './procedures';

/** A call the background could not serve; `error` is null when the background refused it as not allowed from here. */
export class ProcedureFailure extends Error {
  readonly appError: AppError | null;

  constructor(appError: AppError | null) {
    super(appError?.kind ?? 'refused');
    this.name = 'ProcedureFailure';
    this.appError = appError;
  }
}

/** A page's end: of all procedures, those that this page may call. */
export interface BackgroundClient<P extends PageName> {
  /** Sends one call. Rejects with `ProcedureFailure`, also when the worker stopped before it answered. */
  call<K extends ProcedureOf<P>>(call: K, input: Procedures[K]['in']): Promise<Procedures[K]['out']>;
  close(): void;
}

export interface ClientOptions<P extends PageName> {
  /** Said first on every connection (a stopped worker means a new one): the ticket, or the tab to watch. */
  hello?: (client: BackgroundClient<P>) => Promise<void>;
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
export function connectToBackground<P extends PageName>(page: P, options: ClientOptions<P>): BackgroundClient<P> {
  let port: ReturnType<typeof chrome.runtime.connect> | null = null;
  let closed = false;
  let nextId = 1;
  const waiting = new Map<number, { resolve: (output: never) => void; reject: (error: Error) => void }>();

  const connect = (): NonNullable<typeof port> => {
    const opened = chrome.runtime.connect({ name: PORT_NAME_PREFIX + page });
    port = opened;
    opened.onMessage.addListener((raw) => {
      const message = raw as ServerMessage;
      if (message.kind === 'view') options.onView(message.view, message.language);
      else {
        const call = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.kind === 'answer') call?.resolve(message.output as never);
        else call?.reject(new ProcedureFailure(message.appError));
      }
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      const interrupted = waiting.size > 0;
      for (const call of waiting.values()) call.reject(new ProcedureFailure(null));
      waiting.clear();
      if (interrupted || options.waiting?.()) setTimeout(comeBack, RECONNECT_AFTER_MS);
    });
    return opened;
  };

  const post = (call: ProcedureName, input: unknown): Promise<never> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      try {
        (port ?? connect()).postMessage({ id, call, input } satisfies ClientRequest);
      } catch {
        // The port was cut under us: a disconnected port throws, and nothing else does.
        waiting.delete(id);
        reject(new ProcedureFailure(null));
      }
    });

  /** The hello of the present connection; calls wait for it, since the background serves nobody before. */
  let greeting: { port: unknown; done: Promise<void> } | null = null;
  const ready = async (): Promise<void> => {
    if (closed) throw new ProcedureFailure(null);
    const open = port ?? connect();
    if (greeting?.port !== open) {
      const bare: BackgroundClient<P> = { call: (call, input) => post(call, input), close: () => client.close() };
      greeting = { port: open, done: options.hello?.(bare) ?? Promise.resolve() };
      // Every call waits for it and rejects with it.
      greeting.done.catch(() => {});
    }
    await greeting.done;
  };

  /** A failed greeting is the next call's to tell. */
  const comeBack = (): void => {
    if (!closed && !port && chrome.runtime.id && document.visibilityState === 'visible') void ready().catch(() => {});
  };
  const signs = ['visibilitychange', 'pointerover', 'focusin', 'keydown'] as const;
  for (const sign of signs) document.addEventListener(sign, comeBack, { passive: true });
  // A stopped worker hears nothing of the network: it is asked what a line that has gone or come back means.
  const networkEvents = ['online', 'offline'] as const;
  for (const event of networkEvents) addEventListener(event, comeBack);

  const client: BackgroundClient<P> = {
    async call(call, input) {
      await ready();
      return post(call, input);
    },
    close() {
      closed = true;
      for (const sign of signs) document.removeEventListener(sign, comeBack);
      for (const event of networkEvents) removeEventListener(event, comeBack);
      port?.disconnect();
    },
  };
  void ready().catch(() => {});
  return client;
}

const RECONNECT_AFTER_MS = 250;
