/** Applies the faults that a test has set to a request and its answer. */
import { setTimeout as wait } from 'node:timers/promises';
import { refusals, throttled } from './api/errors.ts';
import { type Answer, emptyAnswer, htmlAnswer, jsonAnswer } from './http.ts';
import type { FaultHost, FaultKind, SandboxState } from './state.ts';

/** The kinds of faults other than delays. */
type Interference = Exclude<FaultKind, { readonly kind: 'delay' }>;

/** Waits for the delays, and returns the other fault for this request, if any. */
export async function nextInterference(
  state: SandboxState,
  host: FaultHost,
  method: string,
  path: string,
): Promise<Interference | null> {
  for (const fault of state.takeFaults(host, method, path)) {
    if (fault.kind !== 'delay') return fault;
    await wait(fault.ms);
  }
  return null;
}

/** The answer with the fault applied; null: the connection is cut instead. Calls `carryOut` when the request is to take effect. */
export function interfere(fault: Interference | null, carryOut: () => Answer): Answer | null {
  switch (fault?.kind) {
    case undefined:
      return carryOut();
    case 'cut-before-write':
      return null;
    case 'cut-after-write':
      carryOut();
      return null;
    case 'status':
      return statusAnswer(fault);
    case 'filtered':
      return htmlAnswer(
        fault.status,
        '<!doctype html><title>Blocked</title><h1>This request was blocked by your organisation</h1>',
      );
    case 'malformed': {
      const answer = carryOut();
      return { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) || '{' };
    }
    case 'empty':
      return emptyAnswer(carryOut().status);
    case 'html':
      return htmlAnswer(carryOut().status, '<!doctype html><title>Proxy</title><h1>Please sign in to the guest network</h1>');
  }
}

function statusAnswer(fault: Extract<Interference, { readonly kind: 'status' }>): Answer {
  const { status, body, headers = {}, retryAfter } = fault;
  const plain =
    body !== undefined
      ? jsonAnswer(status, body)
      : status === 429
        ? throttled(retryAfter ?? 1)
        : status === 500
          ? refusals.unexpected()
          : emptyAnswer(status);
  const retry: Record<string, string> = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  return { ...plain, headers: { ...plain.headers, ...retry, ...headers } };
}
