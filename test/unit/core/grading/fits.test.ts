import assert from 'node:assert/strict';
import { fits } from '../../../../src/core/grading/fits';
import type { ItemBody } from '../../../../src/core/questions/item';

const choice = { kind: 'multiple-choice', options: [{}, {}, {}] } as unknown as ItemBody;
const open = { kind: 'open' } as unknown as ItemBody;

describe('an answer and the kind of its question', () => {
  it('takes an option that is there, and no other', () => {
    assert.ok(fits(choice, { type: 'choice', option: 2 }));
    assert.ok(!fits(choice, { type: 'choice', option: 3 }));
  });

  it('takes no text for a choice, and no choice for a text', () => {
    assert.ok(!fits(choice, { type: 'text', text: 'the second', aloud: false }));
    assert.ok(!fits(open, { type: 'choice', option: 0 }));
    assert.ok(fits(open, { type: 'text', text: 'the slope', aloud: false }));
  });
});
