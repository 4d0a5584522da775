/**
 * A second attestation route, which waits for a customer and then wants a finishing request, and a service behind it. It proves that the
 * coordinator knows no route by name; the enhanced attestation (enhanced-attestation.md section 8) will be of this shape.
 */
import type { LearnedRoute } from '../../../lib/background/attestation/learned-route';
import type { Act, AttestationRoute, RouteAnswer } from '../../../lib/background/attestation/routes/attestation-route';
import type { AppError, AppErrorKind } from '../../../lib/domain/app-error';
import type { Confirmation, Day, Signatory } from '../../../lib/domain/facts';

/** What becomes of a request. `lose`: it never arrives; `take-and-lose`: its answer never arrives. */
export type ServiceRule = 'take' | 'take-and-lose' | 'lose' | 'throttle' | 'refuse' | 'retire';

interface Request {
  readonly tenantId: string;
  readonly signatory: Signatory;
  readonly reference: string;
  state: 'pending' | 'accepted' | 'finished' | 'expired';
  acceptedOn: Day | null;
}

class ServiceError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(String(status));
    this.status = status;
  }
}

/** The far end, which outlives workers. Requests of one id are one request. */
export class AcceptanceService {
  startRule: ServiceRule = 'take';
  finishRule: ServiceRule = 'take';
  /** The service does not say how a request stands. */
  silent = false;
  /** Called when a request is on its way, before it arrives. */
  underWay: () => Promise<unknown> = async () => {};
  /** Ids of the requests that arrived, in their order. */
  readonly starts: string[] = [];
  readonly finishes: string[] = [];
  private readonly requests = new Map<string, Request>();
  private readonly record: (tenantId: string, confirmation: Confirmation) => void;

  constructor(record: (tenantId: string, confirmation: Confirmation) => void) {
    this.record = record;
  }

  /** All customers that were asked accept on this day. */
  accept(acceptedOn: Day): void {
    for (const request of this.requests.values()) {
      if (request.state === 'pending') Object.assign(request, { state: 'accepted', acceptedOn });
    }
  }

  /** No customer that was asked can accept any more. */
  expire(): void {
    for (const request of this.requests.values()) if (request.state === 'pending') request.state = 'expired';
  }

  readonly start = async (id: string, tenantId: string, signatory: Signatory): Promise<string> => {
    const request = { tenantId, signatory, reference: `reference of ${id}`, state: 'pending', acceptedOn: null } as const;
    await this.underWay();
    this.pass(this.startRule, () => {
      this.starts.push(id);
      if (!this.requests.has(id)) this.requests.set(id, { ...request });
    });
    return request.reference;
  };

  readonly status = async (id: string): Promise<Pick<Request, 'state' | 'acceptedOn' | 'reference'> | null> => {
    if (this.silent) throw new TypeError('Failed to fetch');
    return this.requests.get(id) ?? null;
  };

  readonly finish = async (reference: string | null): Promise<void> => {
    await this.underWay();
    this.pass(this.finishRule, () => {
      const [id, request] = [...this.requests].find(([, one]) => one.reference === reference) ?? [];
      if (!id || !request?.acceptedOn) throw new ServiceError(400);
      this.finishes.push(id);
      if (request.state === 'accepted') {
        const { signatory, acceptedOn: agreedOn } = request;
        this.record(request.tenantId, { signatory, agreedOn, templateId: 't', userId: null });
      }
      request.state = 'finished';
    });
  };

  private pass(rule: ServiceRule, work: () => void): void {
    const status = { throttle: 429, refuse: 400, retire: 410 }[rule as string];
    if (status !== undefined) throw new ServiceError(status);
    if (rule === 'lose') throw new TypeError('Failed to fetch');
    work();
    if (rule === 'take-and-lose') throw new TypeError('Failed to fetch');
  }
}

export function waitingRoute(
  service: Pick<AcceptanceService, 'start' | 'status' | 'finish'>,
  availability: LearnedRoute,
): AttestationRoute {
  const answerOf = (error: unknown): RouteAnswer => {
    if (!(error instanceof ServiceError)) return { answer: 'in-doubt', appError: errorOf('service-error', 0) };
    if (error.status === 429) return { answer: 'not-sent', appError: errorOf('throttled', 429) };
    if (error.status === 410) return { answer: 'closed', appError: errorOf('route-closed', 410) };
    return { answer: 'refused', appError: errorOf('refused', error.status) };
  };
  return {
    name: 'waits-for-customer',
    availability,
    prepare: async () => ({ templateId: '', dateSent: '' }),
    async start({ entry }: Act) {
      try {
        const reference = await service.start(entry.id, entry.customerId, entry.signatory);
        return { answer: 'waiting-for-customer', reference };
      } catch (error) {
        return answerOf(error);
      }
    },
    async resume({ entry }: Act) {
      try {
        await service.finish(entry.reference);
        return { answer: 'submitted', correlationId: '' };
      } catch (error) {
        return answerOf(error);
      }
    },
    async reconcile({ entry }: Act) {
      const request = await service.status(entry.id);
      if (!request) return { answer: 'not-sent', appError: null };
      const { state, reference, acceptedOn: agreedOn } = request;
      if (state === 'pending') return { answer: 'waiting-for-customer', reference };
      if (state === 'accepted') return { answer: 'customer-accepted', reference, agreedOn };
      return state === 'finished'
        ? { answer: 'settled', appError: null }
        : { answer: 'refused', appError: errorOf('refused', 400) };
    },
  };
}

function errorOf(kind: AppErrorKind, status: number): AppError {
  return { kind, field: null, retryAt: null, text: '', detail: { status, code: '', requestId: '', correlationId: '', at: 0 } };
}
