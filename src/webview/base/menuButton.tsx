import { useSignal } from '@preact/signals';
import type { ComponentChildren, TargetedKeyboardEvent, TargetedFocusEvent, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface MenuItem {
  readonly text: string;
  readonly run: () => void;
}

/** A button that opens a menu, with the keys that menus have. */
export function MenuButton({ name, children, items }: { readonly name: string; readonly children: ComponentChildren; readonly items: readonly MenuItem[] }): VNode {
  const open = useSignal(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (open.value) entries()[0]?.focus();
  }, [open.value]);

  const entries = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const close = (): void => {
    open.value = false;
    button.current?.focus();
  };
  const move = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    // Menus have keys of their own, so those of the panel rest.
    event.stopPropagation();
    const all = entries();
    const at = all.findIndex((entry) => entry === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all.at(to % all.length)?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  };
  const leave = (event: TargetedFocusEvent<HTMLDivElement>): void => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) open.value = false;
  };

  return (
    <div class="menu-holder" onFocusOut={leave}>
      <button ref={button} type="button" class="tool" aria-haspopup="menu" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        {children}
      </button>
      {open.value && (
        <div ref={menu} class="menu" role="menu" aria-label={name} onKeyDown={move}>
          {items.map(({ text, run }) => (
            <button
              key={text}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                run();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
