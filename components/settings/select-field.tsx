import { Field } from '../kit';

export interface SelectFieldProps<T extends string> {
  id: string;
  label: string;
  value: T;
  options: readonly { value: T; label: string; language?: string }[];
  onValue: (value: T) => void;
  note?: string;
  /** Who locked it, in words; draws the choice as a read-only field, so that it stays focusable and selectable. */
  lockedBy: string | null;
}

/** A native select with its label above, or the locked choice. */
export function SelectField<T extends string>({ id, label, value, options, onValue, note, lockedBy }: SelectFieldProps<T>) {
  if (lockedBy) {
    const chosen = options.find((option) => option.value === value);
    return <Field id={id} label={label} value={chosen?.label ?? ''} lockedBy={lockedBy} note={note} />;
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onValue(event.currentTarget.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.language}>
            {option.label}
          </option>
        ))}
      </select>
      {note && (
        <small class="note" id={`${id}-note`}>
          {note}
        </small>
      )}
    </div>
  );
}
