/** Countersign's mark: two ticks on one signature line, the customer's (tinted) and, above it, yours. For 20 px and more. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="currentColor" />
      <g class="mark-lines" fill="none" stroke-linecap="round" stroke-linejoin="round" stroke-width="2.9">
        <path d="M4.6 14.4 9.2 19M16 12.2 20.2 8" opacity="0.72" />
        <path d="M10.9 14.4 15.5 19 26.5 8" />
        <path d="M6.5 25.5h19" stroke-width="2.5" />
      </g>
    </svg>
  );
}
