import type { Booted } from '../../protocol/boot';

declare global {
  interface Window {
    readonly mlDrills: Booted;
  }
}

/** Hands every message of the host to `receive`, first those that came before this script. May be called once. */
export function listenToHost(receive: (message: unknown) => void): void {
  const booted = window.mlDrills;
  const early = booted.early ?? [];
  booted.early = undefined;
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(data));
  for (const message of early) receive(message);
}
