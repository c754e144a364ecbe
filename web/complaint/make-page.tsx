import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { RequestOf } from '../../contracts/api.ts';
import { useAll } from '../api/list.ts';
import { useAct, useRead } from '../api/use.ts';
import { usePerson } from '../app/context.tsx';
import { Back } from '../parts/back.tsx';
import { useDraft } from '../parts/draft.ts';
import { Field, Options } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { ABOUT, type AboutKind } from './words.ts';

const TITLE = { nl: 'Een klacht indienen', en: 'Make a complaint' } as const;
const WORDS: Bilingual<{
  which: string;
  number: (number: string) => string;
  whichFirst: string;
  about: string;
  first: string;
  article: string;
  articleHint: string;
  text: string;
  textHint: string;
  textMissing: string;
  send: string;
  who: string;
}> = {
  nl: {
    which: 'Bij welk dossier hoort uw klacht?',
    number: (number) => `Dossier ${number}`,
    whichFirst: 'Kies het dossier.',
    about: 'Waar gaat het over?',
    first: 'Kies waar het over gaat.',
    article: 'Welke regel?',
    articleHint: 'Het nummer staat in het privacyreglement, bijvoorbeeld RIO-4.3.',
    text: 'Wat is er gebeurd?',
    textHint:
      'Schrijf het in uw eigen woorden. U hoeft niet volledig te zijn; wij bellen of schrijven als wij iets willen weten.',
    textMissing: 'Schrijf op wat er is gebeurd.',
    send: 'Versturen',
    who: 'Over wie een klacht gaat, ziet hem niet en behandelt hem nooit zelf. Bijlagen kunt u meesturen zodra de klacht verstuurd is.',
  },
  en: {
    which: 'To which dossier does your complaint belong?',
    number: (number) => `Dossier ${number}`,
    whichFirst: 'Choose the dossier.',
    about: 'What is it about?',
    first: 'Choose what it is about.',
    article: 'Which rule?',
    articleHint: 'The number is in the privacy regulation, for instance RIO-4.3.',
    text: 'What happened?',
    textHint: 'Write it in your own words. It need not be complete; we call or write when we want to know something.',
    textMissing: 'Write down what happened.',
    send: 'Send',
    who: 'Whoever a complaint is about does not see it and never handles it. You can send attachments as soon as the complaint was sent.',
  },
};

type Draft = {
  /** Of who has several. */
  readonly dossierId: string;
  readonly about: AboutKind | '';
  readonly article: string;
  readonly text: string;
  readonly tried: boolean;
};
const EMPTY: Draft = { dossierId: '', about: '', article: '', text: '', tried: false };

/** Of a client or somebody of a principal; the latter has no coach here. About a decision one complains from the request's own page, which says which. */
export function MakePage() {
  const { request, dossier: given } = useSearch({ strict: false }) as { request?: string; dossier?: string };
  const words = useWords(WORDS);
  const names = useWords(ABOUT);
  const navigate = useNavigate();
  const make = useAct('makeComplaint');
  const isClient = usePerson()?.role === 'client';
  const dossiers = useAll('listDossiers', { query: {} }, { enabled: isClient && given === undefined });
  const [draft, change, end] = useDraft<Draft>(
    `complaint ${request ?? ''}`,
    request === undefined ? EMPTY : { ...EMPTY, about: 'decision' },
  );
  const own = dossiers.data?.body.items ?? [];
  const several = own.length > 1;
  const chosen = own.find((one) => one.dossierId === draft.dossierId)?.dossierId;
  const dossierId = given ?? (several ? chosen : own[0]?.dossierId);
  const dossier = useRead(
    'getDossier',
    { params: { dossierId: dossierId ?? '' } },
    { enabled: draft.about === 'person' && dossierId !== undefined },
  );
  const offered: Readonly<Record<AboutKind, boolean>> = {
    person: isClient && (dossierId !== undefined || several || dossiers.isLoading),
    owner: true,
    article: true,
    decision: request !== undefined,
    other: true,
  };
  // The cast: `Object.keys` does not know the names, and the table has exactly these.
  const kinds = (Object.keys(names) as AboutKind[]).filter((kind) => offered[kind]);

  function aboutOf(): RequestOf<'makeComplaint'>['body']['about'] {
    const coachId = dossier.data?.body.coachId;
    if (draft.about === 'person' && coachId !== undefined) return { kind: 'person', personId: coachId };
    if (draft.about === 'article') return { kind: 'article', article: draft.article.trim() };
    if (draft.about === 'decision' && request !== undefined) return { kind: 'decision', requestId: request };
    return { kind: draft.about === 'owner' ? 'owner' : 'other' };
  }
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    change({ ...draft, tried: true });
    if (draft.about === '' || draft.text.trim() === '' || (several && dossierId === undefined)) return;
    const body = { about: aboutOf(), text: draft.text, ...(dossierId === undefined ? {} : { dossierId }) };
    const made = await make.mutateAsync({ body }).catch(() => undefined);
    if (!made) return;
    end();
    await navigate({ to: '/complaints/$complaintId', params: { complaintId: made.body.complaintId } });
  }
  return (
    <Page title={TITLE}>
      <Back to="complaints" />
      <p>{words.who}</p>
      <form className="card" onSubmit={(event) => void send(event)} noValidate>
        {several && (
          <Options
            label={words.which}
            options={own.map((one) => ({ value: one.dossierId, label: words.number(one.number) }))}
            chosen={chosen === undefined ? [] : [chosen]}
            onChange={([id = '']) => change({ ...draft, dossierId: id })}
            error={draft.tried && chosen === undefined ? words.whichFirst : undefined}
          />
        )}
        <Options
          label={words.about}
          options={kinds.map((kind) => ({ value: kind, label: names[kind] }))}
          chosen={draft.about === '' ? [] : [draft.about]}
          onChange={([about]) => change({ ...draft, about: about as AboutKind })}
          error={draft.tried && draft.about === '' ? words.first : undefined}
        />
        {draft.about === 'article' && (
          <Field
            label={words.article}
            hint={words.articleHint}
            value={draft.article}
            onChange={(article) => change({ ...draft, article })}
            error={fieldError(make.error, 'about.article')}
          />
        )}
        <Field
          label={words.text}
          hint={words.textHint}
          rows
          required
          maxLength={4000}
          value={draft.text}
          onChange={(text) => change({ ...draft, text })}
          error={draft.tried && draft.text.trim() === '' ? words.textMissing : fieldError(make.error, 'text')}
        />
        {make.isError && <Problem error={make.error} />}
        {dossier.isError && <Problem error={dossier.error} />}
        <button
          type="submit"
          className="button strong"
          // Who the coach is must be known first.
          disabled={make.isPending || (draft.about === 'person' && dossierId !== undefined && !dossier.data)}
        >
          {words.send}
        </button>
      </form>
    </Page>
  );
}
