import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { RequestOf } from '../../contracts/api.ts';
import { Refused } from '../api/client.ts';
import { useAct } from '../api/use.ts';
import { FindDossier } from '../dossier/find-dossier.tsx';
import { CameIn } from '../parts/came-in.tsx';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { CHANNELS } from './office-words.ts';
import { type Complainant, complainantOf, type From, keyOf, WhoComplains } from './who-complains.tsx';
import { useWhoWorksHere } from './whom.ts';
import { ABOUT } from './words.ts';

type Body = RequestOf<'registerComplaint'>['body'];
type Channel = Body['channel'];
const ON_PAPER = ['letter', 'mail', 'call'] as const satisfies readonly Channel[];
const ABOUT_KINDS = ['person', 'owner', 'article', 'other'] as const;
type AboutKind = (typeof ABOUT_KINDS)[number];

type Draft = {
  readonly about: AboutKind | '';
  readonly personId: string;
  readonly article: string;
  readonly text: string;
  readonly channel: Channel | '';
  readonly receivedOn: string;
  readonly tried: boolean;
};
const EMPTY: Draft = { about: '', personId: '', article: '', text: '', channel: '', receivedOn: '', tried: false };

const TITLE = { nl: 'Een klacht op papier vastleggen', en: 'Register a complaint on paper' } as const;
const WORDS: Bilingual<{
  intro: string;
  about: string;
  who: string;
  choose: string;
  article: string;
  articleHint: string;
  text: string;
  missing: string;
  save: string;
}> = {
  nl: {
    intro:
      'Kwam een klacht per brief, mail of telefoon? Leg haar hier vast. De termijn loopt vanaf de dag waarop zij binnenkwam.',
    about: 'Waar gaat de klacht over?',
    who: 'Over wie?',
    choose: 'Kies',
    article: 'Welke regel?',
    articleHint: 'Het nummer staat in het privacyreglement, bijvoorbeeld RIO-4.3.',
    text: 'Wat schreef of zei de klager?',
    missing: 'Vul dit in.',
    save: 'Vastleggen',
  },
  en: {
    intro:
      'Did a complaint come by letter, mail or phone? Register it here. The term runs from the day on which it came in.',
    about: 'What is the complaint about?',
    who: 'About whom?',
    choose: 'Choose',
    article: 'Which rule?',
    articleHint: 'The number is in the privacy regulation, for instance RIO-4.3.',
    text: 'What did the complainant write or say?',
    missing: 'Fill this in.',
    save: 'Register',
  },
};

/** A complaint that did not come through the portal, registered by the owner. */
export function RegisterPage() {
  const words = useWords(WORDS);
  const [of, setOf] = useState<Complainant>();
  const [from, setFrom] = useState<From>();
  const choose = (next: Complainant | undefined) => {
    setOf(next);
    setFrom(next === 'anonymous' ? { kind: next } : undefined);
  };
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <section className="card">
        <WhoComplains chosen={of} onChoose={choose} from={from} onFrom={setFrom} />
      </section>
      {of === 'client' && from === undefined && (
        <FindDossier onFound={({ dossierId, number }) => setFrom({ kind: 'client', dossierId, number })} />
      )}
      {from && <RegisterForm key={keyOf(from)} from={from} />}
    </Page>
  );
}

function aboutOf({ about, personId, article }: Draft): Body['about'] | undefined {
  if (about === 'person') return personId === '' ? undefined : { kind: 'person', personId };
  // The cast: the API says no to what is no article.
  if (about === 'article')
    return article.trim() === '' ? undefined : ({ kind: 'article', article: article.trim() } as Body['about']);
  return about === '' ? undefined : { kind: about };
}

function RegisterForm({ from }: { readonly from: From }) {
  const words = useWords(WORDS);
  const abouts = useWords(ABOUT);
  const channels = useWords(CHANNELS);
  const here = useWhoWorksHere();
  const navigate = useNavigate();
  const register = useAct('registerComplaint');
  const [draft, change, end] = useDraft<Draft>(`register complaint ${keyOf(from)}`, EMPTY);
  const errors = register.error instanceof Refused ? (register.error.problem.errors ?? []) : [];
  const said = (path: string) => errors.find(({ field }) => field.endsWith(path))?.message;
  const missing = (value: string) => (draft.tried && value.trim() === '' ? words.missing : undefined);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    change({ ...draft, tried: true });
    const about = aboutOf(draft);
    const { channel, receivedOn, text } = draft;
    if (about === undefined || channel === '' || receivedOn === '' || text.trim() === '') return;
    const body: Body = { ...complainantOf(from), about, text, channel, receivedOn };
    const made = await register.mutateAsync({ body }).catch(() => undefined);
    if (!made) return;
    end();
    await navigate({ to: '/complaints/$complaintId', params: { complaintId: made.body.complaintId } });
  }
  return (
    <form className="card" onSubmit={(event) => void send(event)} noValidate>
      <Options
        label={words.about}
        options={ABOUT_KINDS.map((value) => ({ value, label: abouts[value] }))}
        chosen={draft.about === '' ? [] : [draft.about]}
        // The cast: the options have these values and no others.
        onChange={([about]) => change({ ...draft, about: about as AboutKind })}
        error={missing(draft.about) ?? said('kind')}
      />
      {draft.about === 'person' && (
        <Choice
          label={words.who}
          none={words.choose}
          options={here}
          value={draft.personId}
          onChange={(personId) => change({ ...draft, personId })}
          error={missing(draft.personId) ?? said('personId')}
        />
      )}
      {draft.about === 'article' && (
        <Field
          label={words.article}
          hint={words.articleHint}
          value={draft.article}
          onChange={(article) => change({ ...draft, article })}
          error={missing(draft.article) ?? said('article')}
        />
      )}
      <Field
        label={words.text}
        rows
        required
        maxLength={4000}
        value={draft.text}
        onChange={(text) => change({ ...draft, text })}
        error={missing(draft.text) ?? said('text')}
      />
      <CameIn
        channels={ON_PAPER}
        names={channels}
        came={draft}
        onChange={(part) => change({ ...draft, ...part })}
        tried={draft.tried}
        said={said}
      />
      {register.isError && <Problem error={register.error} />}
      <button type="submit" className="button strong" disabled={register.isPending}>
        {words.save}
      </button>
    </form>
  );
}
