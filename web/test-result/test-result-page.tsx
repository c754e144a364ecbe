import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Refused } from '../api/client.ts';
import { retry } from '../api/use.ts';
import { usePortal } from '../app/context.tsx';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { SendTestResult } from './send-test-result.tsx';

const TITLE = { nl: 'Een testuitslag sturen', en: 'Send a test result' } as const;

const WORDS: Bilingual<{
  incomplete: string;
  lead: string;
  practice: string;
  kind: string;
  until: string;
  again: string;
  checking: string;
  arrived: string;
}> = {
  nl: {
    incomplete:
      'De link is niet heel. Open de hele link uit de mail, of kopieer hem helemaal, tot en met het laatste teken.',
    lead: 'Een coach vraagt u om één document. U hebt geen account nodig. U ziet hier niets van het dossier.',
    practice: 'Wie het vraagt',
    kind: 'Wat u stuurt',
    until: 'Tot en met',
    again: 'Wat u stuurde, is niet aangenomen.',
    checking:
      'Uw bestand is aangekomen. Wij kijken het nu na. U mag deze pagina sluiten. Nemen wij het niet aan, dan staat hier waarom en kunt u met dezelfde link iets anders sturen.',
    arrived: 'Uw bestand is aangekomen en aangenomen. U bent klaar. Deze link werkt nu niet meer.',
  },
  en: {
    incomplete:
      'The link is incomplete. Open the whole link from the mail, or copy all of it, up to the last character.',
    lead: 'A coach asks you for one document. You need no account. You see nothing of the dossier here.',
    practice: 'Who asks',
    kind: 'What you send',
    until: 'Up to and including',
    again: 'What you sent was not accepted.',
    checking:
      'Your file has arrived. We are checking it now. You may close this page. If we do not accept it, you can read here why, and send something else with the same link.',
    arrived: 'Your file has arrived and was accepted. You are done. This link no longer works.',
  },
};

/** For whoever has the link of a mail and no account. The word in it stands behind the #, which a browser sends to nobody. */
export function TestResultPage() {
  const words = useWords(WORDS);
  const token = useLocation({ select: ({ hash }) => hash });
  return (
    <Page title={TITLE}>
      {token === '' ? <p className="note bad">{words.incomplete}</p> : <Invitation key={token} token={token} />}
    </Page>
  );
}

/** Milliseconds between looks, while it is not known what becomes of what was sent. */
const LOOK_AGAIN = 4_000;

function Invitation({ token }: { readonly token: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { client } = usePortal();
  const [sent, setSent] = useState(false);
  const invitation = useQuery({
    queryKey: ['getTestInvitation', token],
    queryFn: () => client.call('getTestInvitation', { body: { token } }),
    retry,
    refetchInterval: ({ state: { data, error } }) =>
      error === null && data?.body.state === 'checking' ? LOOK_AGAIN : false,
  });
  // The link ends when what was sent by it is taken.
  if (sent && invitation.error instanceof Refused)
    return (
      <p className="note good" role="status">
        {words.arrived}
      </p>
    );
  return (
    <Loaded query={invitation}>
      {({ body: { practice, category, lastDay, state, rejection } }) => (
        <section className="card stack">
          <p>{words.lead}</p>
          <Facts
            facts={[
              [words.practice, practice],
              [words.kind, category[language]],
              [words.until, <Day key="until" on={lastDay} />],
            ]}
          />
          {rejection && (
            <p className="note warn" role="alert">
              {words.again} {rejection[language]}
            </p>
          )}
          {sent && state === 'checking' && (
            <p className="note good" role="status">
              {words.checking}
            </p>
          )}
          {!(sent && state === 'checking') && (
            <SendTestResult
              token={token}
              onSent={() => {
                setSent(true);
                void invitation.refetch();
              }}
            />
          )}
        </section>
      )}
    </Loaded>
  );
}
