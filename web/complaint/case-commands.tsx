import type { ReactNode } from 'react';
import type { OperationName } from '../../contracts/api.ts';
import type { RequestFor } from '../api/client.ts';
import { type Answers, type Asked, CaseForm, Fields, isComplete } from '../parts/case-form.tsx';
import { Commands, type Told } from '../parts/commands.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import type { Complaint } from './case-page.tsx';
import { DecideForm } from './decide-form.tsx';
import { HANDLERS, OFFICE_STATES } from './office-words.ts';
import { useWhoWorksHere } from './whom.ts';

type Name = Complaint['commands'][number]['name'];

const NAMES: Bilingual<{ readonly [N in Name]?: string }> = {
  nl: {
    assignHandler: 'Iemand laten behandelen',
    proposeHearing: 'Een gesprek plannen',
    reportHearing: 'Verslag van het gesprek',
    proposeMediation: 'Bemiddeling voorstellen',
    answerMediation: 'Antwoorden op bemiddeling',
    recordAgreement: 'Vastleggen wat is afgesproken',
    deferComplaint: 'Termijn uitstellen',
    decideComplaint: 'Beslissen',
    finishMeasure: 'Een maatregel is klaar',
  },
  en: {
    assignHandler: 'Let somebody handle it',
    proposeHearing: 'Plan a talk',
    reportHearing: 'Report of the talk',
    proposeMediation: 'Propose mediation',
    answerMediation: 'Answer about mediation',
    recordAgreement: 'Record what was agreed',
    deferComplaint: 'Defer the term',
    decideComplaint: 'Decide',
    finishMeasure: 'A measure is done',
  },
};

const WORDS: Bilingual<{
  whose: string;
  handler: string;
  handlerHint: string;
  on: string;
  time: string;
  place: string;
  held: string;
  report: string;
  complainant: string;
  other: string;
  propose: string;
  answer: string;
  yes: string;
  no: string;
  agreement: string;
  agreementHint: string;
  reasons: string;
  reasonsHint: string;
  measure: string;
  save: string;
  send: string;
}> = {
  nl: {
    whose: 'Dit doet wie de klacht behandelt. Niemand beslist over een klacht over zichzelf.',
    handler: 'Wie behandelt de klacht?',
    handlerHint: 'Nooit iemand over wie de klacht gaat.',
    on: 'Op welke dag?',
    time: 'Hoe laat?',
    place: 'Waar?',
    held: 'Op welke dag was het gesprek?',
    report: 'Wat is er besproken?',
    complainant: 'Wat zei de klager?',
    other: 'Wat zei de andere kant?',
    propose:
      'Beide kanten krijgen de vraag of zij er samen uit willen komen. Zegt een van beide nee, dan gaat de klacht gewoon door.',
    answer: 'Wilt u er samen uit komen?',
    yes: 'Ja',
    no: 'Nee',
    agreement: 'Wat is er afgesproken?',
    agreementHint: 'Daarmee is de klacht klaar.',
    reasons: 'Waarom is er meer tijd nodig?',
    reasonsHint: 'De klager leest dit in de brief. Uitstellen kan één keer.',
    measure: 'Welke maatregel is klaar?',
    save: 'Vastleggen',
    send: 'Versturen',
  },
  en: {
    whose: 'The handler of the complaint does this. Nobody decides a complaint about themselves.',
    handler: 'Who handles the complaint?',
    handlerHint: 'Never somebody whom the complaint is about.',
    on: 'On which day?',
    time: 'At what time?',
    place: 'Where?',
    held: 'On which day was the talk?',
    report: 'What was said?',
    complainant: 'What did the complainant say?',
    other: 'What did the other side say?',
    propose:
      'Both sides are asked whether they want to work it out together. If one of them says no, the complaint simply goes on.',
    answer: 'Do you want to work it out together?',
    yes: 'Yes',
    no: 'No',
    agreement: 'What was agreed?',
    agreementHint: 'With that the complaint is done.',
    reasons: 'Why is more time needed?',
    reasonsHint: 'The complainant reads this in the letter. Deferring is possible once.',
    measure: 'Which measure is done?',
    save: 'Record',
    send: 'Send',
  },
};

/** Everything that somebody can do with a complaint now, and why not the rest. */
export function CaseCommands({ complaint }: { readonly complaint: Complaint }) {
  const names = useWords(NAMES);
  const { whose } = useWords(WORDS);
  return (
    <Commands<Name> commands={complaint.commands} names={names} whose={whose}>
      {(command, close) => <Form key={command.name} command={command} complaint={complaint} onDone={close} />}
    </Commands>
  );
}

type FormProps = { readonly command: Told<Name>; readonly complaint: Complaint; readonly onDone: () => void };

function Form({ command, complaint, onDone }: FormProps): ReactNode {
  const words = useWords(WORDS);
  const { complaintId } = complaint;
  const params = { complaintId };
  const shared = { complaint, onDone, button: words.send };
  switch (command.name) {
    case 'assignHandler':
      return <AssignForm command={command} complaint={complaint} onDone={onDone} />;
    case 'decideComplaint':
      return <DecideForm command={command} complaint={complaint} onDone={onDone} />;
    case 'proposeHearing':
      return (
        <Simple
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
        <Simple
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
          <Simple
            {...shared}
            name="mediateComplaint"
            asked={[]}
            body={() => ({ params, body: { step: 'propose' as const } })}
          />
        </>
      );
    case 'answerMediation':
      return (
        <Simple
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
        <Simple
          {...shared}
          name="mediateComplaint"
          button={words.save}
          asked={[{ id: 'agreement', kind: 'text', label: words.agreement, hint: words.agreementHint }]}
          body={({ agreement = '' }) => ({ params, body: { step: 'agreed' as const, agreement } })}
        />
      );
    case 'deferComplaint':
      return (
        <Simple
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
        <Simple
          {...shared}
          name="finishMeasure"
          button={words.save}
          asked={[{ id: 'n', kind: 'choice', label: words.measure, options }]}
          body={({ n = '' }) => ({ params: { ...params, n: Number(n) } })}
        />
      );
    }
    default:
      return null;
  }
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
      <Simple
        complaint={complaint}
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

/** A command that asks a few fields. */
function Simple<Act extends OperationName>({
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
