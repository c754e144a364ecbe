import type { ReplyOf } from '../../contracts/api.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { fieldError } from '../parts/problem.tsx';
import { type Bilingual, LANGUAGES, useWords } from '../words/language.tsx';
import type { NewClient } from './make-dossier.ts';

const NAMES = { nl: 'Nederlands', en: 'English' } as const;
const WORDS: Bilingual<{
  title: string;
  who: string;
  invite: string;
  inviteHint: string;
  known: string;
  knownHint: string;
  email: string;
  emailHint: string;
  name: string;
  nameHint: string;
  language: string;
  client: string;
  none: string;
  missing: string;
  noName: string;
}> = {
  nl: {
    title: 'De cliënt',
    who: 'Wie is het?',
    invite: 'Iemand uitnodigen',
    inviteHint: 'Wij sturen een mail waarmee de cliënt een account maakt.',
    known: 'Iemand die u al begeleidt',
    knownHint: 'Voor een nieuw traject van dezelfde cliënt.',
    email: 'E-mailadres van de cliënt',
    emailHint:
      'Van de cliënt zelf: wie hier mail leest, leest ook het dossier. Had de cliënt al een account bij de praktijk, dan hoort het dossier daarbij.',
    name: 'Voornaam voor de mail',
    nameHint: 'Zo spreken wij de cliënt aan.',
    language: 'Taal van de mails',
    client: 'Welke cliënt?',
    none: 'Kies …',
    missing: 'Vul dit in.',
    noName: 'Zonder naam',
  },
  en: {
    title: 'The client',
    who: 'Who is it?',
    invite: 'Invite somebody',
    inviteHint: 'We send a mail with which the client makes an account.',
    known: 'Somebody whom you guide already',
    knownHint: 'For a new trajectory of the same client.',
    email: 'E-mail address of the client',
    emailHint:
      'Of the client in person: whoever reads mail there reads the dossier too. When the client had an account with the practice already, the dossier goes with that.',
    name: 'First name for the mail',
    nameHint: 'By which we address the client.',
    language: 'Language of the mails',
    client: 'Which client?',
    none: 'Choose …',
    missing: 'Fill this in.',
    noName: 'Without a name',
  },
};

/** Who the client is: somebody to invite, or whom the coach guides already. */
export function NewWho({
  draft,
  set,
  clients,
  error,
}: {
  readonly draft: NewClient;
  readonly set: (part: Partial<NewClient>) => void;
  readonly clients: ReplyOf<'listClients'>['items'];
  readonly error: unknown;
}) {
  const words = useWords(WORDS);
  const missing = (value: string) => (draft.tried && value.trim() === '' ? words.missing : undefined);
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <Options
        label={words.who}
        options={[
          { value: 'invite', label: words.invite, hint: words.inviteHint },
          ...(clients.length === 0 ? [] : [{ value: 'known', label: words.known, hint: words.knownHint }]),
        ]}
        chosen={[draft.who]}
        onChange={([chosen]) => set({ who: chosen === 'known' ? 'known' : 'invite' })}
      />
      {draft.who === 'known' ? (
        <Choice
          label={words.client}
          none={words.none}
          options={clients.map(({ personId, givenName }) => ({ id: personId, name: givenName ?? words.noName }))}
          value={draft.clientId}
          onChange={(clientId) => set({ clientId })}
          error={missing(draft.clientId) ?? fieldError(error, 'clientId')}
        />
      ) : (
        <>
          <Field
            label={words.email}
            hint={words.emailHint}
            type="email"
            required
            maxLength={254}
            value={draft.email}
            onChange={(email) =>
              // The address of the account is most often the one to write to.
              set(
                draft.client.email === undefined || draft.client.email === draft.email
                  ? { email, client: { ...draft.client, email } }
                  : { email },
              )
            }
            error={missing(draft.email) ?? fieldError(error, 'email')}
          />
          <Field
            label={words.name}
            hint={words.nameHint}
            required
            maxLength={100}
            value={draft.givenName}
            onChange={(givenName) =>
              set(
                draft.client.firstName === undefined || draft.client.firstName === draft.givenName
                  ? { givenName, client: { ...draft.client, firstName: givenName } }
                  : { givenName },
              )
            }
            error={missing(draft.givenName) ?? fieldError(error, 'givenName')}
          />
          <Options
            label={words.language}
            options={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{NAMES[value]}</span> }))}
            chosen={[draft.locale]}
            onChange={([chosen]) => set({ locale: chosen === 'en' ? 'en' : 'nl' })}
          />
        </>
      )}
    </section>
  );
}
