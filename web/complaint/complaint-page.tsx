import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { useRead } from '../api/use.ts';
import { Act } from '../parts/act.tsx';
import { Back } from '../parts/back.tsx';
import { Careful } from '../parts/careful.tsx';
import { EarlierWords } from '../parts/earlier-words.tsx';
import { Facts } from '../parts/facts.tsx';
import { Letters } from '../parts/letters.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Term } from '../parts/term.tsx';
import { Ways } from '../parts/ways.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { Attachments } from './attachments.tsx';
import { Mediation } from './mediation.tsx';
import { Solved } from './solved.tsx';
import { ABOUT, LETTERS, OUTCOMES, STATES } from './words.ts';

const TITLE = { nl: 'Klacht', en: 'Complaint' } as const;
const WORDS: Bilingual<{
  said: string;
  received: string;
  about: string;
  when: string;
  decide: string;
  hearing: string;
  hearingText: string;
  at: (time: string, place: string) => string;
  waive: string;
  waived: string;
  decided: string;
  withdraw: string;
  withdrawWhat: string;
  withdrawn: string;
  handler: string;
  owner: string;
  outside: string;
  somebody: string;
  more: string;
}> = {
  nl: {
    said: 'Wat u schreef',
    received: 'Ontvangen op',
    about: 'Waarover',
    when: 'Wanneer u van ons hoort',
    decide: 'De beslissing',
    hearing: 'Gesprek',
    hearingText:
      'Wie de klacht behandelt, wil graag van u horen wat er is gebeurd. U krijgt bericht waar en wanneer. U mag iemand meenemen. Wilt u geen gesprek, dan hoeft het niet.',
    at: (time, place) => `om ${time} uur, ${place}`,
    waive: 'Ik hoef geen gesprek',
    waived: 'Goed: er komt geen gesprek. De klacht gaat gewoon door.',
    decided: 'Wat er besloten is',
    withdraw: 'Ik trek de klacht in',
    withdrawWhat:
      'Wij doen er dan niets meer mee, en dat is niet terug te draaien. U kunt altijd een nieuwe klacht indienen.',
    withdrawn: 'Uw klacht is ingetrokken. Wij doen er niets meer mee.',
    handler: 'Wie de klacht behandelt',
    owner: 'de eigenaar van de praktijk',
    outside: 'iemand van buiten de praktijk',
    somebody: 'een andere medewerker',
    more: 'Wij namen meer tijd',
  },
  en: {
    said: 'What you wrote',
    received: 'Received on',
    about: 'About',
    when: 'When you hear from us',
    decide: 'The decision',
    hearing: 'Conversation',
    hearingText:
      'Whoever handles the complaint would like to hear from you what happened. You are told where and when. You may bring somebody. If you do not want a conversation, there need not be one.',
    at: (time, place) => `at ${time}, ${place}`,
    waive: 'I do not need a conversation',
    waived: 'All right: there will be no conversation. The complaint just goes on.',
    decided: 'What was decided',
    withdraw: 'I withdraw the complaint',
    withdrawWhat: 'Then we do nothing more with it, and that cannot be undone. You can always make a new complaint.',
    withdrawn: 'Your complaint was withdrawn. We do nothing more with it.',
    handler: 'Who handles the complaint',
    owner: 'the owner of the practice',
    outside: 'somebody from outside the practice',
    somebody: 'somebody else who works here',
    more: 'We took more time',
  },
};

export function ComplaintPage() {
  const params = useParams({ from: '/inside/complaints/$complaintId' });
  const complaint = useRead('getComplaint', { params });
  return (
    <Page title={TITLE}>
      <Back to="complaints" />
      <Loaded query={complaint}>
        {({ body }) => (
          <>
            {body.case && <Case complaint={body} of={body.case} />}
            <Ways ways={body.ways} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const nameOf = ({ people }: Complaint, id: string | undefined): string | undefined =>
  people.find(({ personId }) => personId === id)?.name;

const aboutOf = (complaint: Complaint, { about }: Of): string | undefined =>
  about.kind === 'person' ? nameOf(complaint, about.personId) : about.article;

function handlerOf(
  complaint: Complaint,
  { handler }: Of,
  words: { readonly owner: string; readonly outside: string; readonly somebody: string },
): string | undefined {
  if (!handler) return undefined;
  if (handler.kind === 'owner') return words.owner;
  const name = nameOf(complaint, handler.personId);
  const as = handler.kind === 'outside' ? words.outside : words.somebody;
  return name === undefined ? as : `${name}, ${as}`;
}

type Of = NonNullable<ReplyOf<'getComplaint'>['case']>;
type Complaint = ReplyOf<'getComplaint'>;
type Given = { readonly complaint: Complaint; readonly of: NonNullable<Complaint['case']> };

function Case({ complaint, of }: Given) {
  const words = useWords(WORDS);
  const about = useWords(ABOUT);
  const states = useWords(STATES);
  const letters = useWords(LETTERS);
  const outcomes = useWords(OUTCOMES);
  const { language } = useLanguage();
  const { complaintId, number, state } = complaint;
  const params = { complaintId };
  const open = state === 'received' || state === 'confirmed';
  return (
    <>
      <section className="card stack">
        <p role="status">
          <strong>
            {number}: {states[state]}
          </strong>
        </p>
        <Facts
          facts={[
            [words.received, <Day key="received" on={of.receivedOn} />],
            [words.about, aboutOf(complaint, of) ?? about[of.about.kind]],
            [words.handler, handlerOf(complaint, of, words)],
            [
              words.said,
              <span key="said" className="prose">
                {of.text}
              </span>,
            ],
          ]}
        />
        {open && (
          <Careful name={words.withdraw} what={words.withdrawWhat}>
            <Act name="withdrawComplaint" request={{ params }} done={words.withdrawn}>
              {words.withdraw}
            </Act>
          </Careful>
        )}
      </section>
      <Attachments complaintId={complaintId} of={of} open={open} />
      {open && (
        <section className="card stack">
          <h2>{words.when}</h2>
          {of.deferral && (
            <p>
              {words.more} (<Day on={of.deferral.on} />
              ): {of.deferral.reasons}
            </p>
          )}
          <Term name={words.decide} term={of.terms.decide} of="complaint" />
        </section>
      )}
      <EarlierWords of={of.earlierWords} />
      {open && of.hearing?.waived === undefined && (
        <section className="card stack">
          <h2>{words.hearing}</h2>
          <p>{words.hearingText}</p>
          {of.hearing?.on && (
            <p>
              <Day on={of.hearing.on} /> {words.at(of.hearing.time ?? '', of.hearing.place ?? '')}
            </p>
          )}
          <Act name="proposeHearing" request={{ params, body: { waived: true } }} done={words.waived}>
            {words.waive}
          </Act>
        </section>
      )}
      {open && of.mediation && of.mediation.complainant === undefined && of.mediation.refused === undefined && (
        <Mediation complaintId={complaintId} />
      )}
      {of.decisions.length > 0 && (
        <section className="card stack">
          <h2>{words.decided}</h2>
          {of.decisions.map(({ outcome, on, reasons }) => (
            <div key={on}>
              <h3>
                {outcomes[outcome]}, <Day on={on} />
              </h3>
              <p className="prose">{reasons}</p>
            </div>
          ))}
        </section>
      )}
      {state === 'decided' && of.answerUntil && <Solved complaintId={complaintId} until={of.answerUntil} />}
      <Letters
        letters={of.letters}
        names={letters}
        name="getComplaintLetter"
        requestOf={(letter) => ({ params: { ...params, letter }, query: { language } })}
      />
    </>
  );
}
