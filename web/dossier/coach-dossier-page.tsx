import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice, useRead } from '../api/use.ts';
import { DossierConsents } from '../consent/dossier-consents.tsx';
import { Ledger } from '../disclosure/ledger.tsx';
import { CoachDocuments } from '../document/coach-documents.tsx';
import { PaperCard } from '../paper/paper-card.tsx';
import { Facts } from '../parts/facts.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { GoToList, Opens } from '../parts/opens.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { QuestionsCard } from '../question/questions-card.tsx';
import { DossierSummaries } from '../summary/summaries-link.tsx';
import { TestInvitations } from '../test-result/invitations.tsx';
import { Day } from '../words/days.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { DOSSIER_WORDS } from './coach-dossier-words.ts';
import { ChangeCommission } from './commission.tsx';
import { DossierAgenda } from './dossier-agenda.tsx';
import { EARLIER_DOSSIER, earlierDossier } from './earlier-dossier.tsx';
import { DOSSIER_STATES } from './states.ts';
import { Timeline } from './timeline.tsx';

type Dossier = ReplyOf<'getDossier'>;

const TITLE = { nl: 'Dossier', en: 'Dossier' } as const;

/** A dossier as its coach works with it. What is behind a heading is asked for when that is opened. */
export function CoachDossierPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId' });
  const words = useWords(DOSSIER_WORDS);
  const dossier = useRead('getDossier', { params: { dossierId } });
  const timeline = useRead('getTimeline', { params: { dossierId } });
  return (
    <Page title={TITLE}>
      <Loaded query={dossier}>
        {({ body, version }) => (
          <>
            <Head dossier={body} />
            <section className="card">
              <h2>{words.trajectory}</h2>
              <Loaded query={timeline}>{(answered) => <Timeline moments={answered.body.items} />}</Loaded>
            </section>
            <Opens dossier={body} list="time.read">
              <section className="card stack">
                <h2>{words.time}</h2>
                <div className="buttons">
                  {body.own && (
                    <>
                      <Go to="/dossiers/$dossierId/activities" params={{ dossierId }} className="button strong">
                        {words.recordWork}
                      </Go>
                      <Go to="/dossiers/$dossierId/consults" params={{ dossierId }}>
                        {words.planConsult}
                      </Go>
                    </>
                  )}
                  <GoToList dossier={body} list="time.read">
                    {words.allTime}
                  </GoToList>
                  <DossierSummaries dossier={body} />
                </div>
              </section>
            </Opens>
            {body.own && (
              <ChangeCommission dossier={body} version={version} seesReference={body.client !== undefined} />
            )}
            <QuestionsCard dossier={body} reader="coach" />
            <Opens dossier={body} list="document.list">
              <Section title={words.documents}>
                <CoachDocuments dossier={body} />
              </Section>
            </Opens>
            <PaperCard dossier={body} />
            <Opens dossier={body} list="test-invitation.list">
              <Section title={words.tests}>
                <TestInvitations dossierId={dossierId} running={body.state !== 'ended'} />
              </Section>
            </Opens>
            <Opens dossier={body} list="consent.list">
              <Section title={words.consents}>
                <DossierConsents dossierId={dossierId} />
              </Section>
            </Opens>
            <Opens dossier={body} list="ledger.read">
              <Section title={words.shared}>
                <Ledger dossierId={dossierId} />
              </Section>
            </Opens>
            {body.own && (
              <Section title={words.cases}>
                <p>{words.casesText}</p>
                <Go to="/complaints">{words.complaints}</Go>
                <p>{words.handOver}</p>
              </Section>
            )}
            <Opens dossier={body} list="agenda.read">
              <Section title={words.agenda}>
                <DossierAgenda dossierId={dossierId} />
              </Section>
            </Opens>
            <Opens dossier={body} list="audit.read">
              <Section title={words.log}>
                <p>{words.logText}</p>
                <GoToList dossier={body} list="audit.read">
                  {words.look}
                </GoToList>
              </Section>
            </Opens>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Head({ dossier }: { readonly dossier: Dossier }) {
  const words = useWords(DOSSIER_WORDS);
  const states = useWords(DOSSIER_STATES);
  const earlier = useWords(EARLIER_DOSSIER);
  const { language } = useLanguage();
  const practice = usePractice();
  const { dossierId, number, state, service, purpose, client, principal, coachSince, restriction } = dossier;
  const { services, purposes, outcomes, clientFields = [] } = practice.data?.body ?? {};
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
          [words.service, nameIn(services, service, language)],
          [words.purpose, nameIn(purposes, purpose, language)],
          [words.branch, [dossier.branchName, dossier.branchAddress].filter(Boolean).join(', ')],
          [words.principal, principal],
          [words.reference, dossier.decisionReference],
          earlierDossier(earlier, dossier.follows),
          [words.outcome, dossier.outcome && nameIn(outcomes, dossier.outcome, language)],
          [words.since, coachSince && <Day on={coachSince} />],
          ...Object.entries(rest).map(([id, value]) => [nameIn(clientFields, id, language), value] as const),
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
