import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice, useRead } from '../api/use.ts';
import { Documents } from '../document/documents.tsx';
import { Act } from '../parts/act.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { Removals } from './removals.tsx';

const TITLE = { nl: 'Uw dossier', en: 'Your dossier' } as const;
const WORDS: Bilingual<{
  number: string;
  coach: string;
  service: string;
  data: string;
  wrong: string;
  log: string;
  logText: string;
  look: string;
  consents: string;
  rights: string;
  soon: string;
  soonText: string;
  object: string;
  asked: string;
  takeBack: string;
}> = {
  nl: {
    number: 'Dossiernummer',
    coach: 'Uw coach',
    service: 'Dienst',
    data: 'Uw gegevens',
    wrong: 'Er klopt iets niet',
    log: 'Wie er keek',
    logText: 'Van alles wat er met uw dossier gebeurt, wordt bijgehouden wie het deed en wanneer.',
    look: 'Bekijken wie er keek',
    consents: 'Toestemmingen',
    rights: 'Uw rechten',
    soon: 'Dit dossier wordt vernietigd op',
    soonText:
      'Haal op wat u wilt bewaren. Moet het nog niet weg, bijvoorbeeld omdat u het nodig hebt in een procedure? Zeg het, dan wachten wij tot de eigenaar ernaar heeft gekeken.',
    object: 'Het mag nog niet weg',
    asked: 'Dat komt door een verzoek in uw naam. Wilt u het niet, of vroeg u het niet? Trek het dan in.',
    takeBack: 'Het verzoek intrekken',
  },
  en: {
    number: 'Dossier number',
    coach: 'Your coach',
    service: 'Service',
    data: 'Your data',
    wrong: 'This is not right',
    log: 'Who looked',
    logText: 'Of everything that happens to your dossier is kept who did it and when.',
    look: 'See who looked',
    consents: 'Consents',
    rights: 'Your rights',
    soon: 'This dossier will be destroyed on',
    soonText:
      'Get what you want to keep. Must it not go yet, for instance as you need it in a procedure? Say so, and we wait until the owner has looked at it.',
    object: 'It must not go yet',
    asked:
      'That is because of a request in your name. Do you not want it, or did you not ask for it? Then take it back.',
    takeBack: 'Take the request back',
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
            {body.destructionCanBeObjectedTo && body.destroyOn !== undefined && (
              <section className="card asked stack">
                <h2>
                  {words.soon} <Day on={body.destroyOn} />
                </h2>
                <p>{words.soonText}</p>
                <Act name="objectToDestruction" request={{ params: { dossierId } }}>
                  {words.object}
                </Act>
              </section>
            )}
            {body.broughtForwardBy && body.destroyOn !== undefined && (
              <section className="card stack">
                {!body.destructionCanBeObjectedTo && (
                  <h2>
                    {words.soon} <Day on={body.destroyOn} />
                  </h2>
                )}
                <p>{words.asked}</p>
                <Act name="takeBackDestruction" request={{ params: { dossierId } }}>
                  {words.takeBack}
                </Act>
              </section>
            )}
            <Removals dossier={body} reader="client" />
            <div className="buttons spaced">
              <Go to="/dossiers/$dossierId/consents" params={{ dossierId }}>
                {words.consents}
              </Go>
              <Go to="/dossiers/$dossierId/rights" params={{ dossierId }}>
                {words.rights}
              </Go>
            </div>
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
  const { dossierId, number, service, client = {}, coachName } = dossier;
  const nameOf = (id: string) =>
    practice.data?.body.clientFields.find((field) => field.id === id)?.name[language] ?? id;
  return (
    <section className="card stack">
      <h2>{words.data}</h2>
      <Facts
        facts={[
          [words.number, number],
          [words.coach, coachName],
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
