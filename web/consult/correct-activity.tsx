import { useState } from 'react';
import { usePractice } from '../api/use.ts';
import { type Asked, CaseForm } from '../parts/case-form.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';
import { type Activity, minutesIn } from './words.ts';

const WORDS: Bilingual<{
  correct: string;
  kind: string;
  day: string;
  minutes: string;
  note: string;
  noteHint: string;
  save: string;
  withdraw: string;
  withdrawText: string;
}> = {
  nl: {
    correct: 'Verbeteren',
    kind: 'Soort werk',
    day: 'Dag',
    minutes: 'Minuten',
    note: 'Toelichting',
    noteHint: 'Mag leeg blijven. Zo kan de cliënt lezen wat er in die tijd is gedaan.',
    save: 'Verbetering bewaren',
    withdraw: 'Doorhalen',
    withdrawText: 'Dit werk telt dan niet meer mee. Het blijft te zien, als doorgehaald.',
  },
  en: {
    correct: 'Correct',
    kind: 'Kind of work',
    day: 'Day',
    minutes: 'Minutes',
    note: 'Note',
    noteHint: 'May stay empty. So the client can read what was done in that time.',
    save: 'Keep the correction',
    withdraw: 'Strike out',
    withdrawText: 'This work then counts no more. It can still be seen, as struck out.',
  },
};

/** Says better what was done, or that it was not: what stood there stays to be seen. */
export function CorrectActivity(props: Props) {
  const words = useWords(WORDS);
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{words.correct}</summary>
      {opened && <Corrections {...props} />}
    </details>
  );
}

type Props = { readonly dossierId: string; readonly activity: Activity; readonly now: string };

/** The kinds of work are asked for when somebody wants to correct something. */
function Corrections({ dossierId, activity, now }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const kinds = usePractice().data?.body.consults.activityKinds ?? [];
  const { activityId, version, kind, day, minutes, note = '' } = activity;
  const params = { dossierId, activityId };
  const asked: readonly Asked[] = [
    {
      id: 'kind',
      kind: 'choice',
      label: words.kind,
      options: choicesOf(kinds, language),
    },
    { id: 'day', kind: 'date', label: words.day },
    { id: 'minutes', kind: 'line', label: words.minutes },
    { id: 'note', kind: 'text', label: words.note, hint: words.noteHint, optional: true },
  ];
  const shared = { version, now };
  return (
    <>
      <SimpleForm
        {...shared}
        name="correctActivity"
        form={activityId}
        initial={{ kind, day, minutes: String(minutes), note }}
        button={words.save}
        asked={asked}
        body={(answers) => ({
          params,
          body: {
            kind: answers.kind,
            day: answers.day,
            minutes: minutesIn(answers.minutes ?? ''),
            note: answers.note?.trim() ? answers.note : null,
          },
        })}
      />
      <details>
        <summary>{words.withdraw}</summary>
        <CaseForm
          {...shared}
          name="withdrawActivity"
          form={`withdrawActivity ${activityId}`}
          initial={{}}
          button={words.withdraw}
          request={() => ({ params })}
        >
          {() => <p>{words.withdrawText}</p>}
        </CaseForm>
      </details>
    </>
  );
}
