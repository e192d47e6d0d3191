import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDrillEnvelope, type DrillRequest } from '../../../src/protocol/drillRequests';

const item = 'bagging-and-boosting';
const requests: { readonly [T in DrillRequest['type']]: Extract<DrillRequest, { type: T }> } = {
  ready: { type: 'ready' },
  draft: { type: 'draft', item, text: 'begun' },
  commitText: { type: 'commitText', item, text: 'words', aloud: true },
  commitChoice: { type: 'commitChoice', item, option: 3, confidence: 'guess' },
  commitNumber: { type: 'commitNumber', item, text: '1/4', confidence: 'sure' },
  commitBug: { type: 'commitBug', item, line: 3, text: 'it divides by n' },
  exercise: { type: 'exercise', item, act: 'run' },
  showInput: { type: 'showInput', item, case: 'of_zero' },
  revealStep: { type: 'revealStep', item, step: 0, done: false },
  askFact: { type: 'askFact', item, fact: 1 },
  takeHint: { type: 'takeHint', item },
  tick: { type: 'tick', item, points: [0, 2], fatal: [] },
  rate: { type: 'rate', item, rating: 'easy' },
  undoCommit: { type: 'undoCommit', item },
  next: { type: 'next', item },
  back: { type: 'back', item },
  skip: { type: 'skip', item },
  retire: { type: 'retire', item },
  markTricky: { type: 'markTricky', item, why: '' },
  unmarkTricky: { type: 'unmarkTricky', item },
  reflect: { type: 'reflect', item, text: 'It rests on …' },
  openPrimer: { type: 'openPrimer', item },
  declinePrimer: { type: 'declinePrimer', item },
  closePrimer: { type: 'closePrimer' },
  answerInEditor: { type: 'answerInEditor', item, text: '' },
  openAsText: { type: 'openAsText', item },
  reportProblem: { type: 'reportProblem', item },
  endEarly: { type: 'endEarly' },
  startExtra: { type: 'startExtra' },
  close: { type: 'close' },
  fault: { type: 'fault', message: 'TypeError: x is undefined' },
};
const all = Object.values(requests);
const accepts = (request: unknown): boolean => parseDrillEnvelope({ id: 1, request }) !== undefined;
/** Values of another type than this one. */
function others(value: unknown): unknown[] {
  const typeOf = (one: unknown): string => (Array.isArray(one) ? 'list' : typeof one);
  return [null, undefined, 7, 'a word', true, {}, ['x']].filter((other) => typeOf(other) !== typeOf(value));
}

describe('a request of the panel', () => {
  it('passes as it is, whatever its type', () => {
    for (const [id, request] of all.entries()) assert.deepEqual(parseDrillEnvelope({ id, request }), { id, request });
  });

  it('is refused when a field is missing, is of another type, or is one too many', () => {
    for (const request of all) {
      for (const [field, value] of Object.entries(request)) {
        const rest = Object.fromEntries(Object.entries(request).filter(([name]) => name !== field));
        assert.ok(!accepts(rest), `${request.type} without ${field}`);
        for (const other of others(value)) assert.ok(!accepts({ ...request, [field]: other }), `${request.type}: ${field} is ${String(other)}`);
      }
      assert.ok(!accepts({ ...request, extra: 1 }), `${request.type} with a field of its own`);
    }
  });

  it('is refused when a text, a list or an index is beyond its bounds', () => {
    assert.ok(accepts({ ...requests.draft, text: 'x'.repeat(200_000) }));
    assert.ok(!accepts({ ...requests.draft, text: 'x'.repeat(200_001) }));
    assert.ok(!accepts({ ...requests.draft, item: 'x'.repeat(201) }));
    assert.ok(!accepts({ ...requests.commitNumber, text: '1'.repeat(201) }));
    assert.ok(!accepts({ ...requests.markTricky, why: 'x'.repeat(501) }));
    assert.ok(!accepts({ ...requests.fault, message: 'x'.repeat(5001) }));
    for (const option of [-1, 1001, 0.5, Infinity, '1']) assert.ok(!accepts({ ...requests.commitChoice, option }), String(option));
    assert.ok(!accepts({ ...requests.tick, points: [0, -1] }));
  });

  it('is refused when a word is none of those that may stand there', () => {
    assert.ok(!accepts({ ...requests.rate, rating: 'perfect' }));
    assert.ok(!accepts({ ...requests.commitChoice, confidence: 'very' }));
    assert.ok(!accepts({ type: 'deleteData' }));
    assert.ok(!accepts({ type: '__proto__' }));
  });

  it('is refused without its envelope, or with a number that is none', () => {
    assert.equal(parseDrillEnvelope(requests.ready), undefined);
    for (const id of [undefined, '1', 1.5, NaN, null]) assert.equal(parseDrillEnvelope({ id, request: requests.ready }), undefined, String(id));
    assert.equal(parseDrillEnvelope({ id: 1, request: requests.ready, more: true }), undefined);
  });

  it('that is anything at all throws nothing', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (message) => {
        assert.equal(parseDrillEnvelope(message), undefined);
      }),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.jsonValue(), (request) => assert.ok(!accepts(request))));
  });
});
