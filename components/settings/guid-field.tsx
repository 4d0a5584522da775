import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { readGuid } from '../../lib/domain/guid';
import type { SettingsPageWords } from '../../lib/i18n/load';
import { Field } from '../kit';

export interface GuidFieldProps {
  id: string;
  label: string;
  /** GUID in lower case, or empty. */
  saved: string;
  words: SettingsPageWords;
  lockedBy: string | null;
  /** Something was asked for that needs this ID: an empty field says so. */
  needed: boolean;
  onSave: (guid: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** A field for an ID. Saves as soon as a whole ID stands in it; anything else stays as typed and is explained on leaving. */
export function GuidField({ id, label, saved, words, lockedBy, needed, onSave, ref }: GuidFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const text = typed ?? saved;
  const empty = text.trim() === '';
  const fault = lockedBy
    ? null
    : empty && needed
      ? words.settings.signIn.missing(label)
      : !empty && left && !readGuid(text)
        ? words.settings.signIn.notGuid
        : null;

  const type = (value: string) => {
    setTyped(value);
    setLeft(false);
    const guid = readGuid(value);
    if (guid && guid !== saved) onSave(guid);
  };
  const leave = () => {
    setLeft(true);
    if (typed === null) return;
    if (empty && saved !== '') onSave('');
    // From here on the saved spelling is shown, without braces and in lower case.
    if (empty || readGuid(typed)) setTyped(null);
  };

  return (
    <Field
      ref={ref}
      id={id}
      label={label}
      dir="ltr"
      value={text}
      fault={fault}
      lockedBy={lockedBy}
      onValue={type}
      onChange={leave}
      onBlur={leave}
    />
  );
}
