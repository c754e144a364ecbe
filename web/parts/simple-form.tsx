import type { OperationName } from '../../contracts/api.ts';
import type { RequestFor } from '../api/client.ts';
import { type Answers, type Asked, CaseForm, Fields, isComplete } from './case-form.tsx';

/** A command on a case that asks a few fields. */
export function SimpleForm<Act extends OperationName>({
  name,
  form,
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
  readonly asked: readonly Asked[];
  readonly body: (answers: Answers) => Omit<RequestFor<Act>, 'version'>;
  readonly button: string;
  readonly onDone?: () => void;
}) {
  return (
    <CaseForm<Act, Answers>
      {...rest}
      name={name}
      form={`${name} ${form}`}
      initial={{}}
      request={(answers) => (isComplete(asked, answers) ? body(answers) : undefined)}
    >
      {(sending) => <Fields asked={asked} sending={sending} />}
    </CaseForm>
  );
}
