import type { Confidence, Rating } from '../../core/log/events';
import type { DrillAction } from '../../protocol/drillActions';
import type { DrillRequest, ExerciseAct } from '../../protocol/drillRequests';
import type { DrillClient } from './drillClient';
import type { Command } from './keys';
import { keywordsOf } from './unsent';

const confidences: readonly Confidence[] = ['guess', 'fairly', 'sure'];
const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

/** What the user can do, whether by key, by button or by a command of VS Code. */
export class DrillActions {
  constructor(private readonly client: DrillClient) {}

  run(command: Command): void {
    if (command.type === 'perform') this.perform(command.action);
    else if (command.type === 'pick') this.pick(command.index);
    else if (command.type === 'goOn') this.goOn();
    else this.leave();
  }

  perform(action: DrillAction): void {
    const { client } = this;
    const { state } = client;
    const question = state.question.value;
    if (action === 'showKeys') return void (state.keysShown.value = !state.keysShown.value);
    if (action === 'next' && state.mode.value === 'primer') return client.send({ type: 'closePrimer' });
    if (action === 'back' && state.mode.value === 'summary') return client.send({ type: 'back', item: '' });
    if (action === 'endEarly') return client.send({ type: 'endEarly' });
    if (!question) return client.notify('There is no question on the screen.');
    const answering = state.answering.value;
    const { item } = question;
    switch (action) {
      case 'commit':
        return this.commit();
      case 'next':
        return question.feedback || question.readOnly ? client.send({ type: 'next', item }) : client.notify('Commit an answer first, or skip the question.');
      case 'back':
        return question.canGoBack ? client.send({ type: 'back', item }) : client.notify('This is the first question.');
      case 'takeHint':
        if (!answering) return client.notify('Hints are for before the answer.');
        return question.hints.taken.length < question.hints.total ? client.send({ type: 'takeHint', item }) : client.notify('There are no more hints.');
      case 'skip':
        return answering ? client.send({ type: 'skip', item }) : client.notify('This question is answered already.');
      case 'undoCommit':
        return question.feedback?.canUndo && !question.readOnly ? client.send({ type: 'undoCommit', item }) : client.notify('There is no answer to take back.');
      case 'toggleTricky':
        return this.toggleTricky();
      case 'answerAloud':
        return answering?.type === 'text' ? this.answerAloud() : client.notify('This question is not answered in words.');
      case 'answerInEditor':
        return answering?.type === 'text' ? client.send({ type: 'answerInEditor', item, text: state.text.value }) : client.notify('This question is not answered in words.');
      case 'retire':
      case 'openAsText':
      case 'reportProblem':
        return client.send({ type: action, item });
    }
  }

  /** A digit. */
  pick(index: number): void {
    const { state, ports } = this.client;
    const confidence = confidences[index];
    const rating = ratings[index];
    switch (state.mode.value) {
      case 'choice':
        return this.select(index);
      case 'number':
        // The digit itself then goes into the field.
        return ports.focus('answer');
      case 'steps':
        return index < 2 ? this.revealStep(index === 0) : undefined;
      case 'confidence':
        return confidence && this.commitWith(confidence);
      case 'ticking':
        return this.tick(index);
      case 'rating':
      case 'readOnly':
        return rating && this.rate(rating);
      default:
        return undefined;
    }
  }

  /** Enter. */
  goOn(): void {
    const { state, ports } = this.client;
    switch (state.mode.value) {
      case 'choice':
        return state.unsent.value.option === undefined ? this.client.notify('Select an option first.') : this.askConfidence();
      case 'number':
        return state.text.value.trim() === '' ? ports.focus('answer') : this.askConfidence();
      case 'text':
      case 'steps':
        return ports.focus('answer');
      case 'bug':
        return ports.focus(state.unsent.value.option === undefined ? 'lines' : 'answer');
      case 'code':
        return this.workOnCode();
      case 'ticking':
        state.part.value = 'rating';
        return ports.focus('ratings');
      case 'rating':
      case 'readOnly':
      case 'primer':
        return this.perform('next');
      default:
        return undefined;
    }
  }

  /** Escape. */
  leave(): void {
    const { state, ports } = this.client;
    const feedback = state.feedback.value;
    if (state.mode.value === 'confidence') {
      this.client.keep({ asking: undefined });
      ports.focus('answer');
    } else if (state.mode.value === 'rating' && feedback && feedback.points.length + feedback.fatal.length > 0) {
      state.part.value = 'ticking';
      ports.focus('points');
    } else ports.focus('heading');
  }

  select(place: number): void {
    const answering = this.client.state.answering.value;
    if (answering?.type === 'choice' && place < answering.options.length) this.client.keep({ option: place });
  }

  commitWith(confidence: Confidence): void {
    const { state } = this.client;
    const answering = state.answering.value;
    if (answering?.type === 'choice') {
      const chosen = answering.options[state.unsent.value.option ?? -1];
      if (chosen) this.sendFor((item) => ({ type: 'commitChoice', item, option: chosen.option, confidence }));
    } else if (answering?.type === 'number') this.sendFor((item) => ({ type: 'commitNumber', item, text: state.text.value.trim(), confidence }));
  }

  revealStep(done: boolean): void {
    const answering = this.client.state.answering.value;
    const step = answering?.type === 'steps' ? answering.steps.findIndex(({ revealed }) => !revealed) : -1;
    if (step >= 0) this.sendFor((item) => ({ type: 'revealStep', item, step, done }));
  }

  /** Find the bug: the line that is wrong, by place. */
  selectLine(place: number): void {
    this.client.keep({ option: place });
  }

  /** Something to do with an exercise. */
  exercise(act: ExerciseAct): void {
    this.client.send({ type: 'exercise', item: this.client.item, act });
  }

  showInput(id: string): void {
    this.sendFor((item) => ({ type: 'showInput', item, case: id }));
  }

  askFact(fact: number): void {
    this.sendFor((item) => ({ type: 'askFact', item, fact }));
  }

  /** By place: the key points, then the fatal errors. */
  tick(place: number): void {
    const { state, ticks } = this.client;
    const feedback = state.feedback.value;
    if (!feedback || state.question.value?.readOnly) return;
    const { points, fatal } = state.currentTicks();
    const fatalPlace = place - feedback.points.length;
    if (fatalPlace < 0) ticks.tick({ points: toggled(points, place), fatal });
    else if (fatalPlace < feedback.fatal.length) ticks.tick({ points, fatal: toggled(fatal, fatalPlace) });
  }

  rate(rating: Rating): void {
    const question = this.client.state.question.value;
    if (question?.feedback) this.client.send({ type: 'rate', item: question.item, rating });
  }

  answerAloud(): void {
    const { client } = this;
    client.keep({ aloudSince: client.state.unsent.value.aloudSince === undefined ? client.ports.now() : undefined });
    client.ports.focus('answer');
  }

  markTricky(why: string): void {
    this.client.send({ type: 'markTricky', item: this.client.item, why: why.trim() });
    this.closeTricky();
  }

  closeTricky(): void {
    this.client.keep({ why: undefined });
    this.client.ports.focus('heading');
  }

  private toggleTricky(): void {
    const { client } = this;
    if (client.state.question.value?.tricky.marked) return client.send({ type: 'unmarkTricky', item: client.item });
    if (client.state.unsent.value.why !== undefined) return this.closeTricky();
    client.keep({ why: '' });
    client.ports.focus('why');
  }

  private commit(): void {
    const { state } = this.client;
    const answering = state.answering.value;
    if (!answering) return state.feedback.value?.reflection ? this.client.saveReflection() : this.client.notify('This question is answered already.');
    if (answering.type === 'steps') return this.revealStep(true);
    if (answering.type === 'bug') return this.commitBug();
    if (answering.type !== 'text') return this.goOn();
    const text = state.text.value;
    const aloud = state.unsent.value.aloudSince !== undefined;
    if (aloud && keywordsOf(text).length < 3) return this.refuse('Write at least three keywords of what you said, to hold against the key points.');
    if (text.trim() === '') return this.refuse('Write a few words first, even if they are a guess.');
    this.sendFor((item) => ({ type: 'commitText', item, text, aloud }));
  }

  private commitBug(): void {
    const { state } = this.client;
    const line = state.unsent.value.option;
    const text = state.text.value;
    if (line === undefined) {
      this.client.notify('Select the line that is wrong first.');
      return this.client.ports.focus('lines');
    }
    if (text.trim() === '') return this.refuse('Say why in a few words, even if it is a guess.');
    this.sendFor((item) => ({ type: 'commitBug', item, line: line + 1, text }));
  }

  /** Opens the exercise, then runs it. */
  private workOnCode(): void {
    const answering = this.client.state.answering.value;
    if (answering?.type !== 'code') return;
    const { isOpened, isRunning } = answering.coding;
    this.exercise(isOpened ? (isRunning ? 'stop' : 'run') : 'open');
  }

  private askConfidence(): void {
    this.client.keep({ asking: true });
    this.client.ports.focus('confidence');
  }

  private refuse(sentence: string): void {
    this.client.notify(sentence);
    this.client.ports.focus('answer');
  }

  private sendFor(request: (item: string) => DrillRequest): void {
    const question = this.client.state.question.value;
    if (question && !question.readOnly) this.client.send(request(question.item));
  }
}

function toggled(list: readonly number[], index: number): readonly number[] {
  return list.includes(index) ? list.filter((other) => other !== index) : [...list, index].sort((a, b) => a - b);
}
