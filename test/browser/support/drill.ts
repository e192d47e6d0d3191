import type { Frame, Page } from 'playwright-core';
import { until } from './until.js';
import type { VsCodeWindow } from './window.js';

export type Kind = 'open' | 'multiple-choice' | 'numeric' | 'derivation' | 'case-study' | 'exercise';

/** The question that the panel shows. */
export interface Shown {
  readonly item: string;
  readonly kind: Kind;
  readonly committed: boolean;
}

/** A person at the drill panel: looks at what it shows and uses the keyboard. */
export class DrillPage {
  constructor(private readonly window: VsCodeWindow) {}

  get page(): Page {
    return this.window.page;
  }

  /** The panel's document. Asked for anew each time: a reload replaces it. */
  frame(): Promise<Frame> {
    return this.window.webview('Daily Drill');
  }

  /** From the palette, as a person does it; resolves when a screen is there. */
  async start(): Promise<void> {
    await this.window.runCommand('ML Drills: Start Daily Drill');
    await (await this.frame()).locator('h1').first().waitFor();
    await this.focused();
  }

  /** The focus comes back from the palette a moment after the question is there. */
  private async focused(): Promise<void> {
    await until('the focus in the panel', async () => (await (await this.frame()).evaluate(() => document.hasFocus())) || undefined);
  }

  /** Brings the focus into the panel, as a click on it would. */
  async focus(): Promise<void> {
    await (await this.frame()).locator('[data-focus="heading"], [data-focus="verdict"]').first().focus();
  }

  /** From the palette, once the day's drill is over; resolves with the first question. */
  async startExtra(): Promise<Shown> {
    await this.window.runCommand('ML Drills: Start Extra Practice');
    const shown = await until('a question of extra practice', () => this.shown());
    await this.focused();
    return shown;
  }

  /** Takes one item of the bank, by its title; resolves when it is on the screen. */
  async practice(title: string): Promise<Shown> {
    await this.window.runCommand('ML Drills: Practice One Item');
    await this.window.pick(title);
    const shown = await until(`"${title}"`, () => this.shown());
    await this.focused();
    return shown;
  }

  async shown(): Promise<Shown | undefined> {
    const frame = await this.frame();
    return frame.evaluate(() => {
      const question = document.querySelector<HTMLElement>('[data-part="question"]');
      if (!question) return undefined;
      const committed = document.querySelector('[data-part="ratings"]') !== null;
      return { item: question.dataset['item'] ?? '', kind: (question.dataset['kind'] ?? 'open') as Kind, committed };
    });
  }

  /** Skips until a question of that kind is on the screen, with a hint if one is wanted. */
  async reach(kind: Kind, { withHint = false } = {}): Promise<Shown> {
    let shown = await this.shown();
    for (;;) {
      if (!shown) throw new Error(`no ${kind} question is left`);
      if (shown.kind === kind && (!withHint || (await (await this.frame()).getByRole('button', { name: /^Hint/ }).count()) > 0)) return shown;
      await this.focus();
      await this.page.keyboard.press('s');
      shown = await this.nextAfter(shown.item);
    }
  }

  /** Answers every question that is left, and accepts each proposed rating. */
  async answerAll(onQuestion: (shown: Shown) => void): Promise<void> {
    let shown = await this.shown();
    while (shown) {
      if (!shown.committed) await this.answer(shown);
      onQuestion(shown);
      await this.page.keyboard.press('n');
      shown = await this.nextAfter(shown.item);
    }
  }

  /** Waits for a question other than `before`; undefined when the summary came. */
  async nextAfter(before: string): Promise<Shown | undefined> {
    return until('the next question or the summary', async () => {
      const shown = await this.shown();
      if (shown && shown.item !== before) return { shown };
      return (await (await this.frame()).locator('[data-part="summary"]').count()) > 0 ? { shown: undefined } : undefined;
    }).then(({ shown }) => shown);
  }

  /** Answers the question on the screen by keyboard alone, until its feedback is there. */
  async answer({ kind }: Shown): Promise<void> {
    const { keyboard } = this.page;
    const frame = await this.frame();
    await frame.locator('h1').first().waitFor();
    if (kind === 'open' || kind === 'case-study') {
      await keyboard.press('Enter'); // into the text field
      await frame.locator('textarea').first().waitFor();
      await keyboard.type('The gradient shrinks the weights towards zero.');
      await keyboard.press('Control+Enter');
    } else if (kind === 'multiple-choice') {
      await keyboard.press('2');
      await keyboard.press('Enter');
      await frame.getByText('How sure are you?').waitFor();
      await keyboard.press('3');
    } else if (kind === 'numeric') {
      await keyboard.press('Enter');
      await keyboard.type('0.25');
      await keyboard.press('Enter');
      await frame.getByText('How sure are you?').waitFor();
      await keyboard.press('1');
    } else if (kind === 'exercise') {
      await frame.getByRole('button', { name: 'Give up' }).click();
    } else {
      while (!(await this.shown())?.committed) {
        const steps = await frame.locator('[data-part="steps"] li').count();
        await keyboard.press('2');
        await until('the next step', async () => (((await this.shown())?.committed ?? false) || (await frame.locator('[data-part="steps"] li').count()) !== steps ? true : undefined));
        if (steps > 20) throw new Error('a derivation without end');
      }
    }
    await frame.locator('[data-part="ratings"]').waitFor();
  }
}
