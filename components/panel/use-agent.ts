import type { Agent } from '../../lib/domain/agent';
import { usePanel } from './context';

/** Who is signed in; null for nobody. */
export function useAgent(): Agent | null {
  const { view } = usePanel();
  return view.signIn.status === 'signed-in' ? view.signIn.agent : null;
}
