/** What Countersign puts into a page, seen from outside. It is in a closed shadow root, which only the DevTools protocol can open. */
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
  /** Number of elements with a closed shadow root directly under <html>. Must never be two. */
  readonly stands: number;
  /** The launcher; null when it is not shown. */
  readonly launcher: { readonly label: string; readonly box: Box } | null;
  /** Number of panels, including those that are fading out. */
  readonly panels: number;
}

/** What Countersign has in the page now. */
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

/** Waits until the launcher with this name has stopped moving, and returns its box. */
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

/** The panel's box on the page. */
export async function boxOfPanel(panel: Frame): Promise<Box> {
  const box = await (await panel.frameElement()).boundingBox();
  if (!box) throw new Error('The panel is not drawn.');
  return box;
}

/** Whether key presses go to what Countersign put into the page. */
export const isFocusInOverlay = (page: Page) =>
  page.evaluate(() => /^x[\da-f]{8}-[\da-f]{4}$/.test(document.activeElement?.localName ?? ''));

export const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width && one.x + one.width > other.x && one.y < other.y + other.height && one.y + one.height > other.y;
