/** The agreement documents behind the links of partner-center-api.md 3.2: new links each time, dead after five minutes. */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { escapeHtml, htmlAnswer, write } from '../http.ts';
import type { SandboxState } from '../state.ts';

export const DISPLAY_HOST = 'wopihost.example';
export const DOWNLOAD_HOST = 'agreements.blob.example';

const LIFETIME_MS = 5 * 60_000;

/** A signature over place, time and language, so that a link cannot be stretched. */
function signature(place: string, expires: string, salt: string): string {
  return createHash('sha256').update(`${place}\n${expires}\n${salt}`).digest('base64url').slice(0, 24);
}

/** Fresh links for one document. */
export function documentLinks(
  state: SandboxState,
  country: string,
  language: string,
): { displayUri: string; downloadUri: string } {
  const sign = (path: string) => {
    const expires = String(state.now() + LIFETIME_MS);
    const salt = randomBytes(6).toString('hex');
    return `${path}?se=${expires}&sr=${salt}&sig=${signature(path, expires, salt)}`;
  };
  return {
    displayUri: `https://${DISPLAY_HOST}${sign(`/officehost/agreement/files/Preview-${country}-${language}`)}`,
    downloadUri: `https://${DOWNLOAD_HOST}${sign(`/agreementscontainer/MCA-${country}-${language}.docx`)}`,
  };
}

/** Answers both document hosts. */
export function handleDocument(req: IncomingMessage, res: ServerResponse, state: SandboxState): void {
  const url = new URL(req.url ?? '/', `https://${DISPLAY_HOST}`);
  const expires = url.searchParams.get('se') ?? '';
  const genuine = url.searchParams.get('sig') === signature(url.pathname, expires, url.searchParams.get('sr') ?? '');
  const named = /(Preview|MCA)-([A-Z]{2})-([A-Za-z-]+?)(\.docx)?$/.exec(url.pathname);
  if (!genuine || !named) {
    write(res, htmlAnswer(403, page('en', 'Authentication failed', 'The link is not valid.')));
    return;
  }
  if (Number(expires) <= state.now()) {
    write(res, htmlAnswer(403, page('en', 'Link expired', 'Links to the agreement work for five minutes. Ask for a new one.')));
    return;
  }
  const [, , country, language] = named as unknown as [string, string, string, string];
  const text = language.startsWith('ja') ? JAPANESE : ENGLISH;
  const headers: Record<string, string> = named[4]
    ? { 'Content-Disposition': `attachment; filename="MCA-${country}-${language}.doc"`, 'Content-Type': 'application/msword' }
    : {};
  write(res, htmlAnswer(200, page(language, `${text.title} (${country}, ${language})`, text.paragraphs.join('\n')), headers));
}

const ENGLISH = {
  title: 'Microsoft Customer Agreement',
  paragraphs: [
    'Sandbox edition. This page stands where Microsoft’s own text would stand; it is not the agreement.',
    'The customer accepts the agreement once. Every purchase, through any partner, then falls under it.',
    'The partner confirms who at the customer accepted it, and when.',
  ],
};

const JAPANESE = {
  title: 'Microsoft 顧客契約',
  paragraphs: [
    'サンドボックス版です。このページは Microsoft の本文の代わりであり、契約そのものではありません。',
    'お客様は契約に一度同意します。以後の購入は、どのパートナー経由でもこの契約に基づきます。',
    'パートナーは、お客様のどなたが、いつ同意したかを確認します。',
  ],
};

function page(language: string, title: string, text: string): string {
  const paragraphs = text.split('\n').map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  return `<!doctype html><html lang="${escapeHtml(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>:root{color-scheme:light dark}body{font:17px/1.7 "Segoe UI",system-ui,sans-serif;max-width:42rem;margin:4rem auto;padding:0 1.5rem}h1{font-size:1.6rem;line-height:1.3}</style>
<h1>${escapeHtml(title)}</h1>${paragraphs.join('')}</html>`;
}
