import type { ReactNode } from 'react';
import type { OperationName } from '../../contracts/api.ts';
import type { RequestFor } from '../api/client.ts';
import { type Answers, type Asked, CaseForm, Fields, isComplete } from './case-form.tsx';

/** A command on a case that asks a few fields. */
export function SimpleForm<Act extends OperationName>({
  name,
  form,
  initial = {},
  asked,
  body,
  ...rest
}: {
  readonly name: Act;
  /** The id of the case. */
  readonly form: string;
  readonly version: number | undefined;
  readonly stands?: string;
  /** How the case stands now, in a word. */
  readonly now: string;
  /** What stands in the fields before anything is typed. */
  readonly initial?: Answers;
  readonly asked: readonly Asked[];
  readonly body: (answers: Answers) => Omit<RequestFor<Act>, 'version'>;
  readonly button: string;
  readonly onDone?: () => void;
  /** What is said before the button. */
  readonly before?: () => ReactNode;
}) {
  return (
    <CaseForm<Act, Answers>
      {...rest}
      name={name}
      form={`${name} ${form}`}
      initial={initial}
      request={(answers) => (isComplete(asked, answers) ? body(answers) : undefined)}
    >
      {(sending) => <Fields asked={asked} sending={sending} />}
    </CaseForm>
  );
}
