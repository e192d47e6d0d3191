import type { VNode } from 'preact';
import type { QuestionView } from '../../../core/drill/view';
import { SafeHtml } from '../../base/safeHtml';
import { Answer } from '../answering/answer';
import { Facts } from '../answering/facts';
import { Hints } from '../answering/hints';
import { ReadOnlyAnswer } from '../answering/readOnlyAnswer';
import { Exhibit } from '../exhibit';
import { FeedbackRows } from '../feedback/feedbackRows';
import { QuestionHead } from '../questionHead';

export function QuestionScreen({ question }: { readonly question: QuestionView }): VNode {
  const { answering, feedback, readOnly } = question;
  return (
    <>
      <div class="row" data-part="question" data-item={question.item} data-kind={question.kind}>
        <div class="cell">
          <QuestionHead question={question} />
          <SafeHtml as="h1" class={lengthOf(question.promptHtml)} tabIndex={-1} data-focus="heading" html={question.promptHtml} />
        </div>
      </div>
      {question.exhibit && <Exhibit exhibit={question.exhibit} />}
      {question.hints.taken.length > 0 && <Hints hints={question.hints} />}
      {question.facts && <Facts facts={question.facts} open={answering !== undefined && !readOnly} />}
      {answering && (readOnly ? <ReadOnlyAnswer answering={answering} /> : <Answer answering={answering} />)}
      {feedback && <FeedbackRows feedback={feedback} readOnly={readOnly} />}
    </>
  );
}

/** Long prompts are set a little smaller, though still larger than anything else. */
function lengthOf(html: string): string {
  return html.replace(/<annotation.*?<\/annotation>|<[^>]*>/gs, '').length > 220 ? 'prompt long' : 'prompt';
}
