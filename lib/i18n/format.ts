/** Formats dates, times and ages for all pages: `22 Nov 2026` and `2026年11月22日`, 24-hour clock, in the agent's time zone. */
import type { Day, Instant } from '../domain/facts';
import type { Language } from './types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const longDate = (language: Language, timeZone?: string) =>
  language === 'ja'
    ? new Intl.DateTimeFormat('ja-JP', { year: 'numeric', month: 'long', day: 'numeric', timeZone })
    : // en-US because en-GB says "Sept" instead of "Sep". We order the parts ourselves.
      new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone });

const writeDate = (language: Language, instant: Instant, timeZone?: string): string => {
  const parts = longDate(language, timeZone).formatToParts(instant);
  if (language === 'ja') return parts.map(({ value }) => value).join('');
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')} ${part('month')} ${part('year')}`;
};

/** A calendar day in words, never shifted by a time zone. Empty when the text is not a day, such as a half-typed date. */
export function formatDay(day: Day, language: Language): string {
  const [, year, month, date] = day.match(/^(\d{4})-(\d\d)-(\d\d)$/) ?? [];
  if (!year) return '';
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return new Date(instant).toISOString().startsWith(day) ? writeDate(language, instant, 'UTC') : '';
}

/** The day of an instant on the agent's own calendar, in words. */
export function formatDate(instant: Instant, language: Language): string {
  return writeDate(language, instant);
}

/** `11:42`, or `11:42:07` with seconds. */
export function formatTime(instant: Instant, options: { seconds?: boolean } = {}): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: options.seconds ? '2-digit' : undefined,
    hourCycle: 'h23',
  }).format(instant);
}

/** A past or future moment, as short as possible: `11:42` today, else `21 Nov 2026, 11:42`. */
export function formatMoment(instant: Instant, now: Instant, language: Language): string {
  const sameDay = new Date(instant).toDateString() === new Date(now).toDateString();
  const time = formatTime(instant);
  if (sameDay) return time;
  return language === 'ja' ? `${formatDate(instant, language)} ${time}` : `${formatDate(instant, language)}, ${time}`;
}

/** How long ago: `just now`, `5 minutes ago`, `3 days ago`. */
export function formatAge(instant: Instant, now: Instant, language: Language): string {
  const age = Math.max(0, now - instant);
  if (age < MINUTE) return language === 'ja' ? 'たった今' : 'just now';
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return relative.format(-Math.floor(age / HOUR), 'hour');
  return relative.format(-Math.floor(age / DAY), 'day');
}

/** `1,284`, as both languages write it. */
export function formatNumber(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}

/** Joins complete sentences. Japanese has no space between them. */
export function formatSentences(sentences: readonly string[], language: Language): string {
  return sentences.join(language === 'ja' ? '' : ' ');
}

/** The name of a language (BCP 47 tag) in the page's language; the tag itself when the browser has no name for it. */
export function formatLanguage(tag: string, language: Language): string {
  try {
    const name = new Intl.DisplayNames(language, { type: 'language' }).of(tag.split('-')[0] ?? tag);
    return name ?? tag;
  } catch {
    return tag;
  }
}
