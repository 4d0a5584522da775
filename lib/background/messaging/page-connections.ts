/** The line to our own pages. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type { ServerMessage } from '../../protocol/port';
import type { PageName } from '../../protocol/procedures';
import { pageOfPort, parseRequest } from '../../protocol/server';
import { appErrorOf } from '../app-error-of';
import type { Background } from '../background';
import type { Diagnostics } from '../diagnostics/diagnostics';
import { RefusedCall } from './handlers';
import type { ConnectedPage } from './page-server';

/** Admits a port of one of our pages; every other one is cut, and every one while there is no consent (then `background` is null). */
export function admitPage(
  port: Runtime.Port,
  background: Promise<Background | null>,
  diagnostics: Pick<Diagnostics, 'record'>,
): void {
  const page = pageOfPort(port.name);
  if (!page || !isOurPage(port.sender, page)) {
    port.disconnect();
    return;
  }
  const post = (message: ServerMessage): void => {
    try {
      port.postMessage(message);
    } catch {
      // The page is gone; its onDisconnect follows.
    }
  };
  const sender = port.sender as (Runtime.MessageSender & { readonly documentId?: string }) | undefined;
  const opening: Promise<ConnectedPage | null> = background.then((opened) => {
    if (opened) {
      return opened.connectPage({
        page,
        senderTab: sender?.tab?.id ?? null,
        senderFrame: `${sender?.frameId ?? ''}/${sender?.documentId ?? ''}`,
        push: (view, language) => post({ kind: 'view', view, language }),
      });
    }
    port.disconnect();
    return null;
  });
  port.onDisconnect.addListener(() => void opening.then((open) => open?.close()));
  // What the page says at once must not be missed: its calls wait for the background.
  port.onMessage.addListener((raw) => {
    const request = parseRequest(page, raw);
    if (!request) return;
    const { id, admitted } = request;
    if (!admitted) return post({ kind: 'failure', id, appError: null });
    const serve = async (): Promise<unknown> => (await opening)?.serve(admitted);
    serve().then(
      (output) => post({ kind: 'answer', id, output }),
      (error) => {
        if (error instanceof RefusedCall) return post({ kind: 'failure', id, appError: null });
        diagnostics.record('page', error);
        post({ kind: 'failure', id, appError: appErrorOf(error, Date.now()) });
      },
    );
  });
}

/** Our page by this name, by what the browser says of the sender; a content script has the page's address here. */
function isOurPage(sender: Runtime.MessageSender | undefined, page: PageName): boolean {
  if (sender?.id !== browser.runtime.id || !sender.url) return false;
  const { protocol, pathname } = new URL(sender.url);
  return protocol === new URL(browser.runtime.getURL('/')).protocol && pathname === `/${page}.html`;
}
