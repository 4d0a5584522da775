/** Many changes of one turn become one update: the returned function runs `update` in a microtask, however often it is called before. */
export function oncePerTurn(update: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      update();
    });
  };
}
