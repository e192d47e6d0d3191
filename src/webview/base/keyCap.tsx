import type { VNode } from 'preact';
const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

const names: Readonly<Record<string, string>> = { Mod: isMac ? '⌘' : 'Ctrl', Enter: '⏎', Escape: 'Esc' };

/** `Mod+Enter` as `Ctrl ⏎`, or with the signs of a Mac. */
export function keyText(keys: string): string {
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(' ');
}

/** The key that does the same as the control it stands in. Not part of the control's name. */
export function KeyCap({ keys }: { readonly keys: string }): VNode {
  return <kbd aria-hidden="true">{keyText(keys)}</kbd>;
}
