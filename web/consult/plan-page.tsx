import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice } from '../api/use.ts';
import type { Asked } from '../parts/case-form.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';
import { whenAsked, whenIn } from './when-asked.ts';

const TITLE = { nl: 'Gesprek plannen', en: 'Plan a talk' } as const;
const WORDS: Bilingual<{
  what: string;
  kind: string;
  held: string;
  plan: string;
  planned: string;
  was: string;
  all: string;
}> = {
  nl: {
    what: 'De cliënt krijgt bericht, zonder dag en plaats erin, en ziet het gesprek in het dossier. Was het gesprek er al? Dan krijgt niemand bericht.',
    kind: 'Waar hoort het bij',
    held: 'Is het al gehouden?',
    plan: 'Bewaren',
    planned: 'Nee, het komt nog',
    was: 'Ja, het is gehouden',
    all: 'Alle gesprekken en tijd',
  },
  en: {
    what: 'The client is told, without day and place, and sees the talk in the dossier. Was the talk held already? Then nobody is told.',
    kind: 'What it belongs to',
    held: 'Was it held already?',
    plan: 'Keep',
    planned: 'No, it is still to come',
    was: 'Yes, it was held',
    all: 'All talks and time',
  },
};

/** Plans a consult, or records one that was held without being planned. */
export function PlanPage() {
  const { dossierId } = useParams({ from: '/inside/dossiers/$dossierId/consults' });
  const words = useWords(WORDS);
  return (
    <Page title={TITLE}>
      <section className="card stack">
        <p>{words.what}</p>
        <Loaded query={usePractice()}>{({ body }) => <Plan dossierId={dossierId} practice={body} />}</Loaded>
      </section>
      <Go to="/dossiers/$dossierId/time" params={{ dossierId }}>
        {words.all}
      </Go>
    </Page>
  );
}

function Plan({
  dossierId,
  practice: { registrationKinds, consults },
}: {
  readonly dossierId: string;
  readonly practice: ReplyOf<'getConfiguration'>;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const params = { dossierId };
  const asked: readonly Asked[] = [
    ...whenAsked(language),
    {
      id: 'registrationKind',
      kind: 'choice',
      label: words.kind,
      options: choicesOf(registrationKinds, language),
    },
    {
      id: 'held',
      kind: 'choice',
      label: words.held,
      options: [
        { id: 'planned', name: words.planned },
        { id: 'held', name: words.was },
      ],
    },
  ];
  const initial = { format: 'in-person', minutes: '60', held: 'planned', registrationKind: consults.registrationKind };
  return (
    <SimpleForm
      name="planConsult"
      form={dossierId}
      initial={initial}
      version={undefined}
      now=""
      button={words.plan}
      asked={asked}
      body={(answers) => ({
        params,
        body: {
          ...whenIn(answers),
          registrationKind: answers.registrationKind,
          ...(answers.held === 'held' ? { held: true as const } : {}),
        },
      })}
      onDone={() => void navigate({ to: '/dossiers/$dossierId/time', params })}
    />
  );
}
