import type { OperationName } from '../../contracts/api.ts';
import type { RequestFor } from '../api/client.ts';
import { type Answers, type Asked, CaseForm, Fields, isComplete } from '../parts/case-form.tsx';
import { useWords } from '../words/language.tsx';
import type { Complaint } from './case.ts';
import { OFFICE_STATES } from './office-words.ts';

/** A command that asks a few fields. */
export function Simple<Act extends OperationName>({
  name,
  complaint,
  asked,
  body,
  button,
  onDone,
}: {
  readonly name: Act;
  readonly complaint: Complaint;
  readonly asked: readonly Asked[];
  readonly body: (answers: Answers) => Omit<RequestFor<Act>, 'version'>;
  readonly button: string;
  readonly onDone: () => void;
}) {
  const states = useWords(OFFICE_STATES);
  return (
    <CaseForm<Act, Answers>
      name={name}
      form={`${name} ${complaint.complaintId}`}
      initial={{}}
      version={complaint.version}
      now={states[complaint.state]}
      button={button}
      request={(answers) => (isComplete(asked, answers) ? body(answers) : undefined)}
      onDone={onDone}
    >
      {(sending) => <Fields asked={asked} sending={sending} />}
    </CaseForm>
  );
}
