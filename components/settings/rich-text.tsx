/** A sentence from lib/i18n in which `**…**` marks what stands on Microsoft's pages; drawn bold. */
export function RichText({ text }: { text: string }) {
  return (
    <>
      {text.split('**').map((part, index) =>
        // Odd parts stood between two marks.
        index % 2 ? <b key={part}>{part}</b> : part,
      )}
    </>
  );
}
