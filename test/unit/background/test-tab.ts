/** A tab as browser and content script tell of it: requests of its main frame, and reports of its documents. */

import type { MainFrameRequest } from '../../../lib/background/tabs/main-frame-navigation';
import { sightingOf } from '../../../lib/background/tabs/sighting-of';
import type { BlockSighting, Sighting } from '../../../lib/domain/sighting';
import type { Worker } from './fake-platform';

export const BEGIN = 'https://admin.microsoft.com/Partner/BeginClientSession.aspx?CTID=';
export const HOME = 'https://admin.cloud.microsoft/#/homepage';
export const CHECKOUT = 'https://admin.cloud.microsoft/#/checkout';
export const PARTNER_CENTER = 'https://partner.microsoft.com';
export const SIGN_IN = 'https://login.microsoftonline.com/common/oauth2/authorize';

/** What the content script of a document says, read as the background reads it. */
export function reportOf(address: string, document: string, loadedFrom: string, block: BlockSighting | null = null): Sighting {
  const report = { kind: 'sighting', address, block, document, loadedFrom } as const;
  const sighting = sightingOf(report, 0, address);
  if (!sighting) throw new Error(`no report of ${address}`);
  return sighting;
}

export class TestTab {
  private readonly worker: Worker;
  readonly id: number;
  private requestId = '';
  private asked = '';
  document = '';
  loadedFrom = '';

  constructor(worker: Worker, id: number) {
    this.worker = worker;
    this.id = id;
  }

  /** The tab asks for these addresses: the first, and those that the server redirects it to. */
  async request(urls: readonly string[], from: Partial<MainFrameRequest> = {}): Promise<void> {
    this.requestId = crypto.randomUUID();
    for (const [hop, url] of urls.entries()) {
      if (hop > 0) await this.redirect(url);
      if (new URL(url).hostname === new URL(SIGN_IN).hostname) break;
      await this.worker.background.mainFrameRequested(this.id, { requestId: this.requestId, url, ...from });
      this.asked = url;
    }
  }

  redirect(redirectUrl: string): Promise<void> {
    return this.worker.background.mainFrameRedirected(this.id, { requestId: this.requestId, redirectUrl });
  }

  answer(statusCode: number): Promise<void> {
    return this.worker.background.mainFrameAnswered(this.id, { requestId: this.requestId, statusCode });
  }

  /** The document of the last request reports for the first time; its address may be another one by then. */
  async arrive(address = this.asked, block: BlockSighting | null = null): Promise<void> {
    this.document = crypto.randomUUID();
    this.loadedFrom = this.asked;
    await this.see(address, block);
  }

  /** A document arrives that no request of this tab brought: activated, or (from nowhere) kept for "Back". */
  async show(address: string, loadedFrom = '', block: BlockSighting | null = null): Promise<void> {
    this.document = crypto.randomUUID();
    this.loadedFrom = loadedFrom;
    await this.see(address, block);
  }

  /** The document that stands there reports again. */
  see(address: string, block: BlockSighting | null = null): Promise<void> {
    return this.worker.background.sighted(this.id, 0, reportOf(address, this.document, this.loadedFrom, block));
  }

  async load(urls: readonly string[], from: Partial<MainFrameRequest> = {}): Promise<void> {
    await this.request(urls, from);
    await this.arrive();
  }
}
