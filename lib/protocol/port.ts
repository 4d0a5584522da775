/** The messages on the port between one of our pages and the background: requests to it, views and answers from it. */
import type { AppError } from '../domain/app-error';
import type { TabView } from '../domain/view';
import type { ProcedureName } from './procedures';

/** Name of the port: `countersign/panel` and so on. */
export const PORT_NAME_PREFIX = 'countersign/';

/** A page's request. The server parses it on arrival. The page chooses the `id`, and the answer repeats it. */
export interface ClientRequest {
  readonly id: number;
  readonly call: ProcedureName;
  readonly input: unknown;
}

/** The background's message. `view` is sent on every change; `answer` and `failure` belong to a request. A failure without an error is a refusal. */
export type ServerMessage =
  | { readonly kind: 'view'; readonly view: TabView; readonly language: 'en' | 'ja' }
  | { readonly kind: 'answer'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly appError: AppError | null };
