import { LoneKey } from '../base/loneKey';
import { commandOf, writes, type Command, type KeyContext, type Mode } from './keys';

interface Context extends Omit<KeyContext, 'place'> {
  /** What is on the screen. A key belongs to no word that was begun on another question. */
  readonly stage: string;
}

/** Where somebody who types may have missed the field. */
const writtenInWords: readonly Mode[] = ['text', 'steps', 'bug'];

/** Listens to the keys of the page. */
export function watchKeys(context: () => Context, run: (command: Command) => void): void {
  let lone = new LoneKey();
  let stage = '';
  document.addEventListener('keydown', (event) => {
    const where = { ...context(), place: placeOf(event.target) };
    if (where.stage !== stage) lone = new LoneKey();
    stage = where.stage;
    const modal = document.querySelector('dialog[open]') !== null;
    if (event.defaultPrevented || modal) return;
    const command = commandOf(event, where);
    const act = command && ((): void => run(command));
    // A digit begins no sentence, and steps are gone through quickly.
    const mayBeginWord = writes(event) && command?.type !== 'pick';
    if (where.place !== 'typing' && writtenInWords.includes(where.mode) && mayBeginWord) {
      if (command) event.preventDefault();
      return lone.press(event.timeStamp, act);
    }
    if (!act) return;
    // A digit for the field of a number is also written there.
    if (where.mode !== 'number' || !writes(event) || command.type !== 'pick') event.preventDefault();
    act();
  });
}

function placeOf(target: EventTarget | null): KeyContext['place'] {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])')) return 'typing';
  return target.closest('button, a[href], summary, [role=menuitem]') ? 'control' : 'page';
}
