import type { DrillClient } from './drillClient';

/** A panel that is shown again stands where it was left. */
export function keepScroll(client: DrillClient): void {
  const { scroll, stage } = client.state.unsent.value;
  let restored = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = client.state.view.subscribe((view) => {
    if (!view || restored) return;
    restored = true;
    if (scroll !== undefined && client.state.unsent.value.stage === stage) setTimeout(() => window.scrollTo(0, scroll), 50);
    setTimeout(() => stop());
  });
  window.addEventListener('scroll', () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      client.keep({ scroll: Math.round(window.scrollY) });
    }, 300);
  });
}
