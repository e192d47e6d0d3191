import type { VNode } from 'preact';
import { useDrill } from '../context';

interface AnswerFieldProps {
  readonly label: string;
  readonly size: 'answer' | 'scratch' | 'keywords';
  readonly describedBy?: string;
}

/** Where text is written. What is typed is kept here until the host has it, so no view from the host gets in its way. */
export function AnswerField({ label, size, describedBy }: AnswerFieldProps): VNode {
  const { client } = useDrill();
  return (
    <textarea
      class={size}
      data-focus="answer"
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={label}
      spellcheck={false}
      value={client.state.text.value}
      onInput={(event) => client.type(event.currentTarget.value)}
      onBlur={() => client.flush()}
    />
  );
}
