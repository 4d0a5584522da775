/** Parses what content scripts send. They run in pages that are not trusted, so nothing is used before it is parsed. */
import * as z from 'zod/mini';
import type { PortalMessage } from './content-messages';
import { tenantIdShape as guidShape, sideShape, textShape } from './shapes';

const messageShape = z.union([
  z.strictObject({
    kind: z.literal('sighting'),
    address: textShape(4_000),
    block: z.nullable(z.strictObject({ where: z.enum(['message', 'dialog', 'page']), key: textShape(4_000) })),
    document: guidShape,
    loadedFrom: textShape(4_000),
  }),
  z.strictObject({ kind: z.literal('overlay-wanted') }),
  z.strictObject({ kind: z.literal('launcher-pressed') }),
  z.strictObject({ kind: z.literal('panel-gone') }),
  z.strictObject({
    kind: z.literal('overlay-moved'),
    placement: z.strictObject({ side: sideShape, launcherAt: z.number().check(z.gte(0), z.lte(1)) }),
  }),
]);

/** The message, or null when it is not one of ours. */
export function parsePortalMessage(raw: unknown): PortalMessage | null {
  const parsed = z.safeParse(messageShape, raw);
  return parsed.success ? parsed.data : null;
}
