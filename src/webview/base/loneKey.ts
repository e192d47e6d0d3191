/** A key this soon after another belongs to a word. */
const before = 700;
/** And so does one that is followed this soon. */
const after = 250;

/**
 * Tells a key that was meant from the beginning of a sentence that somebody
 * types while the focus is not in the field: only a key on its own counts.
 */
export class LoneKey {
  private last = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** To be called for every key that writes something. `act` is what the key means, if it means anything. */
  press(now: number, act?: () => void): void {
    clearTimeout(this.timer);
    const alone = now - this.last > before;
    this.last = now;
    if (!alone || !act) return;
    this.timer = setTimeout(() => {
      this.last = Number.NEGATIVE_INFINITY; // it was no word, so the next key begins afresh
      act();
    }, after);
  }
}
