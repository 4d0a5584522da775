import type { PartialInputHTMLAttributes, Ref } from 'preact';
import { Icon } from './icon';
import { errorSmallIcon, lockIcon, triangleSmallIcon } from './icons';

/** The attributes that a field passes on to its input. */
export type InputAttributes = { [data: `data-${string}`]: unknown } & Pick<
  PartialInputHTMLAttributes<HTMLInputElement>,
  | 'autofocus'
  | 'dir'
  | 'lang'
  | 'max'
  | 'min'
  | 'name'
  | 'onBlur'
  | 'onChange'
  | 'onFocus'
  | 'onKeyDown'
  | 'placeholder'
  | 'readOnly'
  | 'required'
>;

export interface FieldProps extends InputAttributes {
  id: string;
  label: string;
  type?: 'text' | 'email' | 'tel' | 'date';
  value: string;
  onValue?: (value: string) => void;
  /** What is wrong with the value, in words. Marks the field as invalid and describes it for screen readers. */
  fault?: string | null;
  /** What is still missing, in words: a warning and not a fault. Also describes the field. */
  gap?: string | null;
  /** A remark that is always shown. Also describes the field. */
  note?: string | null;
  /** Who locked the field, in words. Makes the field read-only, so that it can still be focused and selected. */
  lockedBy?: string | null;
  ref?: Ref<HTMLInputElement>;
}

/** A native input with its label above and its fault below, linked for screen readers. */
export function Field({ id, label, value, onValue, fault, gap, note, lockedBy, readOnly, type = 'text', ...rest }: FieldProps) {
  const described = [fault && `${id}-fault`, gap && `${id}-gap`, note && `${id}-note`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>
        {label}
        {lockedBy && (
          <span class="lock" role="img" aria-label={lockedBy} title={lockedBy}>
            <Icon drawing={lockIcon} />
          </span>
        )}
      </label>
      <input
        autocomplete="off"
        spellcheck={false}
        {...rest}
        id={id}
        // Preact has a separate type for every kind of input. What a field uses is the same for these four.
        type={type as 'text'}
        value={value}
        readOnly={readOnly || Boolean(lockedBy)}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={described || undefined}
        onInput={(event) => onValue?.(event.currentTarget.value)}
      />
      {fault && (
        <span class="fault" id={`${id}-fault`}>
          <Icon drawing={errorSmallIcon} />
          <span>{fault}</span>
        </span>
      )}
      {gap && (
        <span class="gap" id={`${id}-gap`}>
          <Icon drawing={triangleSmallIcon} />
          <span>{gap}</span>
        </span>
      )}
      {note && (
        <small class="note" id={`${id}-note`}>
          {note}
        </small>
      )}
    </div>
  );
}
