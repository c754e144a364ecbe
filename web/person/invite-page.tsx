import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { RequestOf } from '../../contracts/api.ts';
import { MayList } from '../access/may-list.tsx';
import { useAll } from '../api/list.ts';
import { useAct, useRead } from '../api/use.ts';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Iemand uitnodigen', en: 'Invite somebody' } as const;

type Body = RequestOf<'invitePerson'>['body'];
type Invited = Exclude<Body['role'], 'owner'>;

const WORDS: Bilingual<{
  role: string;
  roles: { readonly [R in Invited]: readonly [name: string, hint: string] };
  roleMissing: string;
  email: string;
  emailHint: string;
  emailMissing: string;
  name: string;
  nameMissing: string;
  principal: string;
  principalMissing: string;
  choose: string;
  language: string;
  send: string;
  sees: string;
}> = {
  nl: {
    role: 'Wie is het?',
    roles: {
      coach: ['Coach', 'Ziet de eigen dossiers, en andere alleen als een cliënt dat goed vindt.'],
      client: ['Cliënt', 'Ziet het eigen dossier, en alles wat daarin gebeurt.'],
      principal: ['Iemand van een opdrachtgever', 'Ziet alleen wat een cliënt met die organisatie deelt.'],
      manager: ['Beheerder', 'Ziet niets, totdat u de beheerder aanstelt of iemand van buiten een klacht behandelt.'],
    },
    roleMissing: 'Kies wie het is.',
    email: 'E-mailadres',
    emailHint: 'Hier gaat de uitnodiging naartoe, met een tijdelijk wachtwoord. Kijk het adres goed na.',
    emailMissing: 'Vul het e-mailadres in.',
    name: 'Voornaam',
    nameMissing: 'Vul de voornaam in: zo spreken wij iemand aan.',
    principal: 'Van welke opdrachtgever?',
    principalMissing: 'Kies de opdrachtgever.',
    choose: 'Maak een keuze',
    language: 'Taal van de mails',
    send: 'Uitnodigen',
    sees: 'Wat mag deze persoon precies?',
  },
  en: {
    role: 'Who is it?',
    roles: {
      coach: ['Coach', 'Sees the own dossiers, and others only when a client agrees.'],
      client: ['Client', 'Sees the own dossier, and all that happens in it.'],
      principal: ['Somebody from a commissioning organisation', 'Sees only what a client shares with it.'],
      manager: [
        'Manager',
        'Sees nothing, until you appoint the manager, or somebody from outside handles a complaint.',
      ],
    },
    roleMissing: 'Choose who it is.',
    email: 'E-mail address',
    emailHint: 'The invitation goes here, with a temporary password. Check the address well.',
    emailMissing: 'Fill in the e-mail address.',
    name: 'First name',
    nameMissing: 'Fill in the first name: it is how we address somebody.',
    principal: 'Of which commissioning organisation?',
    principalMissing: 'Choose the commissioning organisation.',
    choose: 'Choose one',
    language: 'Language of the mails',
    send: 'Invite',
    sees: 'What exactly may this person do?',
  },
};

const LANGUAGES = [
  { value: 'nl', label: <span lang="nl">Nederlands</span> },
  { value: 'en', label: <span lang="en">English</span> },
] as const;
/** As many organisations as one answer holds. */
const PRINCIPALS = 100;

type Draft = {
  readonly role: Invited | '';
  readonly email: string;
  readonly givenName: string;
  readonly principalId: string;
  readonly locale: 'nl' | 'en';
};

export function InvitePage() {
  const { principal } = useSearch({ strict: false }) as { principal?: string };
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const invite = useAct('invitePerson');
  const [draft, change, end] = useDraft<Draft>('invitation', {
    role: principal === undefined ? '' : 'principal',
    email: '',
    givenName: '',
    principalId: principal ?? '',
    locale: 'nl',
  });
  const [tried, setTried] = useState(false);
  const { role, email, givenName, principalId, locale } = draft;
  const principals = useAll('listPrincipals', { query: { limit: PRINCIPALS } }, { enabled: role === 'principal' });
  const blank = (value: string, why: string): string | undefined => (tried && value.trim() === '' ? why : undefined);
  const wrong = (field: string): string | undefined => fieldError(invite.error, field);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    const complete = email.trim() !== '' && givenName.trim() !== '' && (role !== 'principal' || principalId !== '');
    if (role === '' || !complete) return;
    const body: Body = { role, email, givenName, locale, ...(role === 'principal' ? { principalId } : {}) };
    const made = await invite.mutateAsync({ body }).catch(() => undefined);
    if (!made) return;
    end();
    await navigate({ to: '/people/$personId', params: { personId: made.body.personId } });
  }
  return (
    <Page title={TITLE}>
      <form className="card" onSubmit={(event) => void send(event)} noValidate>
        <Options
          label={words.role}
          options={Object.entries(words.roles).map(([value, [label, hint]]) => ({ value, label, hint }))}
          chosen={role === '' ? [] : [role]}
          onChange={([chosen]) => change({ ...draft, role: chosen as Invited })}
          error={tried && role === '' ? words.roleMissing : wrong('role')}
        />
        {role !== '' && <Sees role={role} title={words.sees} />}
        {role === 'principal' && (
          <Choice
            label={words.principal}
            none={words.choose}
            options={(principals.data?.body.items ?? []).map(({ principalId: id, name }) => ({ id, name }))}
            value={principalId}
            onChange={(chosen) => change({ ...draft, principalId: chosen })}
            error={blank(principalId, words.principalMissing) ?? wrong('principalId')}
          />
        )}
        <Field
          label={words.email}
          hint={words.emailHint}
          type="email"
          required
          value={email}
          onChange={(typed) => change({ ...draft, email: typed })}
          error={blank(email, words.emailMissing) ?? wrong('email')}
        />
        <Field
          label={words.name}
          required
          value={givenName}
          onChange={(typed) => change({ ...draft, givenName: typed })}
          error={blank(givenName, words.nameMissing) ?? wrong('givenName')}
        />
        <Options
          label={words.language}
          options={LANGUAGES}
          chosen={[locale]}
          onChange={([chosen]) => change({ ...draft, locale: chosen === 'en' ? 'en' : 'nl' })}
        />
        {invite.isError && <Problem error={invite.error} />}
        <button type="submit" className="button strong" disabled={invite.isPending}>
          {words.send}
        </button>
      </form>
    </Page>
  );
}

/** What a role may do, from the rules, when somebody wants to know. */
function Sees({ role, title }: { readonly role: Invited; readonly title: string }) {
  const [open, setOpen] = useState(false);
  const access = useRead('getAccess', {}, { enabled: open });
  return (
    <details className="note" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Loaded query={access}>{({ body }) => <MayList access={body} account={role} />}</Loaded>}
    </details>
  );
}
