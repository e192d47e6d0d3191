import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { QuestionView } from '../../../core/drill/view';
import { announce } from '../../base/announcer';
import { focusIsLost, focusPart } from '../../base/focus';
import { plainText } from '../../base/sanitize';
import { SafeHtml } from '../../base/safeHtml';
import { useDrill } from '../context';
import { Row } from '../row';

type Fact = NonNullable<QuestionView['facts']>[number];

/** What an interviewer would tell, but only when asked. */
export function Facts({ facts, open }: { readonly facts: readonly Fact[]; readonly open: boolean }): VNode | null {
  const told = facts.filter(({ answer }) => answer !== undefined).length;
  useAnnouncedAnswers(facts, told, open);
  if (!open && told === 0) return null;
  const list = <ul class="facts">{facts.map((fact, i) => (open || fact.answer !== undefined) && <FactLine key={i} fact={fact} place={i} />)}</ul>;
  return open ? (
    <Row label="Ask for a fact" aside={`${told} of ${facts.length} asked`} part="facts">
      {list}
    </Row>
  ) : (
    <Row part="facts">
      <details>
        <summary>{told === 1 ? 'The fact' : `The ${told} facts`}</summary>
        {list}
      </details>
    </Row>
  );
}

function FactLine({ fact, place }: { readonly fact: Fact; readonly place: number }) {
  const { actions } = useDrill();
  const { ask, answer } = fact;
  if (answer === undefined)
    return (
      <li>
        <button type="button" class="fact" onClick={() => actions.askFact(place)}>
          <SafeHtml as="span" html={ask} />
        </button>
      </li>
    );
  return (
    <li class="told" tabIndex={-1} data-focus={`fact-${place}`}>
      <SafeHtml class="muted" html={ask} />
      <SafeHtml html={answer} />
    </li>
  );
}

function useAnnouncedAnswers(facts: readonly Fact[], told: number, open: boolean): void {
  const before = useRef(facts);
  useLayoutEffect(() => {
    const fresh = facts.findIndex(({ answer }, i) => answer !== undefined && before.current[i]?.answer === undefined);
    const answer = facts[fresh]?.answer;
    before.current = facts;
    if (answer === undefined || !open) return;
    announce(plainText(answer));
    // The button that asked has become the answer.
    if (focusIsLost()) focusPart(`fact-${fresh}`);
  }, [told]);
}
