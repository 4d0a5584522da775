/** What Countersign puts into a page, seen from outside: it stands in a closed shadow root, which only the DevTools protocol opens. */
import { expect, type Frame, type Page } from '@playwright/test';

interface DomNode {
  readonly backendNodeId: number;
  readonly localName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly (DomNode & { readonly shadowRootType?: string })[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SeenOverlay {
  /** Elements with a closed shadow root right under <html>: there must never be two. */
  readonly stands: number;
  /** The launcher, when it is shown. */
  readonly launcher: { readonly label: string; readonly box: Box } | null;
  /** Panels in the stand, fading ones included. */
  readonly panels: number;
}

/** What stands in the page now. */
export async function overlayOf(page: Page): Promise<SeenOverlay> {
  const devTools = await page.context().newCDPSession(page);
  try {
    const { root } = (await devTools.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const html = root.children?.find(({ localName }) => localName === 'html');
    const shadows = (html?.children ?? []).flatMap(({ shadowRoots = [] }) =>
      shadowRoots.filter(({ shadowRootType }) => shadowRootType === 'closed'),
    );
    const parts = shadows.flatMap(({ children = [] }) => children);
    const button = parts.find(({ localName }) => localName === 'button');
    const attributes = new Map(
      Array.from({ length: (button?.attributes?.length ?? 0) / 2 }, (_, index) => [
        button?.attributes?.[index * 2] ?? '',
        button?.attributes?.[index * 2 + 1] ?? '',
      ]),
    );
    let launcher: SeenOverlay['launcher'] = null;
    if (button && !attributes.has('hidden')) {
      const { model } = await devTools.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId });
      const [x = 0, y = 0] = model.border;
      launcher = { label: attributes.get('aria-label') ?? '', box: { x, y, width: model.width, height: model.height } };
    }
    return { stands: shadows.length, launcher, panels: parts.filter(({ localName }) => localName === 'iframe').length };
  } finally {
    await devTools.detach();
  }
}

/** Waits for the launcher with this name and gives its box; it has come to rest by then. */
export async function launcherOf(page: Page, label: string | RegExp = /./): Promise<Box> {
  let before = '';
  let box: Box | null = null;
  await expect
    .poll(async () => {
      const { launcher } = await overlayOf(page);
      const same = JSON.stringify(launcher) === before;
      before = JSON.stringify(launcher);
      box = launcher?.box ?? null;
      return same && launcher ? launcher.label : null;
    })
    .toMatch(label);
  return box as unknown as Box;
}

/** Presses the launcher as a person does. */
export async function pressLauncher(page: Page, label?: string | RegExp): Promise<void> {
  const { x, y, width, height } = await launcherOf(page, label);
  await page.mouse.click(x + width / 2, y + height / 2);
}

const isPanel = (frame: Frame) => new URL(frame.url() || 'about:blank').pathname === '/panel.html';
export const hasPanel = (page: Page) => page.frames().some(isPanel);

/** Where the panel stands on the page. */
export async function boxOfPanel(panel: Frame): Promise<Box> {
  const box = await (await panel.frameElement()).boundingBox();
  if (!box) throw new Error('The panel is not drawn.');
  return box;
}

/** Whether the page's keys go to what Countersign put into it. */
export const isFocusInOverlay = (page: Page) =>
  page.evaluate(() => /^x[\da-f]{8}-[\da-f]{4}$/.test(document.activeElement?.localName ?? ''));

export const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width && one.x + one.width > other.x && one.y < other.y + other.height && one.y + one.height > other.y;
