/** The kit: native elements styled with Fluent's tokens. Pages import `kit.css` once and their components from here. */
export { Card, type CardProps, Disclosure, Empty, type FactRow, Facts, Progress, Skeleton } from './blocks';
export { Button, type ButtonProps, IconButton, type IconButtonProps } from './button';
export { CheckAgain, type CheckAgainProps } from './check-again';
export { CopyButton, type CopyButtonProps } from './copy-button';
export { Dialog, type DialogProps } from './dialog';
export { Field, type FieldProps } from './field';
export { Icon, type IconDrawing, type IconProps } from './icon';
export { Mark } from './mark';
export { Menu, type MenuItem, type MenuProps } from './menu';
export { MessageBar, type MessageBarProps, type Tone } from './message-bar';
export { Name, Phrase, type PhraseProps } from './phrase';
export { markPointer } from './pointer';
export { StateChip, type StateChipProps, StateIcon } from './state';
