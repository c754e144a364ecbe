import type { ReactNode } from 'react';
import { Commands, type Told } from '../parts/commands.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { useWords } from '../words/language.tsx';
import { type Complaint, standsOf } from './case.ts';
import { NAMES, WORDS } from './command-words.ts';
import { DecideComplaint } from './decide-form.tsx';
import { HANDLERS, OFFICE_STATES } from './office-words.ts';
import { useWhoWorksHere } from './whom.ts';

type Name = Complaint['commands'][number]['name'];

/** Everything that somebody can do with a complaint now, and why not the rest. */
export function CaseCommands({ complaint }: { readonly complaint: Complaint }) {
  const names = useWords(NAMES);
  const { whose } = useWords(WORDS);
  return (
    <Commands<Name>
      commands={complaint.commands}
      names={names}
      whose={(standings) => whose(standings.includes('other-side'))}
    >
      {(command, close) => <Form key={command.name} command={command} complaint={complaint} onDone={close} />}
    </Commands>
  );
}

type FormProps = { readonly command: Told<Name>; readonly complaint: Complaint; readonly onDone: () => void };

/** What every form about this complaint is told. */
function useShared(complaint: Complaint) {
  const { complaintId, version, state } = complaint;
  const states = useWords(OFFICE_STATES);
  return { form: complaintId, version, stands: standsOf(complaint), now: states[state] };
}

function Form({ command, complaint, onDone }: FormProps): ReactNode {
  const words = useWords(WORDS);
  const { complaintId } = complaint;
  const params = { complaintId };
  const shared = { ...useShared(complaint), onDone, button: words.send };
  switch (command.name) {
    case 'assignHandler':
      return <AssignForm command={command} complaint={complaint} onDone={onDone} />;
    case 'decideComplaint':
      return <DecideComplaint command={command} complaint={complaint} onDone={onDone} />;
    case 'proposeHearing':
      return (
        <SimpleForm
          {...shared}
          name="proposeHearing"
          asked={[
            { id: 'on', kind: 'date', label: words.on },
            { id: 'time', kind: 'time', label: words.time },
            { id: 'place', kind: 'line', label: words.place },
          ]}
          body={({ on = '', time = '', place = '' }) => ({ params, body: { on, time, place } })}
        />
      );
    case 'reportHearing':
      return (
        <SimpleForm
          {...shared}
          name="reportHearing"
          button={words.save}
          asked={[
            { id: 'heldOn', kind: 'date', label: words.held },
            { id: 'report', kind: 'text', label: words.report },
            { id: 'complainantWords', kind: 'text', label: words.complainant },
            { id: 'otherWords', kind: 'text', label: words.other },
          ]}
          body={({ heldOn = '', report = '', complainantWords = '', otherWords = '' }) => ({
            params,
            body: { heldOn, report, complainantWords, otherWords },
          })}
        />
      );
    case 'proposeMediation':
      return (
        <>
          <p>{words.propose}</p>
          <SimpleForm
            {...shared}
            name="mediateComplaint"
            asked={[]}
            body={() => ({ params, body: { step: 'propose' as const } })}
          />
        </>
      );
    case 'answerMediation':
      return (
        <SimpleForm
          {...shared}
          name="mediateComplaint"
          asked={[
            {
              id: 'consents',
              kind: 'choice',
              label: words.answer,
              options: [
                { id: 'yes', name: words.yes },
                { id: 'no', name: words.no },
              ],
            },
          ]}
          body={({ consents }) => ({ params, body: { step: 'answer' as const, consents: consents === 'yes' } })}
        />
      );
    case 'recordAgreement':
      return (
        <SimpleForm
          {...shared}
          name="mediateComplaint"
          button={words.save}
          asked={[{ id: 'agreement', kind: 'text', label: words.agreement, hint: words.agreementHint }]}
          body={({ agreement = '' }) => ({ params, body: { step: 'agreed' as const, agreement } })}
        />
      );
    case 'deferComplaint':
      return (
        <SimpleForm
          {...shared}
          name="deferComplaint"
          asked={[{ id: 'reasons', kind: 'text', label: words.reasons, hint: words.reasonsHint }]}
          body={({ reasons = '' }) => ({ params, body: { reasons } })}
        />
      );
    case 'finishMeasure': {
      const open = (command.choices ?? []).filter(({ allowed }) => allowed).map(({ choice }) => choice);
      const options = complaint.measures
        .filter(({ n }) => open.includes(String(n)))
        .map(({ n, text }) => ({ id: String(n), name: text.slice(0, 80) }));
      return (
        <SimpleForm
          {...shared}
          name="finishMeasure"
          button={words.save}
          asked={[{ id: 'n', kind: 'choice', label: words.measure, options }]}
          body={({ n = '' }) => ({ params: { ...params, n: Number(n) } })}
        />
      );
    }
    case 'waiveHearing':
    case 'answerComplaint':
    case 'withdrawComplaint':
      return <OnPaper name={command.name} complaint={complaint} onDone={onDone} />;
    default:
      return null;
  }
}

/** What a complainant without an account says, recorded by who handles the complaint. */
function OnPaper({
  name,
  complaint,
  onDone,
}: {
  readonly name: 'waiveHearing' | 'answerComplaint' | 'withdrawComplaint';
  readonly complaint: Complaint;
  readonly onDone: () => void;
}) {
  const words = useWords(WORDS);
  const params = { complaintId: complaint.complaintId };
  const shared = { ...useShared(complaint), onDone, button: words.save };
  const options = [
    { id: 'yes', name: words.yes },
    { id: 'no', name: words.no },
  ];
  return (
    <>
      <p>{words.onPaper}</p>
      {name === 'waiveHearing' && (
        <SimpleForm
          {...shared}
          name="proposeHearing"
          asked={[]}
          body={() => ({ params, body: { waived: true as const } })}
        />
      )}
      {name === 'withdrawComplaint' && (
        <SimpleForm {...shared} name="withdrawComplaint" asked={[]} body={() => ({ params })} />
      )}
      {name === 'answerComplaint' && (
        <SimpleForm
          {...shared}
          name="answerComplaint"
          asked={[
            { id: 'solved', kind: 'choice', label: words.solved, options },
            { id: 'words', kind: 'text', label: words.notSolved, optional: true },
          ]}
          body={({ solved, words: said = '' }) => ({
            params,
            body: { solved: solved === 'yes', ...(said === '' ? {} : { words: said }) },
          })}
        />
      )}
    </>
  );
}

/** Whom the rules let handle it: the owner, somebody who works here, or who is named from outside. */
function AssignForm({ command, complaint, onDone }: FormProps) {
  const words = useWords(WORDS);
  const handlers = useWords(HANDLERS);
  const here = useWhoWorksHere();
  const open = (command.choices ?? []).filter(({ allowed }) => allowed).map(({ choice }) => choice);
  const options = [
    ...(open.includes('owner') ? [{ id: 'owner', name: handlers.owner }] : []),
    ...(open.includes('person') ? here : []),
    ...(open.includes('outside') ? [{ id: 'outside', name: handlers.outside }] : []),
  ];
  return (
    <>
      <p>{words.handlerHint}</p>
      <SimpleForm
        {...useShared(complaint)}
        onDone={onDone}
        button={words.save}
        name="assignHandler"
        asked={[{ id: 'personId', kind: 'choice', label: words.handler, options }]}
        body={({ personId = '' }) => ({
          params: { complaintId: complaint.complaintId },
          body:
            personId === 'owner'
              ? { owner: true as const }
              : personId === 'outside'
                ? { outside: true as const }
                : { personId },
        })}
      />
    </>
  );
}
