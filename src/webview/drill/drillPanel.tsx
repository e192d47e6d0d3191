import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { announce, Announcer } from '../base/announcer';
import { focusIsLost, focusPolitely } from '../base/focus';
import { useDrill } from './context';
import { KeysDialog } from './keysDialog';
import { Notice } from './notice';
import { QuestionScreen } from './screens/questionScreen';
import { NothingScreen } from './screens/nothingScreen';
import { PrimerScreen } from './screens/primerScreen';
import { SummaryScreen } from './screens/summaryScreen';
import { TopBar } from './topBar';

export function DrillPanel(): VNode {
  const { client } = useDrill();
  const view = client.state.view.value;
  useFocus();
  useEffect(() => {
    if (view?.unsaved) announce(view.unsaved);
  }, [view?.unsaved]);
  return (
    <>
      {view && <Screen />}
      <KeysDialog />
      <Notice />
      <Announcer />
    </>
  );
}

function Screen() {
  const view = useDrill().client.state.view.value;
  if (!view) return null;
  const { screen, unsaved } = view;
  return (
    <>
      {'progress' in screen && <TopBar progress={screen.progress} finished={screen.type === 'summary'} />}
      <main>
        {unsaved && (
          <div class="row" data-part="unsaved">
            <p class="cell banner">
              <span aria-hidden="true">⚠ </span>
              {unsaved}
            </p>
          </div>
        )}
        {screen.type === 'question' && <QuestionScreen key={screen.question.item} question={screen.question} />}
        {screen.type === 'primer' && <PrimerScreen title={screen.title} html={screen.html} />}
        {screen.type === 'summary' && <SummaryScreen summary={screen.summary} />}
        {screen.type === 'nothing' && <NothingScreen {...screen} />}
      </main>
    </>
  );
}

/** The heading gets the focus when something new is asked; otherwise the focus is only caught when what had it went away. */
function useFocus(): void {
  const { client } = useDrill();
  const view = client.state.view.value;
  const screen = view?.screen;
  const place = view && `${view.drill} ${screen?.type} ${screen?.type === 'question' ? screen.question.item : ''}`;
  const last = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (!view) return;
    const isNew = place !== last.current;
    last.current = place;
    if (isNew) window.scrollTo(0, 0);
    if (!isNew && !focusIsLost()) return;
    const target = isNew ? 'heading' : client.state.feedback.value ? 'verdict' : 'heading';
    const element = document.querySelector<HTMLElement>(`[data-focus="${target}"]`);
    if (!element) return;
    focusPolitely(element, { preventScroll: true });
    if (target === 'verdict') element.scrollIntoView({ block: 'nearest' });
  }, [view]);
}
