import { computed, signal } from '@preact/signals';
import type { Answering, DrillView, Feedback, QuestionView } from '../../core/drill/view';
import type { Mode } from './keys';
import type { Ticks } from './tickQueue';
import { nothingUnsent, type Unsent } from './unsent';

/** What is on the screen: the host's view, and over it what is not yet sent. */
export class DrillState {
  readonly view = signal<DrillView | undefined>(undefined);
  readonly unsent = signal<Unsent>(nothingUnsent);
  /** A request is under way that must not be sent twice. */
  readonly busy = signal(false);
  /** A sentence about something that did not work. */
  readonly notice = signal('');
  /** Which part of the feedback the digits belong to. */
  readonly part = signal<'ticking' | 'rating'>('ticking');
  readonly keysShown = signal(false);
  /** Ticks on their way to the host. */
  readonly ticks = signal<Ticks | undefined>(undefined);

  readonly question = computed<QuestionView | undefined>(() => {
    const screen = this.view.value?.screen;
    return screen?.type === 'question' ? screen.question : undefined;
  });
  readonly answering = computed<Answering | undefined>(() => (this.question.value?.readOnly ? undefined : this.question.value?.answering));
  readonly feedback = computed<Feedback | undefined>(() => this.question.value?.feedback);
  /** The text of the answer as it stands. */
  readonly text = computed(() => {
    const answering = this.answering.value;
    return this.unsent.value.text ?? (answering && 'draft' in answering ? answering.draft : '');
  });
  readonly singleKeys = computed(() => this.view.value?.singleKeys ?? true);
  readonly mode = computed<Mode>(() => this.currentMode());

  /** What a view must agree in for unsent things to stay. */
  static stageOf({ drill, screen }: DrillView): string {
    if (screen.type !== 'question') return `${drill} ${screen.type}`;
    return `${drill} ${screen.question.item} ${screen.question.feedback ? 'after' : 'before'}`;
  }

  /** As the user sees them: made here, or in the view. */
  currentTicks(): Ticks {
    return this.ticks.value ?? this.viewTicks();
  }

  /** As the host has them. */
  viewTicks(): Ticks {
    const indices = (list: readonly { readonly ticked: boolean }[]): number[] => list.flatMap(({ ticked }, i) => (ticked ? [i] : []));
    const feedback = this.feedback.value;
    return { points: indices(feedback?.points ?? []), fatal: indices(feedback?.fatal ?? []) };
  }

  private currentMode(): Mode {
    const type = this.view.value?.screen.type;
    const question = this.question.value;
    if (!question) return type === undefined || type === 'question' ? 'empty' : type;
    if (question.readOnly) return 'readOnly';
    const feedback = question.feedback;
    if (feedback) return this.part.value === 'ticking' && feedback.points.length + feedback.fatal.length > 0 ? 'ticking' : 'rating';
    const answering = question.answering?.type ?? 'text';
    return this.unsent.value.asking && (answering === 'choice' || answering === 'number') ? 'confidence' : answering;
  }
}
