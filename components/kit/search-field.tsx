import type { Ref } from 'preact';
import type { InputAttributes } from './field';
import { Icon } from './icon';
import { searchIcon } from './icons';

interface SearchFieldProps extends InputAttributes {
  label: string;
  value: string;
  onValue: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** A search box with the role `searchbox` and the accessible name `label`. The placeholder only says what may be typed. */
export function SearchField({ label, value, onValue, ...rest }: SearchFieldProps) {
  return (
    <div class="search">
      <Icon drawing={searchIcon} />
      <input
        autocomplete="off"
        spellcheck={false}
        {...rest}
        type="search"
        aria-label={label}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  );
}
