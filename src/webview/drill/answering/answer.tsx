import type { VNode } from 'preact';
import type { Answering } from '../../../core/drill/view';
import { BugAnswer } from './bugAnswer';
import { ChoiceAnswer } from './choiceAnswer';
import { CodeAnswer } from './codeAnswer';
import { NumberAnswer } from './numberAnswer';
import { StepsAnswer } from './stepsAnswer';
import { TextAnswer } from './textAnswer';

export function Answer({ answering }: { readonly answering: Answering }): VNode {
  switch (answering.type) {
    case 'text':
      return <TextAnswer />;
    case 'choice':
      return <ChoiceAnswer options={answering.options} />;
    case 'number':
      return <NumberAnswer asked={answering} />;
    case 'steps':
      return <StepsAnswer steps={answering.steps} />;
    case 'code':
      return <CodeAnswer asked={answering} />;
    case 'bug':
      return <BugAnswer asked={answering} />;
  }
}
