import { useParams } from '@tanstack/react-router';
import { useRead } from '../api/use.ts';
import { usePerson } from '../app/context.tsx';
import { Go } from '../parts/go.tsx';
import { Letters } from '../parts/letters.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { TermDrawn } from '../parts/term-drawn.tsx';
import { Ways } from '../parts/ways.tsx';
import { BreachOf } from '../register/breach-of.tsx';
import { Breaches } from '../register/breaches-about.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import type { Case, Complaint } from './case.ts';
import { CaseCommands } from './case-commands.tsx';
import { CaseStory } from './case-story.tsx';
import { CHANNELS, COMPLAINANTS, HANDLERS, OFFICE_STATES } from './office-words.ts';
import { ABOUT, LETTERS } from './words.ts';

const TITLE = { nl: 'Een klacht behandelen', en: 'Handle a complaint' } as const;
const WORDS: Bilingual<{
  from: string;
  hidden: string;
  about: string;
  received: string;
  text: string;
  handler: string;
  nobody: string;
  attachments: string;
  attached: (count: number) => string;
  dossier: string;
  documents: string;
  summaries: string;
  term: string;
  confirm: string;
  decide: string;
  moments: { received: string; deferred: string };
  only: string;
}> = {
  nl: {
    from: 'Van',
    hidden: 'Wie het is, ziet alleen wie de klacht behandelt.',
    about: 'Gaat over',
    received: 'Ontvangen op',
    text: 'De klacht',
    handler: 'Wie behandelt',
    nobody: 'Nog niemand',
    attachments: 'Bijlagen',
    attached: (count) => (count === 1 ? '1 document uit het dossier' : `${count} documenten uit het dossier`),
    dossier: 'Naar het dossier',
    documents: 'Documenten die erbij horen',
    summaries: 'Samenvattingen van gesprekken',
    term: 'De termijn',
    confirm: 'Bevestigen dat de klacht er is',
    decide: 'Beslissen',
    moments: { received: 'Ontvangen', deferred: 'Uitgesteld' },
    only: 'U ziet hier alleen de maatregel die aan u is gevraagd. De rest van de klacht is voor wie haar behandelt.',
  },
  en: {
    from: 'From',
    hidden: 'Who it is only the handler of the complaint sees.',
    about: 'About',
    received: 'Received on',
    text: 'The complaint',
    handler: 'Who handles it',
    nobody: 'Nobody yet',
    attachments: 'Attachments',
    attached: (count) => (count === 1 ? '1 document of the dossier' : `${count} documents of the dossier`),
    dossier: 'To the dossier',
    documents: 'Documents that belong to it',
    summaries: 'Summaries of talks',
    term: 'The term',
    confirm: 'Confirm that the complaint came in',
    decide: 'Decide',
    moments: { received: 'Received', deferred: 'Deferred' },
    only: 'Here you only see the measure that you were asked to take. The rest of the complaint is for who handles it.',
  },
};

/** A complaint for who works on it: the owner, its handler, the other side, and who has a measure to take. */
export function CasePage() {
  const params = useParams({ from: '/inside/complaints/$complaintId' });
  const complaint = useRead('getComplaint', { params });
  return (
    <Page title={TITLE}>
      <Loaded query={complaint}>{({ body }) => <Whole complaint={body} />}</Loaded>
    </Page>
  );
}

function Whole({ complaint }: { readonly complaint: Complaint }) {
  const words = useWords(WORDS);
  const letters = useWords(LETTERS);
  const states = useWords(OFFICE_STATES);
  const { language } = useLanguage();
  const person = usePerson();
  const { complaintId, number, state, case: of } = complaint;
  const open = state === 'received' || state === 'confirmed';
  return (
    <>
      <section className="card stack">
        <p role="status">
          <strong>
            {number}: {states[state]}
          </strong>
        </p>
        {of ? <Facts complaint={complaint} of={of} /> : <p className="note">{words.only}</p>}
      </section>
      {of && open && (
        <section className="card stack">
          <h2>{words.term}</h2>
          <TermDrawn
            name={words.decide}
            term={of.terms.decide}
            moments={[
              { day: of.receivedOn, name: words.moments.received },
              ...(of.deferral ? [{ day: of.deferral.on, name: words.moments.deferred }] : []),
            ]}
          />
          {state === 'received' && (
            <TermDrawn
              name={words.confirm}
              term={of.terms.confirm}
              moments={[{ day: of.receivedOn, name: words.moments.received }]}
            />
          )}
        </section>
      )}
      <Breaches of="complaint" breaches={complaint.breaches} />
      <CaseCommands complaint={complaint} />
      <CaseStory complaint={complaint} />
      {of && (
        <Letters
          letters={of.letters}
          names={letters}
          name="getComplaintLetter"
          requestOf={(letter) => ({ params: { complaintId, letter }, query: { language } })}
        />
      )}
      <Ways ways={complaint.ways} of={of?.complainantId === person?.id ? 'own' : 'theirs'} />
    </>
  );
}

function Facts({ complaint, of }: { readonly complaint: Complaint; readonly of: Case }) {
  const words = useWords(WORDS);
  const abouts = useWords(ABOUT);
  const complainants = useWords(COMPLAINANTS);
  const handlers = useWords(HANDLERS);
  const channels = useWords(CHANNELS);
  const person = usePerson();
  const nameOf = (id: string | undefined) => complaint.people.find(({ personId }) => personId === id)?.name;
  const about = of.about.article ?? nameOf(of.about.personId);
  const { dossierId, handler } = of;
  // Of an organisation both, when somebody there has an account.
  const complainantsNamed = [nameOf(of.complainantId), of.principal].filter((name) => name !== undefined);
  return (
    <>
      <dl className="facts">
        <dt>{words.from}</dt>
        <dd>
          {complainantsNamed.length > 0 ? complainantsNamed.join(', ') : complainants[of.complainant]}
          {of.complainant !== 'anonymous' && complainantsNamed.length === 0 && (
            <span className="quiet">. {words.hidden}</span>
          )}
        </dd>
        <dt>{words.about}</dt>
        <dd>
          {abouts[of.about.kind]}
          {about && `: ${about}`}
        </dd>
        <dt>{words.received}</dt>
        <dd>
          <Day on={of.receivedOn} />, {channels[of.channel]}
        </dd>
        <dt>{words.handler}</dt>
        <dd>{handler ? (nameOf(handler.personId) ?? handlers[handler.kind]) : words.nobody}</dd>
        <dt>{words.text}</dt>
        <dd className="prose">{of.text}</dd>
        {of.attachments.length > 0 && (
          <>
            <dt>{words.attachments}</dt>
            <dd>{words.attached(of.attachments.length)}</dd>
          </>
        )}
      </dl>
      {person?.role === 'owner' && (
        <div className="buttons">
          {dossierId !== undefined && (
            <Go to="/dossiers/$dossierId" params={{ dossierId }}>
              {words.dossier}
            </Go>
          )}
          <BreachOf complaint={complaint.complaintId} />
        </div>
      )}
      {dossierId !== undefined && of.complainantId !== undefined && (
        <div className="buttons">
          <Go to="/complaints/$complaintId/documents" params={{ complaintId: complaint.complaintId }}>
            {words.documents}
          </Go>
          <Go to="/complaints/$complaintId/summaries" params={{ complaintId: complaint.complaintId }}>
            {words.summaries}
          </Go>
        </div>
      )}
    </>
  );
}
