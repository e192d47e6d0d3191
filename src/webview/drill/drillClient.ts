import type { DrillView } from '../../core/drill/view';
import type { DrillRequest } from '../../protocol/drillRequests';
import { DraftSender } from '../base/draftSender';
import { DrillState } from './drillState';
import { TickQueue } from './tickQueue';
import { parseUnsent, type Unsent } from './unsent';

type FocusTarget = 'heading' | 'answer' | 'lines' | 'confidence' | 'ratings' | 'points' | 'why';

/** What the panel needs of the page it is in. */
export interface DrillPorts {
  /** Rejects with a sentence for the user. */
  request(request: DrillRequest): Promise<void>;
  keep(unsent: Unsent): void;
  focus(target: FocusTarget): void;
  announce(text: string): void;
  now(): number;
}

/** Keeps what is on the screen in step with the host, in both directions. */
export class DrillClient {
  readonly state = new DrillState();
  readonly ticks: TickQueue;
  private readonly drafts: DraftSender;
  /** The unfinished text that the host is known to have. */
  private hostHas = '';
  /** The reflection that was sent last. */
  private reflected: string | undefined;

  /** @param saved what an earlier life of the page kept */
  constructor(
    readonly ports: DrillPorts,
    saved: unknown,
  ) {
    this.state.unsent.value = parseUnsent(saved);
    this.drafts = new DraftSender(
      async ({ item, text }) => {
        await this.reported({ type: 'draft', item, text });
        if (item === this.item) this.hostHas = text;
      },
      () => this.save(),
    );
    this.ticks = new TickQueue(this.state.ticks, ({ points, fatal }) => this.reported({ type: 'tick', item: this.item, points: [...points], fatal: [...fatal] }));
  }

  /** Of the question on the screen. */
  get item(): string {
    return this.state.question.value?.item ?? '';
  }

  receive(view: DrillView): void {
    const { state } = this;
    const stage = DrillState.stageOf(view);
    if (state.unsent.value.stage !== stage) {
      this.drafts.flush();
      this.ticks.forget();
      state.unsent.value = { stage };
      this.reflected = undefined;
      state.part.value = 'ticking';
      state.notice.value = '';
    }
    const first = state.view.value === undefined;
    state.view.value = view;
    this.ticks.viewArrived(state.viewTicks());
    const answering = state.answering.value;
    const draft = answering && 'draft' in answering ? answering.draft : '';
    if (first) this.takeUp(draft);
    if (this.drafts.settled) this.hostHas = draft;
    this.save();
  }

  /** Text from an earlier life of the page: its last moment, or, after a crash, what is long outdated. */
  private takeUp(draft: string): void {
    const { unsent, answering } = this.state;
    const { text, hostHas } = unsent.value;
    if (text === undefined) return;
    const isNewer = answering.value !== undefined && (draft === hostHas || text.startsWith(draft));
    if (isNewer) this.drafts.type(this.item, text);
    else this.keep({ text: undefined });
  }

  /** The text of an answer that was written in an editor. */
  receiveText(item: string, text: string): void {
    if (item !== this.item || this.state.answering.value?.type !== 'text') return;
    this.keep({ aloudSince: undefined });
    this.type(text);
  }

  type(text: string): void {
    this.drafts.type(this.item, text);
    this.keep({ text });
  }

  /** Keeps what is not sent yet. `undefined` forgets. */
  keep(changes: { readonly [K in keyof Unsent]?: Unsent[K] | undefined }): void {
    const kept = Object.entries({ ...this.state.unsent.value, ...changes }).filter(([, value]) => value !== undefined);
    this.state.unsent.value = Object.fromEntries(kept) as unknown as Unsent;
    this.save();
  }

  /** Sends one thing at a time; what comes meanwhile is dropped, so that no key counts twice. */
  send(request: DrillRequest): void {
    const { state } = this;
    if (state.busy.value) return;
    this.flush();
    state.busy.value = true;
    state.notice.value = '';
    this.reported(request)
      .catch(() => undefined)
      .finally(() => (state.busy.value = false));
  }

  /** Sends at once what was typed: the page may be about to go. */
  flush(): void {
    this.drafts.flush();
    this.saveReflection();
  }

  saveReflection(): void {
    const { reflection: text, ...rest } = this.state.unsent.value;
    const saved = this.state.feedback.value?.reflection;
    if (text === undefined || !saved || text === saved.text || text === this.reflected) return;
    this.reflected = text;
    this.reported({ type: 'reflect', item: this.item, text }).catch(() => {
      this.reflected = undefined;
      this.keep({ ...rest, reflection: text });
    });
  }

  /** Says `sentence` on the screen and aloud. */
  notify(sentence: string): void {
    this.state.notice.value = sentence;
    this.ports.announce(sentence);
  }

  private async reported(request: DrillRequest): Promise<void> {
    try {
      await this.ports.request(request);
    } catch (error) {
      this.notify(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  /** Text that the host has is not kept here as well: it might be newer there the next time. */
  private save(): void {
    const { text, ...rest } = this.state.unsent.value;
    this.ports.keep(text === undefined || this.drafts.settled ? rest : { ...rest, text, hostHas: this.hostHas });
  }
}
