import assert from 'node:assert/strict';
import { DrillPage, type Kind } from './support/drill.js';
import { useWindow } from './support/useWindow.js';

const kinds: readonly Kind[] = ['open', 'multiple-choice', 'numeric', 'derivation', 'case-study', 'exercise'];

/** A drill has one of them. */
const isLong = (kind: Kind): boolean => kind === 'case-study' || kind === 'exercise';

describe('the way from the palette to the summary, by keyboard alone', () => {
  const opened = useWindow({ settings: { 'mlDrills.minutes': 90 } });
  const answered = new Set<Kind>();

  it('asks, takes each answer, explains, and ends with what comes back', async function () {
    this.timeout(240_000);
    const drill = new DrillPage(opened.window);
    await drill.start();
    await drill.answerAll(({ kind }) => answered.add(kind));
    assert.match(await (await drill.frame()).locator('main').innerText(), /tomorrow|in \d+ days/);
  });

  it('goes on with extra practice until every kind was met', async function () {
    this.timeout(400_000);
    const drill = new DrillPage(opened.window);
    for (let more = 0; more < 6 && kinds.some((kind) => !isLong(kind) && !answered.has(kind)); more++) {
      await drill.startExtra();
      await drill.answerAll(({ kind }) => answered.add(kind));
    }
    for (const [kind, title] of [['case-study', 'Ranking a home feed'], ['exercise', 'Softmax that does not overflow']] as const) {
      if (answered.has(kind)) continue;
      await drill.practice(title);
      await drill.answerAll((shown) => answered.add(shown.kind));
    }
    assert.deepEqual([...answered].sort(), [...kinds].sort());
  });
});
