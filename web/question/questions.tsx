import type { ReactNode } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { List } from '../parts/list.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

export type Question = ReplyOf<'listQuestions'>['items'][number];

const WORDS: Bilingual<{
  asked: string;
  about: string;
  gone: string;
  answer: string;
  changed: string;
  waits: string;
  withdrawn: string;
  before: string;
}> = {
  nl: {
    asked: 'Gevraagd op',
    about: 'Over',
    gone: 'een document dat er niet meer is, of dat u niet ziet',
    answer: 'Antwoord van',
    changed: 'Anders gezegd op',
    waits: 'Nog geen antwoord. Het komt uiterlijk op',
    withdrawn: 'Ingetrokken door de cliënt op',
    before: 'Eerder stond er',
  },
  en: {
    asked: 'Asked on',
    about: 'About',
    gone: 'a document that is no longer there, or that you do not see',
    answer: 'Answer of',
    changed: 'Said otherwise on',
    waits: 'No answer yet. It comes by',
    withdrawn: 'Taken back by the client on',
    before: 'Before, it said',
  },
};

/** The questions of a dossier on a card of their own. */
export function Questions({
  dossierId,
  title,
  none,
  below,
}: {
  readonly dossierId: string;
  readonly title: string;
  readonly none: string;
  /** What somebody can do with one. */
  readonly below?: (question: Question) => ReactNode;
}) {
  return (
    <section className="card">
      <h2>{title}</h2>
      <List
        name="listQuestions"
        request={{ params: { dossierId } }}
        none={none}
        keyOf={({ questionId }) => questionId}
        line={(question) => (
          <div className="grow">
            <QuestionWords of={question} />
            {below?.(question)}
          </div>
        )}
      />
    </section>
  );
}

/** What was asked, and what was answered, with what stood there before. */
function QuestionWords({ of }: { readonly of: Question }) {
  const words = useWords(WORDS);
  const { question, askedOn, about, answer, answerBy, withdrawnOn, earlierWords } = of;
  return (
    <>
      <h3 className="prose">{question}</h3>
      <p className="quiet">
        {words.asked} <Day on={askedOn} />.
        {about && (
          <>
            {' '}
            {words.about}: {about.fileName ?? words.gone}.
          </>
        )}
      </p>
      {answer ? (
        <>
          <p className="quiet">
            {words.answer} <Day on={answer.on} />.
            {answer.changedOn && (
              <>
                {' '}
                {words.changed} <Day on={answer.changedOn} />.
              </>
            )}
          </p>
          <p className="prose">{answer.text}</p>
        </>
      ) : (
        <p>
          {withdrawnOn ? words.withdrawn : words.waits} <Day on={withdrawnOn ?? answerBy} />.
        </p>
      )}
      {earlierWords?.map(({ text, until }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
        <p className="quiet prose" key={`${until} ${place}`}>
          {words.before}: {text}
        </p>
      ))}
    </>
  );
}
