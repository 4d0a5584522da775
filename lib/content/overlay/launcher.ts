/** The launcher at the edge of a customer's page: shows mark and state, and opens the panel. ui.md section 5, "Handle and list marks". */
import type { LauncherState, OverlayPlacement } from '../../protocol/content-messages';

export interface Launcher {
  readonly element: HTMLButtonElement;
  show(state: LauncherState | null): void;
  moveTo(placement: OverlayPlacement): void;
  /** Takes the focus and stays narrow. */
  focus(): void;
}

/** Height of the launcher at rest, CSS pixels. */
export const LAUNCHER_HEIGHT = 66;
export const LAUNCHER_WIDTH = 33;

export const LAUNCHER_CSS = `
button{all:unset;box-sizing:border-box;position:fixed;inset-inline-end:0;display:flex;flex-direction:column;align-items:center;gap:8px;
min-block-size:${LAUNCHER_HEIGHT}px;inline-size:${LAUNCHER_WIDTH}px;padding:8px 6px;border:1px solid #d1d1d1;border-inline-end:0;border-start-start-radius:8px;border-end-start-radius:8px;
background:#fff;color:#242424;box-shadow:0 0 2px #0000001f,0 4px 8px #00000024;font:12px/16px "Segoe UI","Yu Gothic UI",system-ui,sans-serif;cursor:pointer;touch-action:none;overflow:hidden}
button.start{inset-inline:0 auto;border-inline:0 1px solid #d1d1d1;border-radius:0;border-start-end-radius:8px;border-end-end-radius:8px}
button[hidden]{display:none}
span{display:none;white-space:nowrap}b{display:block}
button:is(:hover,:focus-visible):not(.calm){flex-direction:row;inline-size:auto;padding:8px 12px}
button:is(:hover,:focus-visible):not(.calm) span{display:block}
button:focus-visible{outline:2px solid #000;outline-offset:-2px}
svg{flex:none;inline-size:20px;block-size:20px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.mark{color:#4f6bed}.provided{color:#0e700e}.outdated{color:#835b00}.not-provided{color:#b10e1c}
@media (prefers-color-scheme:dark){button{background:#292929;color:#fff;border-color:#666}button:focus-visible{outline-color:#fff}
.provided{color:#9fd89f}.outdated{color:#f9e2ae}.not-provided{color:#eeacb2}}
@media (forced-colors:active){svg[class]{color:CanvasText}.over{stroke:Canvas}}`;

/** Filled shape, then the strokes over it; `.over` strokes are cut out of the shape. 20 × 20. */
const ICONS: Readonly<Record<LauncherState['state'] | 'mark', readonly [filled: string, over: string]>> = {
  mark: ['M4 0h12a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4', 'M5 9l4 3 7-7M4 16h12'],
  provided: ['M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16', 'M7 10l2 2 4-4'],
  outdated: ['M10 3l8 14H2z', 'M10 8v4M10 14.5v0'],
  'not-provided': ['M6 3h8a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3', 'M7.5 7.5l5 5m0-5-5 5'],
  unknown: ['', 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M8 8a2 2 0 1 1 3 2q-1 .5-1 1.5M10 14v0'],
  'not-applicable': ['', 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M7 10h6'],
  off: ['', ''],
};

/** Share of the viewport's height that one press of Alt+arrow moves the launcher. */
const STEP = 0.04;

/**
 * Makes the launcher.
 *
 * @param pressed called for a press by a person, by pointer or keyboard
 * @param moved called when a person has put the launcher elsewhere
 */
export function createLauncher(pressed: (byPointer: boolean) => void, moved: (placement: OverlayPlacement) => void): Launcher {
  const element = document.createElement('button');
  let place: OverlayPlacement = { side: 'end', launcherAt: 0.44 };
  let dragging: { y: number; far: boolean } | null = null;
  element.type = 'button';
  element.hidden = true;

  /** A launcher that was just shown stays narrow until the agent moves to it, even if the pointer is there or the focus returned to it. */
  const wake = ({ isTrusted, type, movementX, movementY }: Event & Partial<PointerEvent>) => {
    if (isTrusted && (type !== 'pointermove' || movementX || movementY)) element.classList.remove('calm');
  };
  for (const type of ['focus', 'blur', 'keydown', 'pointermove']) element.addEventListener(type, wake);

  element.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    dragging = { y: event.clientY, far: false };
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    if (!event.isTrusted || !dragging) return;
    dragging.far ||= Math.abs(event.clientY - dragging.y) > 4;
    if (dragging.far) moveTo({ side: sideAt(event.clientX), launcherAt: event.clientY / innerHeight });
  });
  element.addEventListener('lostpointercapture', (event) => {
    if (event.isTrusted && dragging?.far) moved(place);
  });
  element.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    const dragged = dragging?.far;
    dragging = null;
    // A click by keyboard or by an assistive tool has `detail` 0.
    if (!dragged) pressed(event.detail > 0);
  });
  element.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') element.blur();
    const step = event.altKey ? { ArrowUp: -STEP, ArrowDown: STEP }[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    moveTo({ ...place, launcherAt: place.launcherAt + step });
    moved(place);
  });

  function sideAt(x: number): OverlayPlacement['side'] {
    const right = x > innerWidth / 2;
    return right === (getComputedStyle(element).direction === 'ltr') ? 'end' : 'start';
  }

  function moveTo(placement: OverlayPlacement): void {
    place = { ...placement, launcherAt: Math.min(0.95, Math.max(0.05, placement.launcherAt)) };
    element.classList.toggle('start', place.side === 'start');
    element.style.insetBlockStart = `clamp(0px, calc(${place.launcherAt * 100}vh - ${LAUNCHER_HEIGHT / 2}px), calc(100vh - ${LAUNCHER_HEIGHT}px))`;
  }

  return {
    element,
    moveTo,
    focus() {
      element.focus();
      element.classList.add('calm');
    },
    show(state) {
      if (element.hidden && state) element.classList.add('calm');
      element.hidden = !state;
      if (!state) return;
      element.lang = state.language;
      element.ariaLabel = state.word ? `Countersign: ${state.word}` : state.label;
      const text = document.createElement('span');
      const word = document.createElement('b');
      word.textContent = state.word;
      text.append(word, state.label);
      element.replaceChildren(icon('mark'), icon(state.state), text);
    },
  };
}

function icon(name: keyof typeof ICONS): SVGElement {
  const svg = make('svg', { viewBox: '0 0 20 20', class: name, 'aria-hidden': 'true' });
  const [filled, over] = ICONS[name];
  svg.append(
    make('path', { d: filled, fill: 'currentColor', stroke: 'none' }),
    make('path', { d: over, ...(filled && { stroke: '#fff', class: 'over' }) }),
  );
  return svg;
}

function make(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
