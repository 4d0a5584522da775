// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLauncher } from '../../../lib/content/overlay/launcher';
import type { LauncherState } from '../../../lib/protocol/content-messages';

const LOOK: LauncherState = { state: 'not-provided', word: 'Not provided', label: 'Open Countersign', language: 'en' };

const put = () => {
  const launcher = createLauncher(vi.fn(), vi.fn<() => void>());
  document.body.replaceChildren(launcher.element);
  launcher.show(LOOK);
  launcher.moveTo({ side: 'end', launcherAt: 0.5 });
  const reach = () => {
    launcher.element.focus();
    launcher.element.dispatchEvent(byAgent(new Event('focus')));
  };
  return { ...launcher, reach, isCalm: () => launcher.element.classList.contains('calm') };
};
/** happy-dom knows no agent, so what an agent's own event says of itself is set by hand. */
const byAgent = (event: Event, said: object = {}) =>
  Object.defineProperties(
    event,
    Object.fromEntries(Object.entries({ isTrusted: true, ...said }).map(([key, value]) => [key, { value }])),
  );
const moved = (by: number) => byAgent(new Event('pointermove'), { movementX: by, movementY: 0 });

describe('the launcher', () => {
  beforeEach(() => document.body.replaceChildren());

  it('comes narrow under a pointer that rests, and widens once the pointer moves on it', () => {
    const launcher = put();
    launcher.element.dispatchEvent(moved(0));
    expect(launcher.isCalm()).toBe(true);
    launcher.element.dispatchEvent(moved(2));
    expect(launcher.isCalm()).toBe(false);
  });

  it('is narrow again after the panel, though it gets the focus back', () => {
    const launcher = put();
    launcher.reach();
    expect(launcher.isCalm()).toBe(false);
    launcher.show(null);
    launcher.show(LOOK);
    launcher.focus();
    expect(document.activeElement).toBe(launcher.element);
    expect(launcher.isCalm()).toBe(true);
  });

  it('widens for whoever reaches it by keyboard', () => {
    const launcher = put();
    launcher.reach();
    expect(launcher.isCalm()).toBe(false);
    launcher.focus();
    launcher.element.dispatchEvent(byAgent(new KeyboardEvent('keydown', { key: 'ArrowUp' })));
    expect(launcher.isCalm()).toBe(false);
  });

  it('keeps its side while it is narrow', () => {
    const launcher = put();
    launcher.moveTo({ side: 'start', launcherAt: 0.5 });
    expect([...launcher.element.classList].sort()).toEqual(['calm', 'start']);
    launcher.moveTo({ side: 'end', launcherAt: 0.5 });
    expect([...launcher.element.classList]).toEqual(['calm']);
  });
});
