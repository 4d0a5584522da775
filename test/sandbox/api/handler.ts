/** The way into the Partner Center API: log, faults, sign-in, second factor, throttle, idempotency, then the resource. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { API_RESOURCE, accountByObjectId, partnerByTenant } from '../data/partners.ts';
import { readToken, type SigningKey } from '../entra/tokens.ts';
import { interfere, nextInterference } from '../faults.ts';
import { type Answer, emptyAnswer, header, readBody, write } from '../http.ts';
import { logRequest } from '../request-log.ts';
import type { SandboxState } from '../state.ts';
import { AGREEMENT_ROUTES } from './agreements.ts';
import type { ApiCall, Caller, Route } from './call.ts';
import { CUSTOMER_ROUTES } from './customers.ts';
import { refusals } from './errors.ts';
import { ORDER_ROUTES } from './orders.ts';
import { PARTNER_ROUTES } from './partner.ts';
import { Throttle } from './throttle.ts';
import { VALIDATION_ROUTES } from './validation.ts';

const ROUTES: readonly Route[] = [
  ...AGREEMENT_ROUTES,
  ...CUSTOMER_ROUTES,
  ...ORDER_ROUTES,
  ...PARTNER_ROUTES,
  ...VALIDATION_ROUTES,
];

export class PartnerCenterApi {
  readonly #state: SandboxState;
  readonly #key: SigningKey;
  readonly #throttle = new Throttle();
  /** First good answers by partner, call and request id: a repeated write is answered from here (partner-center-api.md 3.3). */
  readonly #answered = new Map<string, Answer>();

  constructor(state: SandboxState, key: SigningKey) {
    this.#state = state;
    this.#key = key;
  }

  reset(): void {
    this.#answered.clear();
    this.#throttle.reset();
  }

  async handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const method = req.method ?? 'GET';
    const body = await readBody(req);
    const logged = logRequest(this.#state, req, body);
    const fault = await nextInterference(this.#state, 'api', method, req.url ?? '/');
    const answer = interfere(fault, () => this.#answer(req, method, body));
    if (!answer) {
      logged.finish(0);
      req.socket.destroy();
      return;
    }
    logged.finish(answer.status);
    write(res, fault?.kind === 'filtered' ? answer : this.#dress(req, method, answer));
  }

  #answer(req: IncomingMessage, method: string, body: string): Answer {
    if (method === 'OPTIONS') return emptyAnswer(200, { Allow: 'GET, POST, HEAD' });
    const url = new URL(req.url ?? '/', API_RESOURCE);
    // Paths bind whatever their case, and clients in the field double the slash after a next link (partner-center-api.md 0a).
    const pathname = url.pathname.replace(/\/{2,}/g, '/');
    if (!/^\/v1\//i.test(pathname)) return refusals.notFound();
    const path = pathname.slice('/v1'.length).replace(/^\/[^/]+/, (resource) => resource.toLowerCase());

    const admitted = this.#admit(req, path);
    if ('refused' in admitted) return admitted.refused;
    const { caller } = admitted;

    const matching = ROUTES.filter((route) => route.pattern.test(path));
    const route = matching.find((candidate) => candidate.method === method);
    if (!route) return matching.length > 0 ? emptyAnswer(405) : refusals.notFound();
    if (route.auth === 'user' && !caller.account) return refusals.appOnly();

    const call: ApiCall = {
      state: this.#state,
      caller,
      method,
      path,
      target: path + url.search,
      query: foldedQuery(url.searchParams),
      captured: route.pattern.exec(path)?.slice(1) ?? [],
      continuationToken: header(req, 'MS-ContinuationToken'),
      requestId: header(req, 'MS-RequestId').toLowerCase(),
      body,
    };
    const { requestId } = call;
    if (method !== 'POST' || requestId === '') return route.answer(call);
    const key = `${caller.partner.tenantId} ${path.toLowerCase()} ${requestId}`;
    const earlier = this.#answered.get(key);
    if (earlier) return earlier;
    const answer = route.answer(call);
    if (answer.status < 300) this.#answered.set(key, answer);
    return answer;
  }

  /** Who calls, or why not: token, audience, second factor, pace. */
  #admit(req: IncomingMessage, path: string): { readonly caller: Caller } | { readonly refused: Answer } {
    const bearer = /^Bearer (.+)$/i.exec(header(req, 'Authorization'))?.[1];
    if (bearer === undefined) return { refused: refusals.tokenMissing() };
    const claims = readToken(this.#state, this.#key, bearer);
    const partner = claims && partnerByTenant(claims.tid);
    if (!claims || !partner) return { refused: refusals.tokenInvalid() };
    if (claims.aud !== API_RESOURCE) return { refused: refusals.audience() };
    const account = claims.scp === undefined ? null : (accountByObjectId(claims.oid) ?? null);
    const { mfa, throttle, throttleLimit } = this.#state.settings;
    if (account && mfa !== 'off' && !claims.amr?.includes('mfa')) {
      const refused = mfa === '2019' ? refusals.mfa2019() : refusals.mfa();
      return { refused: probed(req, refused, false) };
    }
    if (throttle && path.startsWith('/customers')) {
      const refused = this.#throttle.take(partner.tenantId, throttleLimit, this.#state.now());
      if (refused) return { refused };
    }
    return { caller: { partner, account, claims } };
  }

  /** Headers that every answer has, and the variations of the JSON that the settings ask for. */
  #dress(req: IncomingMessage, method: string, answer: Answer): Answer {
    const { byteOrderMark, codesAsText } = this.#state.settings;
    const compliant = answer.status !== 401 ? probed(req, answer, true) : answer;
    let { body } = compliant;
    if (codesAsText && answer.status >= 400) body = body.replace(/"code":(\d+)/, '"code":"$1"');
    if (byteOrderMark && body !== '') body = `\ufeff${body}`;
    return {
      ...compliant,
      headers: {
        Connection: 'close',
        // The mark's three bytes count: in all recordings the length is the compact body and three (partner-center-api.md 0a).
        'Content-Length': String(Buffer.byteLength(body)),
        Date: new Date(this.#state.now()).toUTCString(),
        'MS-RequestId': header(req, 'MS-RequestId') || randomUUID(),
        'MS-CorrelationId': header(req, 'MS-CorrelationId') || randomUUID(),
        'MS-CV': correlationVector(),
        'MS-ServerId': '00000L',
        'X-Locale': 'en-US,en-US',
        ...compliant.headers,
      },
      body: method === 'HEAD' ? '' : body,
    };
  }
}

/** A correlation vector as Microsoft's format has it: 16 random bytes in base64 without padding, then the first extension. */
function correlationVector(): string {
  return `${randomBytes(16).toString('base64').replace(/=+$/, '')}.0`;
}

/** The query with its names in lower case: the service binds them without regard to case (partner-center-api.md 0a: `?AgreementType=`). */
function foldedQuery(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].map(([name, value]) => [name.toLowerCase(), value]));
}

/** Adds the answer to the MFA probe when the request asked for it (partner-center-api.md 1.3). */
function probed(req: IncomingMessage, answer: Answer, compliant: boolean): Answer {
  if (header(req, 'ValidateMfa').toLowerCase() !== 'true') return answer;
  return { ...answer, headers: { ...answer.headers, isMfaCompliant: String(compliant) } };
}
