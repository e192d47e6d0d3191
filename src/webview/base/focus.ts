let wanted: HTMLElement | undefined;
/** What is still to be done; a later wish takes its place, so that no earlier one takes the focus back. */
let pending: (() => void) | undefined;

/**
 * Focuses `element`, or does so when the page itself gets the focus: never takes it from another part of
 * the window. After the next paint, since a focus lays out the page, which need not hold up what is drawn.
 */
export function focusPolitely(element: HTMLElement, options: FocusOptions = {}): void {
  wanted = undefined;
  const focus = postpone(() => {
    if (document.hasFocus()) element.focus(options);
    else wanted = element;
  });
  requestAnimationFrame(() => setTimeout(focus));
}

/** Focuses the element marked `data-focus="name"`, at once if it is there, and again when what was just changed is on the screen. */
export function focusPart(name: string): void {
  const part = (): HTMLElement | null => document.querySelector(`[data-focus="${name}"]`);
  const options = { preventScroll: name === 'heading' };
  // The next key is not meant for what had the focus, however soon it comes.
  if (part()) part()?.focus(options);
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  setTimeout(postpone(() => part()?.focus(options)));
}

/** Whether nothing in the page has the focus: what had it is gone, or nothing ever did. */
export function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** To be called once: keeps the promise of `focusPolitely`. */
export function watchFocus(): void {
  window.addEventListener('focus', () => {
    if (wanted?.isConnected && focusIsLost()) wanted.focus();
    wanted = undefined;
  });
}

/** @returns does `work`, unless something else was postponed since */
function postpone(work: () => void): () => void {
  pending = work;
  return () => {
    if (pending === work) work();
  };
}
