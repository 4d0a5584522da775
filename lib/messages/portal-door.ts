/** The worker's door for content scripts: they live in pages nobody trusts, so nothing is believed before it is parsed. */
import * as z from 'zod/mini';
import type { PortalMessage } from './portal';
import { tenantIdShape as guidShape, sideShape, textShape } from './shapes';

const messageShape = z.union([
  z.strictObject({
    to: z.literal('desk'),
    kind: z.literal('sighting'),
    address: textShape(4_000),
    block: z.nullable(z.strictObject({ where: z.enum(['message', 'dialog', 'page']), key: textShape(4_000) })),
    document: guidShape,
    loadedFrom: textShape(4_000),
  }),
  z.strictObject({ to: z.literal('desk'), kind: z.literal('furniture-wanted') }),
  z.strictObject({ to: z.literal('desk'), kind: z.literal('handle-pressed') }),
  z.strictObject({ to: z.literal('desk'), kind: z.literal('panel-gone'), reason: z.enum(['closed', 'gave-up']) }),
  z.strictObject({
    to: z.literal('desk'),
    kind: z.literal('furniture-moved'),
    furniture: z.strictObject({ side: sideShape, handleAt: z.number().check(z.gte(0), z.lte(1)) }),
  }),
]);

/** The message, or null when it is none of ours. */
export function parsePortalMessage(raw: unknown): PortalMessage | null {
  const parsed = z.safeParse(messageShape, raw);
  return parsed.success ? parsed.data : null;
}
