import { directionOf, type Language } from './language.ts';

/** Escapes text for an element or a double-quoted attribute. Customers' names are hostile on purpose. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/**
 * The policy of the pages: as strict as Fluent UI allows (it writes its styles at run time), with Trusted Types, so that an
 * extension is tested where strings never become script or markup.
 * @param framedBy Hosts that may show the page in a frame.
 */
export function contentSecurityPolicy(framedBy: readonly string[] = []): string {
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "frame-src 'self' https://admin.microsoft.com https://admin.cloud.microsoft",
    `frame-ancestors ${["'self'", ...framedBy].join(' ')}`,
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

export interface Shell {
  readonly language: Language;
  readonly title: string;
  /** Name of the bundled entry that draws the page, see build.ts. */
  readonly entry: string;
  /** Shown until the entry has drawn something. */
  readonly background?: string;
  /** Data attributes of the body. */
  readonly data?: Readonly<Record<string, string>>;
}

/** The nearly empty document of a single-page app. It names no customer: a real portal's first HTML does not either. */
export function shellHtml({ language, title, entry, background = '#faf9f8', data = {} }: Shell): string {
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>html,body{margin:0;block-size:100%;background:${background};color-scheme:light}</style>
<script type="module" src="/sandbox-pages/${entry}.js"></script>
</head>
<body${attributes.join('')}></body>
</html>
`;
}
