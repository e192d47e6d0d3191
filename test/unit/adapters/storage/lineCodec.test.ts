import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeLine, encodeEvent, encodeSeal, salvage } from '../../../../src/adapters/storage/lineCodec';
import { EventFactory } from '../../../factories/events';

describe('a line of a segment', () => {
  const factory = new EventFactory();
  const bytesOf = (line: string): Buffer => Buffer.from(line.slice(0, -1));

  it('is one line of JSON, whatever text it holds, and gives it back', () => {
    fc.assert(
      // Any code units, so also halves of characters.
      fc.property(fc.array(fc.nat({ max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        const event = factory.make('noted', { note: text });
        const line = encodeEvent(event);
        assert.equal(line.indexOf('\n'), line.length - 1);
        assert.deepEqual((JSON.parse(line) as { event: unknown }).event, event);
        assert.deepEqual(decodeLine(bytesOf(line)), { kind: 'event', event });
      }),
    );
  });

  it('has the form that earlier versions wrote', () => {
    const line = '{"crc":"194a1e30","seal":{"time":1767225600000}}';
    assert.equal(encodeSeal(1767225600000), `${line}\n`);
    assert.deepEqual(decodeLine(Buffer.from(line)), { kind: 'seal' });
  });

  it('is damaged as soon as one bit of it changed', () => {
    const line = bytesOf(encodeEvent(factory.make('retired')));
    for (let bit = 0; bit < line.length * 8; bit++) {
      const changed = Buffer.from(line);
      changed[bit >> 3] = (line[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.deepEqual(decodeLine(changed), { kind: 'damaged' }, changed.toString('latin1'));
    }
  });

  it('is damaged wherever it ends too early, but nothing when it is empty', () => {
    const line = bytesOf(encodeEvent(factory.make('retired')));
    for (let end = 1; end < line.length; end++) assert.deepEqual(decodeLine(line.subarray(0, end)), { kind: 'damaged' });
    assert.deepEqual(decodeLine(line.subarray(0, 0)), { kind: 'nothing' });
  });

  it('is found within a damaged one', () => {
    const [first, second, third] = [factory.make('noted', { note: '{"crc":"' }), factory.make('rated'), factory.make('ticked')];
    const torn = Buffer.from(encodeEvent(first).slice(0, 40));
    const [whole, last] = [bytesOf(encodeEvent(second)), bytesOf(encodeEvent(third))];
    const glued = Buffer.concat([torn, whole, Buffer.from('?'), last]);
    assert.deepEqual(decodeLine(glued), { kind: 'damaged' });
    assert.deepEqual(salvage(glued), [{ kind: 'event', event: second }, { kind: 'event', event: third }]);
    assert.deepEqual(salvage(torn), []);
  });
});
