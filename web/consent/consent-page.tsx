import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { useAct, usePractice, useRead } from '../api/use.ts';
import { Back } from '../parts/back.tsx';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { Receipts } from './receipts.tsx';
import { STATES } from './words.ts';

const QUESTION = { nl: 'Geeft u toestemming?', en: 'Do you give consent?' } as const;
const ANSWERED = { nl: 'Uw toestemming', en: 'Your consent' } as const;
const WORDS: Bilingual<{
  about: string;
  principal: string;
  documents: string;
  kinds: string;
  data: string;
  again: string;
  until: string;
  free: string;
  no: string;
  yes: string;
  sayNo: string;
  withdraw: string;
  done: { readonly granted: string; readonly refused: string; readonly withdrawn: string };
  from: string;
  to: string;
  open: string;
}> = {
  nl: {
    about: 'Wie dan in uw dossier mag kijken',
    principal: 'Aan wie',
    documents: 'Welke documenten',
    kinds: 'Wat die persoon dan ziet',
    data: 'uw persoonlijke gegevens',
    again: 'Waarom wij het opnieuw vragen',
    until: 'Antwoord vóór',
    free: 'U bent vrij om ja of nee te zeggen. Zegt u nee, of antwoordt u niet, dan gebeurt het niet. Het maakt voor uw begeleiding niet uit wat u kiest.',
    no: 'Nee',
    yes: 'Ja',
    sayNo: 'U kunt een ja later altijd weer intrekken, op deze pagina.',
    withdraw: 'Ik trek mijn toestemming in',
    done: {
      granted: 'Uw ja is vastgelegd. Hieronder staat het bewijs.',
      refused: 'Uw nee is vastgelegd. Wat er werd gevraagd, gebeurt niet. Hieronder staat het bewijs.',
      withdrawn: 'Uw toestemming is ingetrokken, vanaf nu. Hieronder staat het bewijs.',
    },
    from: 'Vanaf',
    to: 'Tot',
    open: 'Tot u uw ja intrekt, of uw traject eindigt',
  },
  en: {
    about: 'Who may then look in your dossier',
    principal: 'To whom',
    documents: 'Which documents',
    kinds: 'What they see then',
    data: 'your personal data',
    again: 'Why we ask it again',
    until: 'Answer before',
    free: 'You are free to say yes or no. If you say no, or do not answer, it does not happen. What you choose makes no difference to how you are helped.',
    no: 'No',
    yes: 'Yes',
    sayNo: 'If you say yes you can always withdraw it later, on this page.',
    withdraw: 'I withdraw my consent',
    done: {
      granted: 'Your yes is recorded. The receipt is below.',
      refused: 'Your no is recorded. What was asked does not happen. The receipt is below.',
      withdrawn: 'Your consent is withdrawn, from now on. The receipt is below.',
    },
    from: 'From',
    to: 'Until',
    open: 'Until you withdraw your yes, or your trajectory ends',
  },
};

export function ConsentPage() {
  const params = useParams({ from: '/inside/dossiers/$dossierId/consents/$consentId' });
  const consent = useRead('getConsent', { params });
  return (
    <Page title={consent.data === undefined || consent.data.body.state === 'asked' ? QUESTION : ANSWERED}>
      <Back to="consents" dossierId={params.dossierId} />
      <Loaded query={consent}>{({ body }) => <Question consent={body} />}</Loaded>
    </Page>
  );
}

function Question({ consent }: { readonly consent: ReplyOf<'getConsent'> }) {
  const words = useWords(WORDS);
  const states = useWords(STATES);
  const { language } = useLanguage();
  const answer = useAct('answerConsent');
  const withdraw = useAct('withdrawConsent');
  const { dossierId, consentId, state, textVersion } = consent;
  const params = { dossierId, consentId };
  const partner = consent.subject.kind === 'partner' ? consent.subject : undefined;
  const practice = usePractice();
  const categoryName = (id: string) => nameIn(practice.data?.body.categories, id, language);
  const reply = (said: 'granted' | 'refused') => answer.mutate({ params, body: { answer: said, textVersion } });
  const done = state === 'granted' || state === 'refused' || state === 'withdrawn' ? words.done[state] : undefined;
  return (
    <>
      <div role="status">{(answer.isSuccess || withdraw.isSuccess) && done && <p className="note good">{done}</p>}</div>
      <section className="card stack">
        <p className="quiet">{states[state]}</p>
        <h2>{consent.name[language]}</h2>
        {consent.text && <p className="prose">{consent.text[language]}</p>}
        <Facts
          facts={[
            [words.about, consent.person],
            [
              words.kinds,
              partner && (
                <ul className="bullets">
                  {partner.clientData && <li>{words.data}</li>}
                  {partner.categories.map((id) => (
                    <li key={id}>{categoryName(id)}</li>
                  ))}
                </ul>
              ),
            ],
            [words.principal, consent.principal],
            [
              words.documents,
              consent.documents?.map(({ documentId, fileName }) => <div key={documentId}>{fileName}</div>),
            ],
            [words.again, consent.reason && <span className="prose">{consent.reason}</span>],
            [words.from, consent.startsOn && <Day on={consent.startsOn} />],
            [
              words.to,
              consent.endsOn ? (
                <Day key="to" on={consent.endsOn} />
              ) : partner && (state === 'asked' || state === 'granted') ? (
                words.open
              ) : undefined,
            ],
          ]}
        />
        {state === 'asked' && (
          <>
            <p>
              {words.until} <Day on={consent.expiresOn} />.
            </p>
            <p>{words.free}</p>
            <div className="buttons equal">
              <button
                type="button"
                className="button strong"
                disabled={answer.isPending}
                onClick={() => reply('refused')}
              >
                {words.no}
              </button>
              <button
                type="button"
                className="button strong"
                disabled={answer.isPending}
                onClick={() => reply('granted')}
              >
                {words.yes}
              </button>
            </div>
            <p className="quiet">{words.sayNo}</p>
          </>
        )}
        {state === 'granted' && (
          <>
            <p>{consent.withdrawal[language]}</p>
            <div className="buttons">
              <button
                type="button"
                className="button"
                disabled={withdraw.isPending}
                onClick={() => withdraw.mutate({ params })}
              >
                {words.withdraw}
              </button>
            </div>
          </>
        )}
        {answer.isError && <Problem error={answer.error} />}
        {withdraw.isError && <Problem error={withdraw.error} />}
      </section>
      <Receipts consent={consent} states={states} />
    </>
  );
}
