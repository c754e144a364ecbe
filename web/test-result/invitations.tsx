import type { ItemOf } from '../api/list.ts';
import { usePractice } from '../api/use.ts';
import { Act } from '../parts/act.tsx';
import { Careful } from '../parts/careful.tsx';
import { List } from '../parts/list.tsx';
import { useSay } from '../parts/said.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf, nameIn } from '../words/named.ts';
import { INVITATION_STATES } from './words.ts';

type Invitation = ItemOf<'listTestInvitations'>;

const WORDS: Bilingual<{
  lead: string;
  ended: string;
  kind: string;
  bureau: string;
  bureauHint: string;
  email: string;
  emailHint: string;
  language: string;
  languages: { readonly nl: string; readonly en: string };
  send: string;
  sent: string;
  none: string;
  until: string;
  another: string;
  back: string;
  backText: string;
  backNow: string;
  backDone: string;
}> = {
  nl: {
    lead: 'Een bureau buiten de praktijk stuurt één testuitslag met een link in een mail. Het krijgt geen account en ziet niets van het dossier. U en de cliënt zien de uitslag op hetzelfde moment.',
    ended: 'Het traject is voorbij. U kunt geen testuitslag meer vragen.',
    kind: 'Wat vraagt u?',
    bureau: 'Naam van het bureau',
    bureauHint: 'Bij het document staat dat het van dit bureau komt.',
    email: 'E-mailadres van wie de test afnam',
    emailHint: 'De naam van de cliënt staat niet in de mail. Vertel zelf om wie het gaat.',
    language: 'Taal van de mail',
    languages: { nl: 'Nederlands', en: 'Engels' },
    send: 'Uitnodiging sturen',
    sent: 'De uitnodiging is onderweg. U krijgt bericht als de uitslag er is, als de mail niet aankomt, of als de link verloopt.',
    none: 'U vroeg nog niemand om een testuitslag.',
    until: 'De link werkt tot en met',
    another:
      'Op dit adres komt geen mail aan. Vraag het bureau om een ander adres, en stuur hierboven een nieuwe uitnodiging.',
    back: 'Intrekken',
    backText: 'De link werkt dan niet meer. Wat nog onderweg is, wordt niet aangenomen.',
    backNow: 'De uitnodiging intrekken',
    backDone: 'De uitnodiging is ingetrokken. De link werkt niet meer.',
  },
  en: {
    lead: 'A bureau outside the practice sends one test result with a link in a mail. It gets no account and sees nothing of the dossier. You and the client see the result at the same moment.',
    ended: 'The trajectory is over. You cannot ask for a test result any more.',
    kind: 'What do you ask for?',
    bureau: 'Name of the bureau',
    bureauHint: 'With the document it says that it comes from this bureau.',
    email: 'E-mail address of who took the test',
    emailHint: "The client's name is not in the mail. Tell them yourself whom it is about.",
    language: 'Language of the mail',
    languages: { nl: 'Dutch', en: 'English' },
    send: 'Send the invitation',
    sent: 'The invitation is on its way. You are told when the result is there, when the mail does not arrive, or when the link lapses.',
    none: 'You have not asked anybody for a test result yet.',
    until: 'The link works up to and including',
    another: 'No mail arrives at this address. Ask the bureau for another address, and send a new invitation above.',
    back: 'Take back',
    backText: 'The link will no longer work. What is still on its way is not accepted.',
    backNow: 'Take the invitation back',
    backDone: 'The invitation was taken back. The link no longer works.',
  },
};

const LANGUAGES = ['nl', 'en'] as const;
const languageOf = (chosen: string | undefined): 'nl' | 'en' => (chosen === 'en' ? 'en' : 'nl');
const isOpen = ({ state }: Invitation): boolean => state === 'asked' || state === 'open';

/** Whom the coach asked for a test result, and a form to ask another. */
export function TestInvitations({ dossierId, running }: { readonly dossierId: string; readonly running: boolean }) {
  const words = useWords(WORDS);
  return (
    <>
      <p>{words.lead}</p>
      {running ? <Ask dossierId={dossierId} /> : <p className="note">{words.ended}</p>}
      <List
        name="listTestInvitations"
        request={{ params: { dossierId } }}
        none={words.none}
        keyOf={({ invitationId }) => invitationId}
        again={({ state }) => state === 'asked'}
        line={(invitation) => <Line dossierId={dossierId} invitation={invitation} running={running} />}
      />
    </>
  );
}

function Ask({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const say = useSay();
  const tests = usePractice().data?.body.categories.filter(({ testResult }) => testResult) ?? [];
  const options = choicesOf(tests, language);
  return (
    <SimpleForm
      name="inviteTestAdministrator"
      form={dossierId}
      version={undefined}
      now=""
      asked={[
        { id: 'category', kind: 'choice', label: words.kind, options },
        { id: 'bureau', kind: 'line', label: words.bureau, hint: words.bureauHint },
        { id: 'email', kind: 'line', label: words.email, hint: words.emailHint },
        {
          id: 'language',
          kind: 'choice',
          label: words.language,
          options: LANGUAGES.map((id) => ({ id, name: words.languages[id] })),
        },
      ]}
      body={({ category = '', bureau = '', email = '', language: chosen }) => ({
        params: { dossierId },
        body: { category, bureau, email: email.trim(), language: languageOf(chosen) },
      })}
      button={words.send}
      onDone={() => say(words.sent)}
    />
  );
}

type LineProps = { readonly dossierId: string; readonly invitation: Invitation; readonly running: boolean };

function Line({ dossierId, invitation, running }: LineProps) {
  const words = useWords(WORDS);
  const states = useWords(INVITATION_STATES);
  const { language } = useLanguage();
  const practice = usePractice();
  const { invitationId, category, bureau, email, state, lastDay } = invitation;
  const kind = nameIn(practice.data?.body.categories, category, language);
  return (
    <div className="grow">
      <h3>{bureau}</h3>
      <p className="quiet">
        {kind}, {email}
      </p>
      <p>{states[state]}</p>
      {state === 'undeliverable' && running && <p className="note warn">{words.another}</p>}
      {isOpen(invitation) && (
        <>
          <p>
            {words.until} <Day on={lastDay} />
          </p>
          <Careful name={words.back} what={words.backText}>
            <Act name="withdrawTestInvitation" request={{ params: { dossierId, invitationId } }} done={words.backDone}>
              {words.backNow}
            </Act>
          </Careful>
        </>
      )}
    </div>
  );
}
