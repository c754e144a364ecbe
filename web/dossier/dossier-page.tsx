import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice, useRead } from '../api/use.ts';
import { Documents } from '../document/documents.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Uw dossier', en: 'Your dossier' } as const;
const WORDS: Bilingual<{
  number: string;
  service: string;
  data: string;
  wrong: string;
  log: string;
  logText: string;
  look: string;
}> = {
  nl: {
    number: 'Dossiernummer',
    service: 'Dienst',
    data: 'Uw gegevens',
    wrong: 'Dit klopt niet',
    log: 'Wie er keek',
    logText: 'Van alles wat er met uw dossier gebeurt, wordt bijgehouden wie het deed en wanneer.',
    look: 'Bekijken wie er keek',
  },
  en: {
    number: 'Dossier number',
    service: 'Service',
    data: 'Your data',
    wrong: 'This is not right',
    log: 'Who looked',
    logText: 'Of everything that happens to your dossier is kept who did it and when.',
    look: 'See who looked',
  },
};

/** Everything that is stored about a client, in one place. */
export function DossierPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId' });
  const words = useWords(WORDS);
  const dossier = useRead('getDossier', { params: { dossierId } });
  return (
    <Page title={TITLE}>
      <Loaded query={dossier}>
        {({ body }) => (
          <>
            <Documents dossierId={dossierId} />
            <ClientData dossier={body} />
            <section className="card">
              <h2>{words.log}</h2>
              <p>{words.logText}</p>
              <Go to="/dossiers/$dossierId/log" params={{ dossierId }}>
                {words.look}
              </Go>
            </section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ClientData({ dossier }: { readonly dossier: ReplyOf<'getDossier'> }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const practice = usePractice();
  const { dossierId, number, service, client = {} } = dossier;
  const nameOf = (id: string) =>
    practice.data?.body.clientFields.find((field) => field.id === id)?.name[language] ?? id;
  return (
    <section className="card stack">
      <h2>{words.data}</h2>
      <Facts
        facts={[
          [words.number, number],
          [words.service, practice.data?.body.services.find(({ id }) => id === service)?.name[language] ?? service],
          ...Object.entries(client).map(([id, value]): Fact => [nameOf(id), value]),
        ]}
      />
      <Go to="/dossiers/$dossierId/rights/new" params={{ dossierId }} search={{ kind: 'correction' }}>
        {words.wrong}
      </Go>
    </section>
  );
}
