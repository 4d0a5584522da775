/** The text of one file of @fluentui/svg-icons; see icons.ts. */
export type IconDrawing = string;

export interface IconProps {
  drawing: IconDrawing;
  /** Width and height in CSS pixels; the drawing's own size when left out. */
  size?: number;
  /** Whether to mirror the icon in right-to-left layouts. For arrows and chevrons, never for ticks. */
  flip?: boolean;
  /** Crops the drawing to another view box, e.g. `2 2 16 16` for a 16 px version of a 20 px drawing. */
  viewBox?: string;
  class?: string;
}

/** A decorative drawing in the colour of the text. Text beside it always says what it means. */
export function Icon({ drawing, size, flip, viewBox, class: className }: IconProps) {
  const drawn = drawing.match(/viewBox="(\d+ \d+ (\d+) \d+)"/);
  const edge = size ?? Number(drawn?.[2] ?? 20);
  return (
    <svg
      class={['icon', flip && 'flip', className].filter(Boolean).join(' ')}
      width={edge}
      height={edge}
      viewBox={viewBox ?? drawn?.[1] ?? '0 0 20 20'}
      aria-hidden="true"
      focusable="false"
    >
      {[...drawing.matchAll(/<path d="([^"]+)"/g)].map(([, path]) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
