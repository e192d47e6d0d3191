/**
 * What happened, folded from the log. References between events are resolved in
 * any order, since merged logs of two devices or a clock set back may bring an
 * answer's rating before the answer.
 */
import { practiceDay } from '../base/day';
import { reviewedInTurn, type Card } from '../scheduling/card';
import type { Answer, Confidence, Event, EventOf, Rating } from './events';
import { ExerciseWork } from './exerciseWork';

class Attempt {
  committed: EventOf<'committed'> | undefined;
  undone = false;
  ticked: EventOf<'ticked'> | undefined;
  rated: EventOf<'rated'> | undefined;
  reflected: EventOf<'reflected'> | undefined;
  /** An exercise: what had been done until then. */
  work: ExerciseWork | undefined;

  constructor(readonly id: string) {}
}

/** An attempt whose answer is known. */
export interface Answered {
  readonly id: string;
  readonly item: string;
  /** Undefined for an exercise that was solved outside of a drill. */
  readonly drill: string | undefined;
  readonly hash: string;
  readonly time: number;
  readonly answer: Answer;
  readonly confidence: Confidence | undefined;
  readonly hints: number;
  readonly seconds: number;
  readonly points: readonly number[];
  readonly fatal: readonly number[];
  readonly rating: Rating | undefined;
  readonly score: number | undefined;
  readonly reflection: string | undefined;
}

interface Review {
  readonly attempt: string;
  readonly day: number;
  readonly rating: Rating;
  readonly score: number;
}

/** Everything about one item. */
export class ItemHistory {
  readonly attempts: Attempt[] = [];
  readonly reviews: Review[] = [];
  retired = false;
  tricky: { readonly why: string; readonly since: number } | undefined;
  note = '';
  skippedOn: string | undefined;
  /** Facts asked in a case study that is not finished yet. */
  readonly facts = new Set<number>();
  /** What was done on an exercise since its last attempt. */
  work = new ExerciseWork();
  /** Code of an exercise that was replaced, oldest first; that of attempts stands in them. */
  readonly keptCode: EventOf<'codeKept'>[] = [];
  /** The item's text as it was when it was attempted, by content hash. */
  readonly kept = new Map<string, EventOf<'itemKept'>>();
  /** Folded when it is asked for; undefined when it has to be folded anew. */
  private folded: { readonly card: Card | undefined } | undefined;

  /** Undefined while the item is new. */
  get card(): Card | undefined {
    this.folded ??= { card: reviewedInTurn(this.reviews) };
    return this.folded.card;
  }

  /** The card without the given attempt: what its rating starts from. */
  cardBefore(attempt: string): Card | undefined {
    return reviewedInTurn(this.reviews.filter((review) => review.attempt !== attempt));
  }

  addReview(review: Review): void {
    this.folded = undefined;
    const place = this.reviews.findIndex(({ attempt }) => attempt === review.attempt);
    if (place < 0) this.reviews.push(review);
    else this.reviews[place] = { ...review, day: this.reviews[place]?.day ?? review.day };
  }

  removeReview(attempt: string): void {
    const place = this.reviews.findIndex((review) => review.attempt === attempt);
    if (place < 0) return;
    this.reviews.splice(place, 1);
    this.folded = undefined;
  }

  /** Whether code was committed to an exercise, solved or not. */
  get hasCode(): boolean {
    return this.attempts.some(({ committed, undone }) => !undone && committed?.answer.type === 'code');
  }

  /** An exercise that was solved without its solution: it comes back as one of its chaff. */
  get isSolved(): boolean {
    return this.attempts.some(({ committed, undone }) => !undone && committed?.answer.type === 'code' && !committed.answer.gaveUp && !committed.answer.sawSolution);
  }

  /** Chaff that were asked already, the latest last. */
  get seenChaff(): readonly string[] {
    return this.attempts.flatMap(({ committed, undone }) => (!undone && committed?.answer.type === 'bug' ? [committed.answer.chaff] : []));
  }

  get isNew(): boolean {
    return this.reviews.length === 0;
  }
}

/** What one drill has seen. */
export interface DrillHistory {
  readonly id: string;
  started?: EventOf<'drillStarted'>;
  ended?: EventOf<'drillEnded'>;
  readonly skipped: Set<string>;
  /** Hints taken and steps revealed, by item. */
  readonly hints: Map<string, Set<number>>;
  readonly steps: Map<string, Map<number, boolean>>;
  /** Exercises that are asked as one of their chaff, by item. */
  readonly chaff: Map<string, string>;
}

export class History {
  private readonly itemTable = new Table(() => new ItemHistory());
  private readonly drillTable = new Table((id): DrillHistory => ({ id, skipped: new Set(), hints: new Map(), steps: new Map(), chaff: new Map() }));
  private readonly attemptTable = new Table((id) => new Attempt(id));
  readonly items: ReadonlyMap<string, ItemHistory> = this.itemTable.rows;
  readonly drills: ReadonlyMap<string, DrillHistory> = this.drillTable.rows;
  /** Topics whose primer was offered. */
  readonly primers = new Set<string>();

  /** @param dayStart hour at which a practice day begins */
  constructor(
    readonly dayStart: number,
    events: readonly Event[] = [],
  ) {
    for (const event of events) this.apply(event);
  }

  item(id: string): ItemHistory | undefined {
    return this.items.get(id);
  }

  drill(id: string): DrillHistory | undefined {
    return this.drills.get(id);
  }

  /** The drills that were started, in the order of their start. */
  get startedDrills(): readonly EventOf<'drillStarted'>[] {
    return [...this.drills.values()].flatMap(({ started }) => (started ? [started] : [])).sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
  }

  /** The last answer to an item in a drill that was not taken back. */
  attemptIn(drill: string, item: string): Answered | undefined {
    const last = this.items.get(item)?.attempts.findLast(({ committed, undone }) => committed?.drill === drill && !undone);
    return last && this.answered(last.id);
  }

  /** All answers to an item that were not taken back, oldest first. */
  answersTo(item: string): readonly Answered[] {
    return (this.items.get(item)?.attempts ?? []).flatMap(({ id }) => this.answered(id) ?? []);
  }

  answered(id: string): Answered | undefined {
    const attempt = this.attemptTable.rows.get(id);
    if (!attempt?.committed || attempt.undone) return undefined;
    const { committed, ticked, rated, reflected } = attempt;
    return {
      id,
      item: committed.item,
      drill: committed.drill,
      hash: committed.hash,
      time: committed.time,
      answer: committed.answer,
      confidence: committed.confidence,
      hints: committed.hints,
      seconds: committed.seconds,
      points: ticked?.points ?? [],
      fatal: ticked?.fatal ?? [],
      rating: rated?.rating,
      score: rated?.score,
      reflection: reflected?.text,
    };
  }

  apply(event: Event): void {
    switch (event.type) {
      case 'drillStarted':
        this.drillOf(event.id).started = event;
        return;
      case 'drillEnded':
        this.drillOf(event.drill).ended ??= event;
        return;
      case 'hintTaken':
        entry(this.drillOf(event.drill).hints, event.item, () => new Set<number>()).add(event.hint);
        return;
      case 'stepRevealed':
        entry(this.drillOf(event.drill).steps, event.item, () => new Map<number, boolean>()).set(event.step, event.done);
        return;
      case 'factAsked':
        this.itemOf(event.item).facts.add(event.fact);
        return;
      case 'committed': {
        const attempt = this.attemptOf(event.id);
        attempt.committed = event;
        if (attempt.undone) this.undo(attempt);
        const item = this.itemOf(event.item);
        item.attempts.push(attempt);
        if (event.answer.type !== 'code' || attempt.undone) return;
        attempt.work = item.work;
        item.work = new ExerciseWork();
        return;
      }
      case 'exerciseOpened':
        this.itemOf(event.item).work.touch(event.time);
        return;
      case 'exerciseRan':
        this.itemOf(event.item).work.ran(event);
        return;
      case 'readInstead':
        this.drillOf(event.drill).chaff.set(event.item, event.chaff);
        return;
      case 'exerciseHelped':
        this.itemOf(event.item).work.helped(event);
        return;
      case 'codeKept':
        this.itemOf(event.item).keptCode.push(event);
        return;
      case 'commitUndone':
        this.undo(this.attemptOf(event.attempt));
        return;
      case 'ticked':
        this.attemptOf(event.attempt).ticked = event;
        return;
      case 'rated': {
        const attempt = this.attemptOf(event.attempt);
        const item = this.itemOf(event.item);
        attempt.rated = event;
        item.facts.clear();
        if (attempt.undone) return;
        item.addReview({ attempt: attempt.id, day: practiceDay(event, this.dayStart), rating: event.rating, score: event.score });
        return;
      }
      case 'reflected':
        this.attemptOf(event.attempt).reflected = event;
        return;
      case 'skipped':
        this.drillOf(event.drill).skipped.add(event.item);
        this.itemOf(event.item).skippedOn = event.day;
        return;
      case 'retired':
        this.itemOf(event.item).retired = true;
        return;
      case 'broughtBack':
        this.itemOf(event.item).retired = false;
        return;
      case 'markedTricky':
        this.itemOf(event.item).tricky = { why: event.why, since: event.time };
        return;
      case 'unmarkedTricky':
        this.itemOf(event.item).tricky = undefined;
        return;
      case 'noted':
        this.itemOf(event.item).note = event.note;
        return;
      case 'primerOffered':
        this.primers.add(event.topic);
        return;
      case 'itemKept':
        this.itemOf(event.item).kept.set(event.hash, event);
        return;
    }
  }

  private undo(attempt: Attempt): void {
    attempt.undone = true;
    const { committed, rated, work } = attempt;
    if (committed && work) this.itemOf(committed.item).work = work;
    if (rated) this.itemOf(rated.item).removeReview(attempt.id); // another window rated what this one took back
    if (committed?.answer.type !== 'steps' || committed.drill === undefined) return;
    this.drillOf(committed.drill).steps.get(committed.item)?.delete(committed.answer.done.length - 1); // the step that committed
  }

  private itemOf(id: string): ItemHistory {
    return this.itemTable.row(id);
  }

  private attemptOf(id: string): Attempt {
    return this.attemptTable.row(id);
  }

  private drillOf(id: string): DrillHistory {
    return this.drillTable.row(id);
  }
}

/** Rows that are made when they are first asked for. */
class Table<Row> {
  readonly rows = new Map<string, Row>();
  private lastId: string | undefined;
  private lastRow: Row | undefined;

  constructor(private readonly make: (id: string) => Row) {}

  row(id: string): Row {
    // Events that follow each other mostly name the same thing, and looking it up was half of the fold's time.
    if (this.lastRow !== undefined && this.lastId === id) return this.lastRow;
    this.lastRow = entry(this.rows, id, this.make);
    this.lastId = id;
    return this.lastRow;
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make(key);
  map.set(key, made);
  return made;
}
