import type { VNode } from 'preact';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** How long somebody has been speaking. It only counts; nothing happens when it has counted far. */
export function Clock({ since }: { readonly since: number }): VNode {
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now.value - since) / 1000));
  return (
    <span class="clock" role="timer" aria-label="Time spoken">
      {`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}
    </span>
  );
}
