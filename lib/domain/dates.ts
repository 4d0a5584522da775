/** Days and moments of an acceptance. Source: partner-center-api.md 1.8. */
import type { Day, Instant } from './facts';

/** How far behind the clock the sent moment stays, so that a slightly fast clock is not "in the future" for the service. */
export const SAFETY_MS = 5 * 60_000;

/** The day on the agent's own calendar. */
export function localDay(now: Instant): Day {
  const date = new Date(now);
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}

/** The day of a moment in UTC, which is how Microsoft keeps acceptance dates. */
export function utcDay(moment: Instant): Day {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Whether the text is a day that exists, `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && utcDay(moment) === text;
}

/** Whether a day lies ahead on the agent's own calendar. */
export function isFuture(day: Day, now: Instant): boolean {
  return day > localDay(now);
}

/**
 * What is sent for a chosen day: that day at 00:00 UTC or five minutes ago, whichever is earlier, as ISO 8601 UTC.
 * Before 09:00 in Japan "today" is still ahead of UTC, and the service refuses a date that lies ahead of its clock.
 */
export function dateToSend(day: Day, now: Instant): string {
  return new Date(Math.min(Date.parse(`${day}T00:00:00Z`), now - SAFETY_MS)).toISOString();
}

function pad(figure: number, width: number): string {
  return String(figure).padStart(width, '0');
}
