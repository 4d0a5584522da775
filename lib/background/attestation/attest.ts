/** The procedure `attest`: what has to hold before an attestation is written down and sent. */
import type { Draft } from '../../domain/draft';
import { checkDraft } from '../../domain/draft-rules';
import type { AttestAnswer } from '../../protocol/procedures';
import type { AccountScopes } from '../account-scope';
import type { Session } from '../account-session';
import type { Handlers, OpenPage } from '../messaging/handlers';
import type { Platform } from '../platform';
import type { Snapshot } from '../views/snapshot';
import type { WriteCheck } from './write-check';
import { openConcern } from './wrong-person-guard';

export interface AttestParts {
  readonly platform: Pick<Platform, 'now'>;
  readonly session: Pick<Session, 'account'>;
  readonly scopes: Pick<AccountScopes, 'requireSignedIn'>;
  readonly snapshot: Snapshot;
  readonly writeCheck: WriteCheck;
}

export function attestHandlers(parts: AttestParts): Handlers<'attest'> {
  return { attest: (page, { tenantId, draft }) => attest(parts, page, tenantId, draft) };
}

async function attest(parts: AttestParts, page: OpenPage, tenantId: string, draft: Draft): Promise<AttestAnswer> {
  const { platform, session, scopes, snapshot, writeCheck } = parts;
  const scope = scopes.requireSignedIn();
  if (!(await writeCheck.stillShows(page, tenantId))) return { outcome: 'not-open' };
  // Facts that have aged while the panel stood open are no ground for a write.
  await scope.reader.open(tenantId, { urgency: 'act' });
  const known = scope.reader.known(tenantId);
  if (!known || !writeCheck.shows(page, tenantId)) return { outcome: 'not-open' };
  const repeated = known.journal.find((entry) => entry.draftId === draft.draftId);
  if (repeated) return { outcome: 'taken', entryId: repeated.id };
  await scope.reader.saveDraft(tenantId, draft);
  const view = snapshot(page.tabId, null).customer;
  if (!view?.remedies.some((remedy) => remedy.kind === 'attest' && remedy.open)) return { outcome: 'not-open' };
  const faults = checkDraft(draft, platform.now());
  if (faults.length > 0) return { outcome: 'faulty', faults };
  const concern = await openConcern(session, scope.reader, known.customer, draft);
  if (!session.account() || scope.closed || !writeCheck.shows(page, tenantId)) return { outcome: 'not-open' };
  if (concern) return { outcome: 'concern', concern };
  const entry = await scope.attestations.attest({ customer: known.customer, draft });
  return { outcome: 'taken', entryId: entry.id };
}
