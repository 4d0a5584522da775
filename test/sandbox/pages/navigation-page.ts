/**
 * `/sandbox-navigation` on an admin center's host: an address that loads in each of the ways in which a customer can get mixed up, on a
 * page that refuses a purchase. `delegatedOrg` in its query makes the browser's session that customer's, as elsewhere.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Visit } from './index.ts';
import { WORDS } from './words/index.ts';

/**
 * Query: `as=no-content` answers 204, `as=download` a file, `as=redirect` an address that names nobody; `ms=2000` answers late; `drop` has the page take its query away at once;
 * `prefetch=…` and `prerender=…` are addresses that the browser may load in advance; with `go` the page goes to the prerendered one as
 * soon as that has run.
 */
export async function answerNavigation({ req, res, context, url, language }: Visit, openSession: (domain: string) => void) {
  const { searchParams } = url;
  const purpose = req.headers['sec-purpose'];
  if (purpose) context.log('loaded in advance', { purpose, address: url.href });
  const late = Number(searchParams.get('ms') ?? 0);
  if (late > 0) {
    context.log('loading slowly', { address: url.href });
    await wait(late);
  }
  openSession(searchParams.get('delegatedOrg') ?? '');
  switch (searchParams.get('as')) {
    case 'no-content':
      res.writeHead(204).end();
      return;
    case 'redirect':
      res.writeHead(302, { location: url.pathname }).end();
      return;
    case 'download':
      res.writeHead(200, { 'content-type': 'text/plain', 'content-disposition': 'attachment; filename="list.txt"' }).end('list');
      return;
  }
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  res.end(pageHtml(searchParams, WORDS[language].blockMessage));
}

function pageHtml(query: URLSearchParams, block: string): string {
  const [prefetch, prerender] = [query.get('prefetch'), query.get('prerender')];
  const rules = {
    ...(prefetch && { prefetch: [{ source: 'list', urls: [prefetch], eagerness: 'immediate' }] }),
    ...(prerender && { prerender: [{ source: 'list', urls: [prerender], eagerness: 'immediate' }] }),
  };
  const script = [
    query.has('drop') && `history.replaceState(null, '', location.pathname);`,
    `if (document.prerendering) localStorage.setItem('prerendered', Math.random());`,
    query.has('go') && `addEventListener('storage', () => { location.href = ${inScript(prerender)}; });`,
  ];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Navigation</title><link rel="icon" href="data:,">
<script>${script.filter(Boolean).join('\n')}</script>
<script type="speculationrules">${inScript(rules)}</script></head>
<body><h1>Review your order</h1><div role="alert">${block}</div></body>
</html>
`;
}

/** JSON that ends no script. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
