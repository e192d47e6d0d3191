import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { drillActions } from '../../../src/protocol/drillActions';
import { parseHostMessage } from '../../../src/protocol/hostMessages';
import { views } from '../../fixtures/views';

describe('a message of the host', () => {
  it('passes as it is', () => {
    const messages = [
      { type: 'reply', id: 3 },
      { type: 'reply', id: 3, error: 'Commit an answer first.' },
      { type: 'answerFromEditor', item: 'bagging-and-boosting', text: 'words' },
      ...drillActions.map((action) => ({ type: 'perform', action })),
    ];
    for (const message of messages) assert.deepEqual(parseHostMessage(message), message);
  });

  it('passes with every view there is', () => {
    assert.ok(Object.keys(views).length > 5);
    for (const view of Object.values(views)) assert.deepEqual(parseHostMessage({ type: 'view', view }), { type: 'view', view });
  });

  it('is refused when it is malformed', () => {
    const malformed = [
      { type: 'reply' }, { type: 'reply', id: '3' }, { type: 'reply', id: 1, error: null }, { type: 'perform', action: 'format' }, { type: 'perform' },
      { type: 'answerFromEditor', item: 'a' }, { type: 'answerFromEditor', text: 'b' }, { type: '__proto__' }, { type: 'view', view: { drill: 'd', singleKeys: true, screen: null } }, { type: 'view' }, { type: 'view', view: {} }, { type: 'view', view: { drill: 'd', singleKeys: true, screen: { type: 'other' } } },
      { type: 'view', view: { drill: 'd', screen: { type: 'nothing' } } }, null, 'view', [],
    ];
    for (const message of malformed) assert.equal(parseHostMessage(message), undefined, JSON.stringify(message));
  });

  it('that is anything at all throws nothing', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (message) => assert.equal(parseHostMessage(message), undefined)), { numRuns: 1000 });
    fc.assert(fc.property(fc.jsonValue(), (view) => assert.doesNotThrow(() => parseHostMessage({ type: 'view', view }))));
  });
});
