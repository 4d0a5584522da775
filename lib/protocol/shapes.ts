/** Shapes that both parsers need. They are strict: what is not exactly known is refused. Each is held against the domain's type. */
import * as z from 'zod/mini';
import type { Draft } from '../domain/draft';
import { isGuid } from '../domain/guid';
import type { ProviderRequest } from '../domain/provider-request';
import type { Settings } from '../domain/settings';

export const tenantIdShape = z.string().check(z.refine(isGuid));
export const textShape = (longest: number) => z.string().check(z.maxLength(longest));
export const sideShape = z.enum(['end', 'start']);

const signatoryShape = z.strictObject({
  firstName: textShape(500),
  lastName: textShape(500),
  email: textShape(500),
  phone: textShape(500),
});

export const draftShape: z.ZodMiniType<Draft> = z.strictObject({
  draftId: textShape(64),
  signatory: signatoryShape,
  agreedOn: textShape(32),
  origin: z.union([
    z.strictObject({ from: z.literal('billing-profile'), edited: z.boolean() }),
    z.strictObject({ from: z.literal('confirmation'), agreedOn: textShape(32), edited: z.boolean() }),
    z.strictObject({ from: z.literal('typed') }),
  ]),
  acknowledged: z.nullable(textShape(2_000)),
});

export const providerRequestShape: z.ZodMiniType<ProviderRequest> = z.strictObject({
  to: textShape(500),
  written: z.nullable(z.strictObject({ subject: textShape(1_000), body: textShape(20_000) })),
});

export const settingsShape: z.ZodMiniType<Settings> = z.strictObject({
  clientId: textShape(200),
  partnerTenantId: textShape(200),
  partnerKind: z.nullable(z.enum(['direct-bill', 'indirect-provider', 'indirect-reseller'])),
  route: z.enum(['auto', 'on', 'off']),
  language: z.enum(['auto', 'en', 'ja']),
});
