import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Asked } from '../parts/case-form.tsx';
import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { type Question, Questions } from './questions.tsx';

const TITLE = { nl: 'Vragen van de cliënt', en: 'Questions of the client' } as const;
const WORDS: Bilingual<{
  intro: string;
  request: string;
  asked: string;
  none: string;
  give: string;
  answer: string;
  change: string;
  send: string;
  sent: string;
  open: string;
  answered: string;
  back: string;
}> = {
  nl: {
    intro: 'Wat de cliënt vraagt over wat er is opgeslagen. Uw antwoord blijft hier staan, voor de cliënt en voor u.',
    request:
      'Vraagt de cliënt om een kopie, of om iets te verbeteren of te wissen? Dat is een verzoek. Zeg in uw antwoord dat de cliënt het kan doen onder ‘Uw rechten’: daarop beslist de praktijk.',
    asked: 'Wat de cliënt vroeg',
    none: 'De cliënt heeft nog niets gevraagd.',
    give: 'Antwoorden',
    answer: 'Uw antwoord',
    change: 'Het antwoord anders zeggen',
    send: 'Antwoord versturen',
    sent: 'Verstuurd. De cliënt krijgt bericht dat er een antwoord is.',
    open: 'nog niet beantwoord',
    answered: 'beantwoord',
    back: 'Naar het dossier',
  },
  en: {
    intro: 'What the client asks about what is stored. Your answer stays here, for the client and for you.',
    request:
      'Does the client ask for a copy, or to correct or erase something? That is a request. Say in your answer that the client can make it under ‘Your rights’: the practice decides on it.',
    asked: 'What the client asked',
    none: 'The client has asked nothing yet.',
    give: 'Answer the client',
    answer: 'Your answer',
    change: 'Say the answer otherwise',
    send: 'Send the answer',
    sent: 'Sent. The client gets a message that there is an answer.',
    open: 'not answered yet',
    answered: 'answered',
    back: 'To the dossier',
  },
};

/** The coach reads what the client asks about what is stored, and answers (RIO-3.6). */
export function CoachQuestionsPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/questions' });
  const words = useWords(WORDS);
  const params = { dossierId };
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <p className="note">{words.request}</p>
      <Questions
        dossierId={dossierId}
        title={words.asked}
        none={words.none}
        below={(question) =>
          question.withdrawnOn === undefined && <AnswerForm dossierId={dossierId} question={question} />
        }
      />
      <Go to="/dossiers/$dossierId" params={params}>
        {words.back}
      </Go>
    </Page>
  );
}

function AnswerForm({ dossierId, question }: { readonly dossierId: string; readonly question: Question }) {
  const words = useWords(WORDS);
  const [sent, setSent] = useState(false);
  const { questionId, version, answer } = question;
  const asked: readonly Asked[] = [{ id: 'answer', kind: 'text', label: words.answer }];
  return (
    <>
      <div role="status">{sent && <p className="note good">{words.sent}</p>}</div>
      <details open={answer === undefined}>
        <summary>{answer ? words.change : words.give}</summary>
        <SimpleForm
          name="answerQuestion"
          form={questionId}
          version={version}
          now={answer ? words.answered : words.open}
          initial={{ answer: answer?.text ?? '' }}
          asked={asked}
          body={(answers) => ({ params: { dossierId, questionId }, body: { answer: answers.answer ?? '' } })}
          button={words.send}
          onDone={() => setSent(true)}
        />
      </details>
    </>
  );
}
