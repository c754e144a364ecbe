import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice, useRead } from '../api/use.ts';
import { Documents } from '../document/documents.tsx';
import { PaperCard } from '../paper/paper-card.tsx';
import { Act } from '../parts/act.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { GoToList, Opens } from '../parts/opens.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { QuestionsCard } from '../question/questions-card.tsx';
import { DossierSummaries } from '../summary/summaries-link.tsx';
import { AskedForTests } from '../test-result/asked-for-tests.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { EARLIER_DOSSIER, earlierDossier } from './earlier-dossier.tsx';
import { Removals } from './removals.tsx';
import { DossierDays } from './timeline.tsx';

const TITLE = { nl: 'Uw dossier', en: 'Your dossier' } as const;
const WORDS: Bilingual<{
  number: string;
  coach: string;
  branch: string;
  service: string;
  outcome: string;
  data: string;
  wrong: string;
  log: string;
  logText: string;
  days: string;
  look: string;
  consents: string;
  rights: string;
  time: string;
  tests: string;
  soon: string;
  soonText: string;
  object: string;
  objected: string;
  held: string;
  heldText: string;
  by: string;
  asked: string;
  takeBack: string;
  takenBack: string;
}> = {
  nl: {
    number: 'Dossiernummer',
    coach: 'Uw coach',
    branch: 'Vestiging',
    service: 'Dienst',
    outcome: 'Wat het traject opleverde',
    data: 'Uw gegevens',
    wrong: 'Er klopt iets niet',
    log: 'Wie er keek',
    days: 'De dagen van uw dossier',
    logText: 'Van alles wat er met uw dossier gebeurt, wordt bijgehouden wie het deed en wanneer.',
    look: 'Bekijken wie er keek',
    consents: 'Toestemmingen',
    rights: 'Uw rechten',
    time: 'Gesprekken en tijd',
    tests: 'Wie om een testuitslag is gevraagd',
    soon: 'Dit dossier wordt vernietigd op',
    soonText:
      'Haal op wat u wilt bewaren. Moet het nog niet weg, bijvoorbeeld omdat u het nodig hebt in een procedure? Zeg het, dan wachten wij tot de eigenaar ernaar heeft gekeken.',
    object: 'Het mag nog niet weg',
    objected: 'Wij weten het. Uw dossier wordt nu niet vernietigd. Hieronder staat wat er nu gebeurt.',
    held: 'U zei: het mag nog niet weg',
    heldText:
      'Er wordt nu niets vernietigd. De eigenaar kijkt of het moet blijven. Wordt uw dossier daarna toch vernietigd, dan hoort u eerst van ons wanneer.',
    by: 'De eigenaar kijkt ernaar uiterlijk op',
    asked: 'Dat komt door een verzoek in uw naam. Wilt u het niet, of vroeg u het niet? Trek het dan in.',
    takeBack: 'Het verzoek intrekken',
    takenBack: 'Het verzoek is ingetrokken. Uw dossier blijft, tot de gewone termijn voorbij is.',
  },
  en: {
    number: 'Dossier number',
    coach: 'Your coach',
    branch: 'Branch',
    service: 'Service',
    outcome: 'What the trajectory led to',
    data: 'Your data',
    wrong: 'This is not right',
    log: 'Who looked',
    days: 'The days of your dossier',
    logText: 'Of everything that happens to your dossier is kept who did it and when.',
    look: 'See who looked',
    consents: 'Consents',
    rights: 'Your rights',
    time: 'Talks and time',
    tests: 'Who was asked for a test result',
    soon: 'This dossier will be destroyed on',
    soonText:
      'Get what you want to keep. Must it not go yet, for instance as you need it in a procedure? Say so, and we wait until the owner has looked at it.',
    object: 'It must not go yet',
    objected: 'We know. Your dossier will not be destroyed now. Below you see what happens now.',
    held: 'You said: it must not go yet',
    heldText:
      'Nothing is destroyed now. The owner looks whether it has to stay. If your dossier is destroyed after that, you hear from us first when.',
    by: 'The owner looks at it at the latest on',
    asked:
      'That is because of a request in your name. Do you not want it, or did you not ask for it? Then take it back.',
    takeBack: 'Take the request back',
    takenBack: 'The request was taken back. Your dossier stays until its ordinary term is over.',
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
                <Act name="objectToDestruction" request={{ params: { dossierId } }} done={words.objected}>
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
                <Act name="takeBackDestruction" request={{ params: { dossierId } }} done={words.takenBack}>
                  {words.takeBack}
                </Act>
              </section>
            )}
            {body.hold?.objection && (
              <section className="card stack">
                <h2>{words.held}</h2>
                <p>{words.heldText}</p>
                <p>
                  {words.by} <Day on={body.hold.reviewOn} />.
                </p>
              </section>
            )}
            <Removals dossier={body} reader="client" />
            <div className="buttons spaced">
              <GoToList dossier={body} list="consent.list">
                {words.consents}
              </GoToList>
              <GoToList dossier={body} list="rights.read">
                {words.rights}
              </GoToList>
              <GoToList dossier={body} list="time.read">
                {words.time}
              </GoToList>
              <DossierSummaries dossier={body} />
            </div>
            <Opens dossier={body} list="document.list">
              <Documents dossierId={dossierId} />
            </Opens>
            <Section title={words.days}>
              <DossierDays dossierId={dossierId} />
            </Section>
            <Opens dossier={body} list="test-invitation.list">
              <Section title={words.tests}>
                <AskedForTests dossierId={dossierId} />
              </Section>
            </Opens>
            <QuestionsCard dossier={body} reader="client" />
            <PaperCard dossier={body} />
            <ClientData dossier={body} />
            <Opens dossier={body} list="audit.read">
              <section className="card">
                <h2>{words.log}</h2>
                <p>{words.logText}</p>
                <GoToList dossier={body} list="audit.read">
                  {words.look}
                </GoToList>
              </section>
            </Opens>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ClientData({ dossier }: { readonly dossier: ReplyOf<'getDossier'> }) {
  const words = useWords(WORDS);
  const earlier = useWords(EARLIER_DOSSIER);
  const { language } = useLanguage();
  const practice = usePractice();
  const { dossierId, number, service, outcome, client = {}, coachName } = dossier;
  const nameOf = (id: string) => nameIn(practice.data?.body.clientFields, id, language);
  return (
    <section className="card stack">
      <h2>{words.data}</h2>
      <Facts
        facts={[
          [words.number, number],
          earlierDossier(earlier, dossier.follows),
          [words.coach, coachName],
          [words.branch, [dossier.branchName, dossier.branchAddress].filter(Boolean).join(', ')],
          [words.service, nameIn(practice.data?.body.services, service, language)],
          [words.outcome, outcome && practice.data?.body.outcomes.find(({ id }) => id === outcome)?.name[language]],
          ...Object.entries(client).map(([id, value]): Fact => [nameOf(id), value]),
        ]}
      />
      <Go to="/dossiers/$dossierId/rights/new" params={{ dossierId }} search={{ kind: 'correction' }}>
        {words.wrong}
      </Go>
    </section>
  );
}
