import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice, useRead } from '../api/use.ts';
import { DossierConsents } from '../consent/dossier-consents.tsx';
import { Ledger } from '../disclosure/ledger.tsx';
import { CoachDocuments } from '../document/coach-documents.tsx';
import { Facts } from '../parts/facts.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { DossierAgenda } from './dossier-agenda.tsx';
import { DOSSIER_STATES } from './states.ts';
import { Timeline } from './timeline.tsx';

type Dossier = ReplyOf<'getDossier'>;

const TITLE = { nl: 'Dossier', en: 'Dossier' } as const;
const WORDS: Bilingual<{
  number: string;
  service: string;
  purpose: string;
  principal: string;
  reference: string;
  since: string;
  noContent: string;
  restricted: string;
  waits: string;
  start: string;
  end: string;
  correctEnd: string;
  change: string;
  trajectory: string;
  documents: string;
  consents: string;
  shared: string;
  cases: string;
  casesText: string;
  complaints: string;
  handOver: string;
  agenda: string;
  log: string;
  logText: string;
  look: string;
}> = {
  nl: {
    number: 'Dossiernummer',
    service: 'Dienst',
    purpose: 'Doel',
    principal: 'Opdrachtgever',
    reference: 'Kenmerk van het besluit',
    since: 'Van u sinds',
    noContent: 'U ziet hoe ver dit dossier is. De gegevens van de cliënt ziet u niet.',
    restricted:
      'De cliënt liet de verwerking beperken. De gegevens worden alleen bewaard, tot de eigenaar de beperking opheft. U kunt het dossier dus nu niet lezen of gebruiken.',
    waits: 'De vernietiging wacht. Klopt het einde niet, corrigeer het dan vóór',
    start: 'Het traject beginnen',
    end: 'Traject beëindigen',
    correctEnd: 'Einde corrigeren',
    change: 'Gegevens verbeteren',
    trajectory: 'Het traject',
    documents: 'Documenten',
    consents: 'Toestemmingen, en wie nu mag kijken',
    shared: 'Wat er gedeeld is',
    cases: 'Verzoeken, klachten en overdracht',
    casesText:
      'Vraagt een cliënt om inzage, verbetering of verwijdering, dan behandelt de eigenaar dat. U hoort daarvan niet, tenzij u er iets voor moet doen. Een klacht ziet u alleen als u erbij betrokken bent.',
    complaints: 'Klachten waar u bij betrokken bent',
    handOver:
      'Een dossier voor altijd overdragen doet de eigenaar of de beheerder: die wijst aan wie een cliënt begeleidt. Bent u een tijd weg, plan dan een afwezigheid.',
    agenda: 'Agenda',
    log: 'Wie er keek en wat er gebeurde',
    logText: 'De cliënt leest dit ook.',
    look: 'Bekijken wie er keek',
  },
  en: {
    number: 'Dossier number',
    service: 'Service',
    purpose: 'Purpose',
    principal: 'Commissioning organisation',
    reference: 'Reference of the decision',
    since: 'Yours since',
    noContent: 'You see how far this dossier is. You do not see the data of the client.',
    restricted:
      'The client had the processing restricted. The data are only kept, until the owner lifts the restriction. So you cannot read or use the dossier now.',
    waits: 'The destruction waits. When the end is not right, correct it before',
    start: 'Start the trajectory',
    end: 'End the trajectory',
    correctEnd: 'Correct the end',
    change: 'Correct the data',
    trajectory: 'The trajectory',
    documents: 'Documents',
    consents: 'Consents, and who may look now',
    shared: 'What was shared',
    cases: 'Requests, complaints and handover',
    casesText:
      'When a client asks to see, correct or remove data, the owner handles that. You do not hear of it, unless you have to do something for it. You see a complaint only when you are involved.',
    complaints: 'Complaints in which you are involved',
    handOver:
      'Handing a dossier over for good is done by the owner or the manager, who appoint who guides a client. When you are away for a while, plan an absence.',
    agenda: 'Agenda',
    log: 'Who looked and what happened',
    logText: 'The client reads this too.',
    look: 'See who looked',
  },
};

/** A dossier as its coach works with it. What is behind a heading is asked for when that is opened. */
export function CoachDossierPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId' });
  const words = useWords(WORDS);
  const dossier = useRead('getDossier', { params: { dossierId } });
  const timeline = useRead('getTimeline', { params: { dossierId } });
  return (
    <Page title={TITLE}>
      <Loaded query={dossier}>
        {({ body }) => (
          <>
            <Head dossier={body} />
            <section className="card">
              <h2>{words.trajectory}</h2>
              <Loaded query={timeline}>{(answered) => <Timeline moments={answered.body.items} />}</Loaded>
            </section>
            <Section title={words.documents}>
              <CoachDocuments dossier={body} />
            </Section>
            {body.own && (
              <>
                <Section title={words.consents}>
                  <DossierConsents dossierId={dossierId} />
                </Section>
                <Section title={words.shared}>
                  <Ledger dossierId={dossierId} />
                </Section>
                <Section title={words.cases}>
                  <p>{words.casesText}</p>
                  <Go to="/complaints">{words.complaints}</Go>
                  <p>{words.handOver}</p>
                </Section>
              </>
            )}
            <Section title={words.agenda}>
              <DossierAgenda dossierId={dossierId} />
            </Section>
            {body.own && (
              <Section title={words.log}>
                <p>{words.logText}</p>
                <Go to="/dossiers/$dossierId/log" params={{ dossierId }}>
                  {words.look}
                </Go>
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Head({ dossier }: { readonly dossier: Dossier }) {
  const words = useWords(WORDS);
  const states = useWords(DOSSIER_STATES);
  const { language } = useLanguage();
  const practice = usePractice();
  const { dossierId, number, state, service, purpose, client, principal, coachSince, restriction } = dossier;
  const nameOf = (list: readonly { id: string; name: { nl: string; en: string } }[] = [], id: string) =>
    list.find((one) => one.id === id)?.name[language] ?? id;
  const { services, purposes, clientFields = [] } = practice.data?.body ?? {};
  const { firstName, lastName, ...rest } = client ?? {};
  return (
    <section className="card stack">
      <h2>{client ? `${firstName} ${lastName}` : number}</h2>
      <p>{states[state]}</p>
      {restriction && !client && <p className="note warn">{words.restricted}</p>}
      {!restriction && !client && <p className="note">{words.noContent}</p>}
      {dossier.destructionWaits && dossier.destroyOn && (
        <p className="note warn">
          {words.waits} <Day on={dossier.destroyOn} />.
        </p>
      )}
      <Facts
        facts={[
          [words.number, number],
          [words.service, nameOf(services, service)],
          [words.purpose, nameOf(purposes, purpose)],
          [words.principal, principal],
          [words.reference, dossier.decisionReference],
          [words.since, coachSince && <Day on={coachSince} />],
          ...Object.entries(rest).map(([id, value]) => [nameOf(clientFields, id), value] as const),
        ]}
      />
      {dossier.own && (
        <div className="buttons">
          {state === 'registered' && (
            <Go to="/dossiers/$dossierId/start" params={{ dossierId }} className="button strong">
              {words.start}
            </Go>
          )}
          {(state === 'running' || state === 'ended') && (
            <Go to="/dossiers/$dossierId/end" params={{ dossierId }}>
              {state === 'running' ? words.end : words.correctEnd}
            </Go>
          )}
          <Go to="/dossiers/$dossierId/client" params={{ dossierId }}>
            {words.change}
          </Go>
        </div>
      )}
    </section>
  );
}
