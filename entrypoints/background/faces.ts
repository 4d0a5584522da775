/** The line to our own pages. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { type Desk, type OpenFace, RefusedCall } from '../../lib/desk/desk';
import { troubleOf } from '../../lib/desk/trouble-of';
import type { FaceMessage, FaceName } from '../../lib/messages/face';
import { faceOfPort, parseFaceRequest } from '../../lib/messages/face-door';

/** Admits a port of one of our pages; every other one is cut, and every one while there is no consent (then `desk` is null). */
export function admitFace(port: Runtime.Port, desk: Promise<Desk | null>): void {
  const face = faceOfPort(port.name);
  if (!face || !isOurPage(port.sender, face)) {
    port.disconnect();
    return;
  }
  const post = (message: FaceMessage): void => {
    try {
      port.postMessage(message);
    } catch {
      // The page is gone; its onDisconnect follows.
    }
  };
  const sender = port.sender as (Runtime.MessageSender & { readonly documentId?: string }) | undefined;
  const opening: Promise<OpenFace | null> = desk.then((staffed) => {
    if (staffed) {
      return staffed.openFace({
        face,
        senderTab: sender?.tab?.id ?? null,
        senderFrame: `${sender?.frameId ?? ''}/${sender?.documentId ?? ''}`,
        push: (view, language) => post({ kind: 'view', view, language }),
      });
    }
    port.disconnect();
    return null;
  });
  port.onDisconnect.addListener(() => void opening.then((open) => open?.close()));
  // What the page says at once must not be missed: its calls wait for the desk.
  port.onMessage.addListener((raw) => {
    const request = parseFaceRequest(face, raw);
    if (!request) return;
    const { id, admitted } = request;
    if (!admitted) return post({ kind: 'failure', id, trouble: null });
    const serve = async (): Promise<unknown> => (await opening)?.serve(admitted);
    serve().then(
      (output) => post({ kind: 'answer', id, output }),
      (error) => post({ kind: 'failure', id, trouble: error instanceof RefusedCall ? null : troubleOf(error, Date.now()) }),
    );
  });
}

/** Our page by this name, by what the browser says of the sender; a content script has the page's address here. */
function isOurPage(sender: Runtime.MessageSender | undefined, face: FaceName): boolean {
  if (sender?.id !== browser.runtime.id || !sender.url) return false;
  const { protocol, pathname } = new URL(sender.url);
  return protocol === new URL(browser.runtime.getURL('/')).protocol && pathname === `/${face}.html`;
}
