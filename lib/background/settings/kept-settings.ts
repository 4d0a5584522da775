/** The settings: what the organisation sets wins, then what the agent chose, then the defaults. */
import * as z from 'zod/mini';
import { readGuid } from '../../domain/guid';
import type { Settings } from '../../domain/settings';
import type { KeyArea } from '../platform';

export const DEFAULT_SETTINGS: Settings = {
  clientId: '',
  partnerTenantId: '',
  partnerKind: null,
  route: 'auto',
  language: 'auto',
};

const KEY = 'settings';

const guidShape = z.pipe(z.pipe(z.string(), z.transform(readGuid)), z.string());
const kindShape = z.enum(['direct-bill', 'indirect-provider', 'indirect-reseller']);
const routeShape = z.enum(['auto', 'on', 'off']);
const languageShape = z.enum(['auto', 'en', 'ja']);

/** What is read of one source; a value that is not of its shape is left out, the others still count. */
function understood(raw: Record<string, unknown>, policy: boolean): Partial<Settings> {
  const taken: { -readonly [K in keyof Settings]?: Settings[K] } = {};
  const id = (text: unknown) => z.safeParse(guidShape, text);
  const clientId = id(raw.clientId);
  if (clientId.success) taken.clientId = clientId.data;
  const partnerTenantId = id(raw.partnerTenantId);
  if (partnerTenantId.success) taken.partnerTenantId = partnerTenantId.data;
  const kind = z.safeParse(kindShape, raw.partnerKind);
  if (kind.success) taken.partnerKind = kind.data;
  const route = z.safeParse(routeShape, raw[policy ? 'attestationRoute' : 'route']);
  if (route.success) taken.route = route.data;
  const language = z.safeParse(languageShape, raw.language);
  if (language.success) taken.language = language.data;
  return taken;
}

/** Reads the settings and which of them the organisation has set. Never rejects: what cannot be read is not set, and `failed` hears why. */
export async function readSettings(
  local: KeyArea,
  managed: () => Promise<Record<string, unknown>>,
  failed: (error: unknown) => void,
): Promise<{ readonly settings: Settings; readonly managed: readonly (keyof Settings)[] }> {
  const nothing = (error: unknown): Record<string, unknown> => {
    failed(error);
    return {};
  };
  const kept = await local.get(KEY).catch(nothing);
  const own = z.safeParse(z.record(z.string(), z.unknown()), kept[KEY]);
  const policy = understood(await managed().catch(nothing), true);
  return {
    settings: { ...DEFAULT_SETTINGS, ...(own.success ? understood(own.data, false) : {}), ...policy },
    managed: Object.keys(policy) as (keyof Settings)[],
  };
}

/** Keeps the agent's own choices. Ids that are not GUIDs are kept as not set: the settings page says so beside the field. */
export async function writeSettings(local: KeyArea, settings: Settings): Promise<void> {
  const id = (text: string) => readGuid(text) ?? '';
  await local.set({ [KEY]: { ...settings, clientId: id(settings.clientId), partnerTenantId: id(settings.partnerTenantId) } });
}
