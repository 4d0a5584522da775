/** Conversions between the day of an acceptance and the moment that is sent for it. Source: partner-center-api.md 1.8. */
import type { Day, Instant } from './facts';

/** How far the moment that is sent stays behind the clock, so that the service does not take a slightly fast clock for the future. */
export const SAFETY_MS = 5 * 60_000;

/** The day on the agent's own calendar. */
export function localDay(now: Instant): Day {
  const date = new Date(now);
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}

/** The day of a moment in UTC. Microsoft stores acceptance dates in UTC. */
export function utcDay(moment: Instant): Day {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Whether the text is an existing day, `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && utcDay(moment) === text;
}

/** Whether a day is in the future on the agent's own calendar. */
export function isFuture(day: Day, now: Instant): boolean {
  return day > localDay(now);
}

/**
 * Returns what to send for a chosen day: that day at 00:00 UTC or five minutes ago, whichever is earlier, as ISO 8601 UTC.
 * Before 09:00 in Japan "today" has not begun in UTC, and the service refuses a date in the future.
 */
export function dateToSend(day: Day, now: Instant): string {
  return new Date(Math.min(Date.parse(`${day}T00:00:00Z`), now - SAFETY_MS)).toISOString();
}

function pad(figure: number, width: number): string {
  return String(figure).padStart(width, '0');
}
