import { sortableId } from '../../src/core/base/id';
import type { EventOf, EventType, FactOf, Stamp } from '../../src/core/log/events';
import { eventVersion } from '../../src/core/log/events';
import { localDate } from '../../src/core/log/stamper';

const item = 'core-concepts/ensembles/bagging-and-boosting';
const drill = 'drill-1';
const attempt = 'attempt-1';
const hash = 'a1b2c3';
const day = '2026-03-14';

const defaults: { readonly [T in EventType]: FactOf<T> } = {
  drillStarted: { type: 'drillStarted', day, mode: 'daily', items: [{ itemId: item, version: 1, hash, seed: 7, reason: 'new' }] },
  drillEnded: { type: 'drillEnded', drill, early: false, minutes: 28 },
  hintTaken: { type: 'hintTaken', drill, item, hint: 0 },
  stepRevealed: { type: 'stepRevealed', drill, item, step: 0, done: true },
  factAsked: { type: 'factAsked', drill, item, fact: 0 },
  committed: {
    type: 'committed',
    drill,
    item,
    version: 1,
    hash,
    answer: { type: 'text', text: 'Bagging averages, boosting corrects.', aloud: false },
    hints: 0,
    seconds: 180,
  },
  exerciseOpened: { type: 'exerciseOpened', item },
  exerciseRan: { type: 'exerciseRan', item, hash, code: 'c0de', passed: ['of_two'], failed: ['of_zero'] },
  readInstead: { type: 'readInstead', drill, item, chaff: 'squares' },
  exerciseHelped: { type: 'exerciseHelped', item, help: { type: 'hint', hint: 0 } },
  codeKept: { type: 'codeKept', item, code: 'def double(x):\n    return 2 * x\n' },
  commitUndone: { type: 'commitUndone', attempt },
  ticked: { type: 'ticked', attempt, points: [0, 1], fatal: [] },
  rated: { type: 'rated', attempt, item, rating: 'good', proposed: 'good', score: 85 },
  skipped: { type: 'skipped', drill, item, day },
  retired: { type: 'retired', item },
  broughtBack: { type: 'broughtBack', item },
  markedTricky: { type: 'markedTricky', item, why: 'I mix up which of them lowers the variance.' },
  unmarkedTricky: { type: 'unmarkedTricky', item },
  noted: { type: 'noted', item, note: 'Bagging: variance. Boosting: bias.' },
  reflected: { type: 'reflected', attempt, prompt: 'What would you ask next?', text: 'How deep the trees are.' },
  primerOffered: { type: 'primerOffered', topic: 'core-concepts/ensembles', accepted: true },
  itemKept: {
    type: 'itemKept',
    item,
    hash,
    kind: 'open',
    title: 'Bagging and boosting',
    prompt: 'How do they differ?',
    area: 'core-concepts',
    topic: 'ensembles',
    key: 'Bagging lowers variance, boosting bias.',
    parts: ['Bagging averages', 'Boosting corrects'],
  },
};

/** A fact of that type; what is not given has a plausible value. */
export function aFact<T extends EventType>(type: T, fields: Partial<Omit<FactOf<T>, 'type'>> = {}): FactOf<T> {
  return { ...defaults[type], ...fields };
}

/** Makes events with ids and times that go up, one second apart, as one session's do. */
export class EventFactory {
  private made = 0;

  /**
   * @param start milliseconds since 1970 (UTC)
   * @param offset minutes that local time is ahead of UTC
   */
  constructor(
    private readonly start = Date.UTC(2026, 2, 14, 9),
    private readonly offset = 0,
  ) {}

  make<T extends EventType>(type: T, fields: Partial<Omit<FactOf<T>, 'type'> & Stamp> = {}): EventOf<T> {
    const number = this.made++;
    const time = fields.time ?? this.start + number * 1000;
    const offset = fields.offset ?? this.offset;
    const stamp: Stamp = {
      id: sortableId(time, number, () => 0),
      time,
      date: localDate(time, offset),
      offset,
      v: eventVersion,
    };
    return { ...stamp, ...defaults[type], ...fields } as unknown as EventOf<T>;
  }
}
