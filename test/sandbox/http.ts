/** Small HTTP helpers that every host of the sandbox uses. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer before it is sent, so that faults and the idempotency store can change or keep it. */
export interface Answer {
  readonly status: number;
  /** Reason phrase; HTTP's own when absent. */
  readonly reason?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function jsonAnswer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(body) };
}

export function emptyAnswer(status: number, headers: Readonly<Record<string, string>> = {}, reason?: string): Answer {
  return { status, headers: { 'Content-Length': '0', ...headers }, body: '', ...(reason === undefined ? {} : { reason }) };
}

export function htmlAnswer(status: number, html: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, body: html };
}

export function write(res: ServerResponse, answer: Answer): void {
  if (answer.reason !== undefined) res.statusMessage = answer.reason;
  res.writeHead(answer.status, answer.headers);
  res.end(answer.body);
}

const BODY_LIMIT = 1_000_000;

export async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_LIMIT) throw new Error('Body longer than the sandbox takes');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export function hostOf(req: IncomingMessage): string {
  return (req.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/** A header's value as text; empty when it was not sent. */
export function header(req: IncomingMessage, name: string): string {
  const value = req.headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
