/**
 * A simulated Partner Center: an HTTPS server that the browser's own host mapping puts at Microsoft's real host names, so that the
 * unchanged production build is tested and shown. It shares no code with the product.
 */
import { createHash, X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { DISPLAY_HOST, DOWNLOAD_HOST, handleDocument } from './api/documents.ts';
import { PartnerCenterApi } from './api/handler.ts';
import type { PortalHandler, SandboxContext } from './context.ts';
import { CONTROL_HOST, Control, handleControl } from './control.ts';
import { Entra } from './entra/handler.ts';
import { makeSigningKey } from './entra/tokens.ts';
import { handleGraph } from './graph.ts';
import { emptyAnswer, hostOf, jsonAnswer, write } from './http.ts';
import { portalContext } from './portal-context.ts';
import { type Rules, SandboxState } from './state.ts';

const PORTAL_HOSTS = ['partner.microsoft.com', 'admin.microsoft.com', 'admin.cloud.microsoft'];
const LOGIN_HOST = 'login.microsoftonline.com';
const API_HOST = 'api.partnercenter.microsoft.com';
const GRAPH_HOST = 'graph.microsoft.com';

/** The hosts that a browser should find in the sandbox. */
export const HOSTS: readonly string[] = [...PORTAL_HOSTS, LOGIN_HOST, API_HOST, GRAPH_HOST, DISPLAY_HOST, DOWNLOAD_HOST];

/** Where the extension's sign-in returns to: Chromium's by the manifest's key, Firefox's by the add-on id. */
const EXTENSION_REDIRECTS: readonly string[] = [
  'https://hpkhcmkokdcahnmonlggbkjfbmkpmogl.chromiumapp.org/',
  `https://${createHash('sha1').update('countersign@countersign.example').digest('hex')}.extensions.allizom.org/`,
];

export interface SandboxOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  readonly seed?: number;
  /** Number of the direct-bill partner's customers; default 40. */
  readonly customers?: number;
  /** Whether the signed-in attestation call is open (`2023`, the default) or retired (`2026`). */
  readonly rules?: Rules;
  /** The sandbox's clock, epoch ms. */
  readonly now?: () => number;
  /** Registered in addition to the extension's own. */
  readonly redirectUris?: readonly string[];
}

export interface Sandbox {
  readonly port: number;
  /** Hash of the certificate's key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  readonly control: Control;
  close(): Promise<void>;
  /** Arguments that map Microsoft's names to the sandbox and block the rest of the network in Chromium. */
  chromiumArgs(): string[];
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const state = new SandboxState({
    seed: options.seed ?? 2026,
    customers: options.customers ?? 40,
    rules: options.rules ?? '2023',
    now: options.now ?? Date.now,
  });
  const key = makeSigningKey();
  const entra = new Entra(state, key, [...EXTENSION_REDIRECTS, ...(options.redirectUris ?? [])]);
  const api = new PartnerCenterApi(state, key);
  const control = new Control({ state, entra, api, key });
  const context = portalContext(state);

  const dispatch = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const host = hostOf(req);
    if (host === API_HOST) await api.handle(req, res);
    else if (host === LOGIN_HOST) await entra.handle(req, res);
    else if (host === GRAPH_HOST) await handleGraph(req, res, state, key);
    else if (host === DISPLAY_HOST || host === DOWNLOAD_HOST) handleDocument(req, res, state);
    else if (host === CONTROL_HOST) await handleControl(req, res, control);
    else if (PORTAL_HOSTS.includes(host)) await showPortal(req, res, context);
    else write(res, emptyAnswer(404));
  };

  const { private: privateKey, cert } = await makeCertificate();
  const server = createServer({ key: privateKey, cert }, (req, res) => {
    dispatch(req, res).catch((error: unknown) => {
      state.log('sandbox error', error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (!res.headersSent) write(res, jsonAnswer(500, { sandboxError: String(error) }));
      else res.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const spki = createHash('sha256')
    .update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  return {
    port,
    spki,
    control,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
    chromiumArgs: () => [
      `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ')}, MAP * ~NOTFOUND`,
      `--ignore-certificate-errors-spki-list=${spki}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
    ],
  };
}

/** Loads the pages on the first request, because another toolchain builds them. */
async function showPortal(req: IncomingMessage, res: ServerResponse, context: SandboxContext): Promise<void> {
  const { handlePortal } = (await import('./pages/index.ts')) as { handlePortal: PortalHandler };
  await handlePortal(req, res, context);
}

function makeCertificate(): Promise<{ private: string; cert: string }> {
  return generate([{ name: 'commonName', value: 'Countersign sandbox' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [...HOSTS, CONTROL_HOST].map((value) => ({ type: 2 as const, value })) }],
  });
}
