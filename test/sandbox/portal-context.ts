/** What the portal pages can see and do in the sandbox. */
import type { SandboxContext } from './context.ts';
import { customerSide } from './customer-side.ts';
import { partnerSide } from './partner-side.ts';
import type { SandboxState } from './state.ts';

export function portalContext(state: SandboxState): SandboxContext {
  return {
    ...partnerSide(state),
    ...customerSide(state),
    options: {
      get slowPagesMs() {
        return state.settings.slowPagesMs;
      },
      set slowPagesMs(ms) {
        state.settings.slowPagesMs = ms;
      },
      get defaultLanguage() {
        return state.settings.defaultLanguage;
      },
      set defaultLanguage(language) {
        state.settings.defaultLanguage = language;
      },
    },
    now: () => state.now(),
    log: (event, detail) => state.log(event, detail),
  };
}
