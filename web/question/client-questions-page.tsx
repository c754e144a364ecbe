import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAll } from '../api/list.ts';
import { type Answers, type Asked, CaseForm, Fields, isComplete } from '../parts/case-form.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { type Question, Questions } from './questions.tsx';

const TITLE = { nl: 'Vragen over uw dossier', en: 'Questions about your dossier' } as const;
const WORDS: Bilingual<{
  ask: string;
  intro: string;
  request: string;
  rights: string;
  question: string;
  about: string;
  dossier: string;
  send: string;
  sent: string;
  asked: string;
  none: string;
  withdraw: string;
  withdrawText: string;
  open: string;
  back: string;
}> = {
  nl: {
    ask: 'Een vraag stellen',
    intro:
      'Begrijpt u iets niet van wat er in uw dossier staat? Vraag het uw coach. U krijgt bericht als er een antwoord is. Uw vraag en het antwoord blijven hier staan.',
    request:
      'Wilt u een kopie van uw gegevens, of wilt u iets laten verbeteren of wissen? Doe dan een verzoek: daarop beslist de praktijk binnen een wettelijke termijn.',
    rights: 'Een verzoek doen',
    question: 'Wat wilt u weten?',
    about: 'Waarover gaat het?',
    dossier: 'Over het dossier',
    send: 'Vraag versturen',
    sent: 'Verstuurd. Uw coach krijgt bericht, en hieronder staat wanneer er uiterlijk een antwoord is.',
    asked: 'Wat u vroeg',
    none: 'U hebt nog niets gevraagd.',
    withdraw: 'Vraag intrekken',
    withdrawText: 'Uw coach hoeft dan geen antwoord meer te geven. De vraag blijft hier staan, als ingetrokken.',
    open: 'nog niet beantwoord',
    back: 'Naar het dossier',
  },
  en: {
    ask: 'Ask a question',
    intro:
      'Is something in your dossier not clear to you? Ask your coach. You get a message when there is an answer. Your question and the answer stay here.',
    request:
      'Do you want a copy of your data, or something corrected or erased? Then make a request: the practice decides on it within a legal term.',
    rights: 'Make a request',
    question: 'What do you want to know?',
    about: 'What is it about?',
    dossier: 'About the dossier',
    send: 'Send the question',
    sent: 'Sent. Your coach gets a message, and below it says by when there is an answer.',
    asked: 'What you asked',
    none: 'You have asked nothing yet.',
    withdraw: 'Take the question back',
    withdrawText: 'Your coach then no longer has to answer. The question stays here, as taken back.',
    open: 'not answered yet',
    back: 'To the dossier',
  },
};

/** The client asks about what is stored, and reads what they asked with the answers (RIO-3.6). */
export function ClientQuestionsPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/questions' });
  const words = useWords(WORDS);
  const params = { dossierId };
  return (
    <Page title={TITLE}>
      <section className="card stack">
        <h2>{words.ask}</h2>
        <p>{words.intro}</p>
        <AskForm dossierId={dossierId} />
      </section>
      <Questions
        dossierId={dossierId}
        title={words.asked}
        none={words.none}
        below={(question) =>
          question.answer === undefined &&
          question.withdrawnOn === undefined && <Withdraw dossierId={dossierId} question={question} />
        }
      />
      <section className="card stack">
        <p>{words.request}</p>
        <Go to="/dossiers/$dossierId/rights" params={params}>
          {words.rights}
        </Go>
      </section>
      <Go to="/dossiers/$dossierId" params={params}>
        {words.back}
      </Go>
    </Page>
  );
}

/** Not by mistake: what happens is said before the button. */
function Withdraw({ dossierId, question }: { readonly dossierId: string; readonly question: Question }) {
  const words = useWords(WORDS);
  const { questionId, version } = question;
  return (
    <details>
      <summary>{words.withdraw}</summary>
      <CaseForm
        name="withdrawQuestion"
        form={questionId}
        version={version}
        now={words.open}
        initial={{}}
        button={words.withdraw}
        request={() => ({ params: { dossierId, questionId } })}
      >
        {() => <p>{words.withdrawText}</p>}
      </CaseForm>
    </details>
  );
}

function AskForm({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  const documents = useAll('listDocuments', { params: { dossierId }, query: { limit: 100 } });
  const [sent, setSent] = useState(false);
  return (
    <Loaded query={documents}>
      {({ body }) => {
        const there = body.items
          .filter(({ state }) => state === 'available')
          .map(({ documentId, fileName = documentId }) => ({ id: documentId, name: fileName }));
        const asked: readonly Asked[] = [
          {
            id: 'documentId',
            kind: 'choice',
            label: words.about,
            none: words.dossier,
            options: there,
            optional: true,
          },
          { id: 'question', kind: 'text', label: words.question },
        ];
        return (
          <>
            <div role="status">{sent && <p className="note good">{words.sent}</p>}</div>
            <CaseForm<'askQuestion', Answers>
              name="askQuestion"
              form={`question ${dossierId}`}
              initial={{}}
              version={undefined}
              now=""
              button={words.send}
              onDone={() => setSent(true)}
              request={(answers) => {
                if (!isComplete(asked, answers)) return undefined;
                const { documentId, question = '' } = answers;
                return { params: { dossierId }, body: { question, ...(documentId ? { documentId } : {}) } };
              }}
            >
              {(sending) => <Fields asked={asked} sending={sending} />}
            </CaseForm>
          </>
        );
      }}
    </Loaded>
  );
}
