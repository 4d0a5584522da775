/** graph.microsoft.com: the signed-in agent and the agent's groups. Unlike Partner Center it allows any origin. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { accountByObjectId, GRAPH_RESOURCE, GROUP_IDS } from './data/partners.ts';
import { readToken, type SigningKey } from './entra/tokens.ts';
import { interfere, nextInterference } from './faults.ts';
import { type Answer, emptyAnswer, header, jsonAnswer, readBody, write } from './http.ts';
import { logRequest } from './request-log.ts';
import type { SandboxState } from './state.ts';

export async function handleGraph(
  req: IncomingMessage,
  res: ServerResponse,
  state: SandboxState,
  key: SigningKey,
): Promise<void> {
  const method = req.method ?? 'GET';
  const logged = logRequest(state, req, await readBody(req));
  const fault = await nextInterference(state, 'graph', method, req.url ?? '/');
  const answer = interfere(fault, () => graphAnswer(req, state, key));
  logged.finish(answer?.status ?? 0);
  if (!answer) {
    req.socket.destroy();
    return;
  }
  const headers = { Connection: 'close', 'Access-Control-Allow-Origin': '*', 'request-id': randomUUID(), ...answer.headers };
  write(res, { ...answer, headers });
}

function graphAnswer(req: IncomingMessage, state: SandboxState, key: SigningKey): Answer {
  if (req.method === 'OPTIONS') {
    return emptyAnswer(200, {
      'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
      'Access-Control-Allow-Headers': header(req, 'access-control-request-headers') || '*',
      'Access-Control-Max-Age': '3600',
    });
  }
  const bearer = /^Bearer (.+)$/i.exec(header(req, 'Authorization'))?.[1] ?? '';
  const claims = readToken(state, key, bearer);
  const account = claims && accountByObjectId(claims.oid);
  if (!claims || !account || claims.aud !== GRAPH_RESOURCE) {
    return refusal(401, 'InvalidAuthenticationToken', 'Access token validation failure. Invalid audience.');
  }
  const { pathname } = new URL(req.url ?? '/', GRAPH_RESOURCE);
  const scopes = (claims.scp ?? '').split(' ');
  if (!scopes.includes('User.Read')) {
    return refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  if (pathname === '/v1.0/me') {
    return jsonAnswer(200, {
      '@odata.context': `${GRAPH_RESOURCE}/v1.0/$metadata#users/$entity`,
      id: account.oid,
      displayName: `${account.firstName} ${account.lastName}`,
      givenName: account.firstName,
      surname: account.lastName,
      userPrincipalName: account.upn,
      mail: account.upn,
    });
  }
  if (/^\/v1\.0\/me\/(memberOf|transitiveMemberOf)(\/microsoft\.graph\.group)?$/.test(pathname)) {
    // With only User.Read the groups have no names (partner-center-api.md 3.11).
    const named = scopes.includes('GroupMember.Read.All');
    const value = account.groups.map((group) => ({
      '@odata.type': '#microsoft.graph.group',
      id: GROUP_IDS[group],
      displayName: named ? group : null,
      securityEnabled: named ? true : null,
    }));
    return jsonAnswer(200, { '@odata.context': `${GRAPH_RESOURCE}/v1.0/$metadata#directoryObjects`, value });
  }
  return refusal(404, 'Request_ResourceNotFound', 'Resource not found.');
}

function refusal(status: number, code: string, message: string): Answer {
  return jsonAnswer(status, { error: { code, message, innerError: { date: new Date().toISOString() } } });
}
