import { usePractice } from '../api/use.ts';
import { Act } from '../parts/act.tsx';
import { CaseForm } from '../parts/case-form.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { today } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';
import { whenAsked, whenIn } from './when-asked.ts';
import { CONSULT_WORDS, type Consult, minutesIn } from './words.ts';

const WORDS: Bilingual<{
  held: string;
  other: string;
  minutes: string;
  missed: string;
  why: string;
  move: string;
  moveText: string;
  cancel: string;
  cancelText: string;
}> = {
  nl: {
    held: 'Wat kwam ervan?',
    other: 'Gehouden, een andere tijd',
    minutes: 'Minuten',
    missed: 'Niet gehouden',
    why: 'Waarom niet?',
    move: 'Verzetten',
    moveText: 'De cliënt krijgt bericht dat het gesprek is verzet.',
    cancel: 'Afzeggen',
    cancelText: 'Het gesprek blijft te zien, als afgezegd. Moest het nog komen? Dan krijgt de cliënt bericht.',
  },
  en: {
    held: 'What came of it?',
    other: 'Held, another length',
    minutes: 'Minutes',
    missed: 'Not held',
    why: 'Why not?',
    move: 'Move',
    moveText: 'The client is told that the talk was moved.',
    cancel: 'Call off',
    cancelText: 'The talk can still be seen, as called off. Was it still to come? Then the client is told.',
  },
};

type Props = { readonly dossierId: string; readonly consult: Consult };

/** What the coach can say of a consult. */
export function ConsultCommands({ dossierId, consult }: Props) {
  const words = useWords(WORDS);
  const states = useWords(CONSULT_WORDS).states;
  const { consultId, version, state, day } = consult;
  if (state === 'cancelled') return null;
  const params = { dossierId, consultId };
  const shared = { version, now: states[state] };
  return (
    <section className="card stack">
      {day <= today() && <WhatCame dossierId={dossierId} consult={consult} />}
      {state === 'planned' && <Move dossierId={dossierId} consult={consult} />}
      <details>
        <summary>{words.cancel}</summary>
        <CaseForm
          {...shared}
          name="cancelConsult"
          form={`cancelConsult ${consultId}`}
          initial={{}}
          button={words.cancel}
          request={() => ({ params })}
        >
          {() => <p>{words.cancelText}</p>}
        </CaseForm>
      </details>
    </section>
  );
}

/** One button where it took as long as was planned. */
function WhatCame({ dossierId, consult }: Props) {
  const words = useWords(WORDS);
  const shared = useWords(CONSULT_WORDS);
  const { language } = useLanguage();
  const reasons = usePractice().data?.body.consults.missedReasons ?? [];
  const { consultId, version, state, minutes } = consult;
  const params = { dossierId, consultId };
  const now = shared.states[state];
  const why = choicesOf(reasons, language);
  return (
    <>
      <h2>{words.held}</h2>
      {state === 'planned' && (
        <Act name="holdConsult" request={{ params, version, body: { minutes } }} done={shared.heldDone}>
          {shared.held(shared.minutes(minutes))}
        </Act>
      )}
      <details>
        <summary>{words.other}</summary>
        <SimpleForm
          name="holdConsult"
          form={consultId}
          version={version}
          now={now}
          asked={[{ id: 'minutes', kind: 'line', label: words.minutes }]}
          body={({ minutes: typed = '' }) => ({ params, body: { minutes: minutesIn(typed) } })}
          button={words.other}
        />
      </details>
      <details>
        <summary>{words.missed}</summary>
        <SimpleForm
          name="missConsult"
          form={consultId}
          version={version}
          now={now}
          asked={[{ id: 'reason', kind: 'choice', label: words.why, options: why }]}
          body={({ reason = '' }) => ({ params, body: { reason } })}
          button={words.missed}
        />
      </details>
    </>
  );
}

function Move({ dossierId, consult }: Props) {
  const words = useWords(WORDS);
  const states = useWords(CONSULT_WORDS).states;
  const { language } = useLanguage();
  const { consultId, version, state, day, time, format, minutes, place = '' } = consult;
  return (
    <details>
      <summary>{words.move}</summary>
      <p>{words.moveText}</p>
      <SimpleForm
        name="moveConsult"
        form={consultId}
        initial={{ day, time, format, minutes: String(minutes), place }}
        version={version}
        now={states[state]}
        button={words.move}
        asked={whenAsked(language)}
        body={(answers) => ({ params: { dossierId, consultId }, body: whenIn(answers) })}
      />
    </details>
  );
}
