/** The sandbox's portal pages: Partner Center and the Microsoft 365 admin center, as a browser meets them. */
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PortalHandler, SandboxContext } from '../context.ts';
import { answerAdminCenter } from './admin-center-host.ts';
import { cookie, sendJson, setCookie } from './answer.ts';
import { buildPages } from './build.ts';
import { fromAcceptLanguage, isLanguageSegment, type Language, languageOf } from './language.ts';
import { answerPartnerCenter } from './partner-center-host.ts';

/** One request to a portal page. */
export interface Visit {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly context: SandboxContext;
  readonly url: URL;
  /** Path without the optional language segment. */
  readonly path: string;
  readonly language: Language;
}

const ADMIN_HOSTS = ['admin.cloud.microsoft', 'admin.microsoft.com'];

/**
 * Answers partner.microsoft.com, admin.microsoft.com and admin.cloud.microsoft. The first request builds the pages, unless
 * `buildPages` was awaited before. Answers 500 with the cause as JSON when something in the pages breaks.
 */
export const handlePortal: PortalHandler = async (req, res, context) => {
  try {
    const host = (req.headers.host ?? '').split(':')[0] ?? '';
    const url = new URL(req.url ?? '/', `https://${host}`);
    if (url.pathname.startsWith('/sandbox-pages/')) return await sendAsset(res, url.pathname);
    if (url.pathname.startsWith('/sandbox-api/') && context.options.slowPagesMs > 0) await wait(context.options.slowPagesMs);
    const { language, path } = chooseLanguage(req, res, url, context);
    const visit: Visit = { req, res, context, url, path, language };
    if (ADMIN_HOSTS.includes(host)) await answerAdminCenter(visit, host);
    else await answerPartnerCenter(visit);
  } catch (error) {
    context.log('portal page failed', String(error));
    if (res.headersSent) res.destroy();
    else sendJson(res, { error: String(error) }, 500);
  }
};

function chooseLanguage(req: IncomingMessage, res: ServerResponse, url: URL, context: SandboxContext) {
  const [, first, ...rest] = url.pathname.split('/');
  const hasSegment = isLanguageSegment(first);
  const asked = languageOf(url.searchParams.get('lang'));
  // A frame of another site could not keep it.
  if (asked && req.headers['sec-fetch-dest'] !== 'iframe') setCookie(res, 'sandbox_language', asked);
  const language =
    asked ??
    (hasSegment ? languageOf(first) : null) ??
    languageOf(cookie(req, 'sandbox_language')) ??
    languageOf(context.options.defaultLanguage) ??
    fromAcceptLanguage(req.headers['accept-language']) ??
    'en';
  return { language, path: hasSegment ? `/${rest.join('/')}` : url.pathname };
}

let assets: Promise<Map<string, Buffer>> | undefined;

async function loadAssets(): Promise<Map<string, Buffer>> {
  const folder = await buildPages();
  const names = await readdir(folder);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const)));
}

async function sendAsset(res: ServerResponse, pathname: string): Promise<void> {
  assets ??= loadAssets();
  const file = (await assets).get(path.posix.basename(pathname));
  if (!file) return sendJson(res, { error: 'no such file' }, 404);
  res.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
  res.end(file);
}
