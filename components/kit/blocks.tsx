import type { ComponentChildren } from 'preact';
import { Icon, type IconDrawing } from './icon';
import { dashIcon, historyIcon, ringQuestionSmallIcon, tickIcon } from './icons';

/** One fact. Its icon (tick or dash) is neutral on purpose, because only the state has a colour. */
export interface FactRow {
  mark: 'yes' | 'no' | 'old' | 'unknown';
  label: string;
  value: ComponentChildren;
  /** When it was read, in words; null if it never was. */
  age: ComponentChildren;
}

const FACT_DRAWINGS: Record<FactRow['mark'], IconDrawing> = {
  yes: tickIcon,
  no: dashIcon,
  old: historyIcon,
  unknown: ringQuestionSmallIcon,
};

/** The facts behind a state, each with the time when it was read. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <dl class="facts">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>
            <Icon class={`fact-${row.mark}`} drawing={FACT_DRAWINGS[row.mark]} />
            {row.label}
          </dt>
          <dd>{row.value}</dd>
          {row.age && <dd class="age">{row.age}</dd>}
        </div>
      ))}
    </dl>
  );
}

export interface CardProps {
  title: ComponentChildren;
  /** Level of the heading; default 2. */
  level?: 2 | 3;
  /** Placed at the end of the heading's line. */
  aside?: ComponentChildren;
  children?: ComponentChildren;
}

/** A bordered block with a heading. */
export function Card({ title, level = 2, aside, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section class="card">
      {aside ? (
        <div class="row">
          <Heading class="grow">{title}</Heading>
          {aside}
        </div>
      ) : (
        <Heading>{title}</Heading>
      )}
      {children}
    </section>
  );
}

/** Text that the agent can unfold, e.g. "Details for support". */
export function Disclosure({ summary, open, children }: { summary: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <div class="disclosed">{children}</div>
    </details>
  );
}

/** A native progress bar. Without `value` it is indeterminate, and text beside it has to tell what is happening. */
export function Progress({ label, value, max }: { label: string; value?: number; max?: number }) {
  return <progress aria-label={label} value={value} max={max} />;
}

/** A placeholder for text that is still loading. Screen readers ignore it, so text elsewhere must say that something is being read. */
export function Skeleton({ lines = 1 }: { lines?: number }) {
  return (
    <span class="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity
        <span key={line} />
      ))}
    </span>
  );
}

/** A whole screen with a single message, such as "signed out" or "not a portal page". */
export function Empty({ icon, title, children }: { icon: IconDrawing; title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon drawing={icon} size={24} />
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </div>
  );
}
