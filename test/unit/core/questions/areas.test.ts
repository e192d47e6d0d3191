import assert from 'node:assert/strict';
import { areas, areaTitle, compareAreas } from '../../../../src/core/questions/areas';

describe('areas', () => {
  it('have titles, those of packs after their folders', () => {
    assert.equal(areaTitle('core-concepts'), 'Core concepts');
    assert.equal(areaTitle('my-own-area'), 'My own area');
    assert.equal(areaTitle(''), '');
  });

  it('sort as the bank does, others behind by name', () => {
    const shuffled = ['zoo', 'deployment', 'my-area', ...[...areas].reverse(), ''];
    assert.deepEqual([...new Set(shuffled)].sort(compareAreas), [...areas, '', 'my-area', 'zoo']);
  });
});
