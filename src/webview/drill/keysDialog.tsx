import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyText } from '../base/keyCap';
import { useDrill } from './context';
import { keyTable } from './keys';

const groups = ['Answering', 'Afterwards', 'Always'] as const;

/** The table of keys, as a modal dialog: the browser keeps the focus in it and gives it back. */
export function KeysDialog(): VNode {
  const { keysShown, singleKeys } = useDrill().client.state;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (keysShown.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [keysShown.value]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={() => (keysShown.value = false)}>
      {keysShown.value && (
        <>
          <h2 id="keys-title">Keys</h2>
          {!singleKeys.value && <p class="muted">Letters and digits are turned off in the settings.</p>}
          {groups.map((group) => (
            <section key={group}>
              <h3>{group}</h3>
              <dl>
                {keyTable.filter((row) => row.group === group).map(({ keys, does }) => (
                  <div key={keys + does}>
                    <dt>
                      <kbd>{keyText(keys)}</kbd>
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <p class="muted">While you type, only {keyText('Mod+Enter')} and Esc do anything.</p>
          <button type="button" class="primary" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </>
      )}
    </dialog>
  );
}
