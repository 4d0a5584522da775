import type { Ref } from 'preact';
import { useImperativeHandle, useRef, useState } from 'preact/hooks';
import { nameOf } from '../../lib/domain/customer';
import type { CustomerRow } from '../../lib/domain/view';
import type { Words } from '../../lib/i18n/types';
import { Icon } from './icon';
import { chevronOnIcon } from './icons';
import { StateIcon } from './state';

export interface CustomerListHandle {
  /** Moves the focus to the current row. Called for ↓ in the search box. */
  enter: () => void;
}

interface CustomerListProps {
  rows: readonly CustomerRow[];
  words: Words;
  /** Accessible name of the list. */
  label: string;
  /** The text after the state's word. */
  remark: (row: CustomerRow) => string;
  /** When the state was read, in words; null when the remark already says it. */
  age?: (row: CustomerRow) => string | null;
  onChoose: (row: CustomerRow) => void;
  /** Called for ↑ on the first row and for `/`, which lead back to the search box. */
  onLeave: () => void;
  ref?: Ref<CustomerListHandle>;
}

/** A list of customers with a single tab stop: ↑ ↓ Home End move, Enter chooses. */
export function CustomerList({ rows, words, label, remark, age, onChoose, onLeave, ref }: CustomerListProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const current = Math.max(
    0,
    rows.findIndex((row) => row.customer.tenantId === chosen),
  );
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  useImperativeHandle(ref ?? null, () => ({ enter: () => list.current?.querySelectorAll('button')[current]?.focus() }), [
    current,
  ]);

  const move = (event: KeyboardEvent) => {
    if ((event.key === 'ArrowUp' && current === 0) || event.key === '/') onLeave();
    else {
      const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[event.key];
      if (to === undefined) return;
      buttons()[Math.min(to, rows.length - 1)]?.focus();
    }
    event.preventDefault();
  };

  return (
    <ul ref={list} class="customers" aria-label={label} onKeyDown={move}>
      {rows.map((row, index) => (
        <li key={row.customer.tenantId}>
          <button
            type="button"
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setChosen(row.customer.tenantId)}
            onClick={() => onChoose(row)}
          >
            <StateIcon state={row.state} />
            <span>
              <bdi class="name" title={nameOf(row.customer)}>
                {nameOf(row.customer)}
              </bdi>
              <small>
                {words.states[row.state]} · <bdi>{remark(row)}</bdi>
              </small>
              <small class="beside">
                <bdi>{row.customer.domain}</bdi>
                {age?.(row) && <span class="whole">{age(row)}</span>}
              </small>
            </span>
            <Icon drawing={chevronOnIcon} flip />
          </button>
        </li>
      ))}
    </ul>
  );
}
