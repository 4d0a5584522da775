/** What travels over the port between one of our pages and the background: requests go up, views and answers come down. */
import type { AppError } from '../domain/app-error';
import type { TabView } from '../domain/view';
import type { ProcedureName } from './procedures';

/** Name of the port: `countersign/panel` and so on. */
export const PORT_NAME_PREFIX = 'countersign/';

/** Up. The server parses it on arrival. `id` is the page's own and comes back with the answer. */
export interface ClientRequest {
  readonly id: number;
  readonly call: ProcedureName;
  readonly input: unknown;
}

/** Down. `view` comes whenever it changes; `answer` and `failure` belong to a request. A failure without an error: refused. */
export type ServerMessage =
  | { readonly kind: 'view'; readonly view: TabView; readonly language: 'en' | 'ja' }
  | { readonly kind: 'answer'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly appError: AppError | null };
