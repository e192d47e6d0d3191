import type { VNode } from 'preact';
import type { Feedback } from '../../../core/drill/view';
import { Diagram } from '../exhibit';
import { Row } from '../row';
import { StepList } from '../stepList';
import { Answered } from './answered';
import { BugResult } from './bugResult';
import { CodeResult } from './codeResult';
import { Anchors, Curveballs, FollowUps, Mistakes } from './discussion';
import { FatalErrors } from './fatalErrors';
import { KeyPoints } from './keyPoints';
import { NumberResult } from './numberResult';
import { OptionsReviewed } from './optionsReviewed';
import { PrimerOffer } from './primerOffer';
import { Ratings } from './ratings';
import { Reflection } from './reflection';
import { Sections } from './sections';
import { Sources } from './sources';
import { Verdict } from './verdict';

export function FeedbackRows({ feedback, readOnly }: { readonly feedback: Feedback; readonly readOnly: boolean }): VNode {
  const { points, fatal, options, number, steps, diagram } = feedback;
  return (
    <>
      {!feedback.code && <Answered feedback={feedback} />}
      <Verdict feedback={feedback} />
      <CodeResult feedback={feedback} />
      {feedback.bug && <BugResult bug={feedback.bug} />}
      {points.length > 0 && <KeyPoints points={points} readOnly={readOnly} />}
      {fatal.length > 0 && <FatalErrors fatal={fatal} from={points.length} readOnly={readOnly} />}
      {options.length > 0 && <OptionsReviewed options={options} />}
      {number && <NumberResult result={number} />}
      {steps.length > 0 && (
        <Row label="Steps" part="steps">
          <StepList steps={steps} />
        </Row>
      )}
      {diagram && (
        <Row label="Draw it" part="diagram">
          <Diagram diagram={diagram} />
        </Row>
      )}
      <Sections sections={feedback.sections} />
      <Curveballs curveballs={feedback.curveballs} />
      {feedback.anchors && <Anchors anchors={feedback.anchors} />}
      <Mistakes mistakes={feedback.mistakes} />
      <FollowUps followUps={feedback.followUps} />
      {feedback.reflection && !(readOnly && feedback.reflection.text === '') && <Reflection reflection={feedback.reflection} readOnly={readOnly} />}
      {feedback.primer && !readOnly && <PrimerOffer primer={feedback.primer} />}
      <Sources sources={feedback.sources} />
      <Ratings feedback={feedback} readOnly={readOnly} />
    </>
  );
}
