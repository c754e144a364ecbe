import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice, useRead } from '../api/use.ts';
import { usePerson } from '../app/context.tsx';
import type { Asked } from '../parts/case-form.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useSay } from '../parts/said.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { Day, today } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';

type Paper = ReplyOf<'getCertificatePaper'>;
type Hands = Paper['confirmed'][number]['by'];

const WORDS: Bilingual<{
  title: string;
  left: (copies: number) => string;
  open: (copies: number) => string;
  gone: string;
  by: { readonly [H in Hands]: string };
  copies: (copies: number) => string;
  apart: string;
  form: string;
  how: string;
  on: string;
  method: string;
  who: string;
  hands: { readonly [H in Hands]: string };
  sure: string;
  confirm: string;
  done: string;
}> = {
  nl: {
    title: 'Wat er nog op papier was',
    left: (copies) =>
      copies === 1
        ? 'Toen het dossier werd vernietigd, was er nog één papier.'
        : `Toen het dossier werd vernietigd, waren er nog ${copies} papieren.`,
    open: (copies) =>
      copies === 1
        ? 'Van één papier is nog niet vastgelegd dat het weg is.'
        : `Van ${copies} papieren is nog niet vastgelegd dat ze weg zijn.`,
    gone: 'De praktijk heeft vastgelegd dat al het papier weg is.',
    by: { coach: 'door de coach', owner: 'door de praktijk' },
    copies: (copies) => (copies === 1 ? 'Eén papier' : `${copies} papieren`),
    apart: 'Het ondertekende bewijs verandert niet. Het zegt hoe het was op de dag van de vernietiging.',
    form: 'Vastleggen dat papier weg is',
    how: 'Hoeveel papieren?',
    on: 'Op welke dag?',
    method: 'Hoe?',
    who: 'Wie deed dat?',
    hands: { coach: 'De coach van het dossier', owner: 'Ikzelf of iemand anders van de praktijk' },
    sure: 'Iedereen die het bewijs heeft, kan dit lezen. U kunt het niet terugdraaien. Leg het vast als u zeker weet dat het papier weg is.',
    confirm: 'Bevestigen dat het weg is',
    done: 'Vastgelegd. Het staat bij het bewijs.',
  },
  en: {
    title: 'What was still on paper',
    left: (copies) =>
      copies === 1
        ? 'When the dossier was destroyed, there was still one paper.'
        : `When the dossier was destroyed, there were still ${copies} papers.`,
    open: (copies) =>
      copies === 1
        ? 'Of one paper it is not recorded yet that it is gone.'
        : `Of ${copies} papers it is not recorded yet that they are gone.`,
    gone: 'The practice has recorded that all paper is gone.',
    by: { coach: 'by the coach', owner: 'by the practice' },
    copies: (copies) => (copies === 1 ? 'One paper' : `${copies} papers`),
    apart: 'The signed proof does not change. It says how it was on the day of the destruction.',
    form: 'Record that paper is gone',
    how: 'How many papers?',
    on: 'On which day?',
    method: 'How?',
    who: 'Who did that?',
    hands: { coach: 'The coach of the dossier', owner: 'I myself, or somebody else of the practice' },
    sure: 'Everyone who has the proof can read this. You cannot take it back. Record it when you are sure that the paper is gone.',
    confirm: 'Confirm that it is gone',
    done: 'Recorded. It stands with the proof.',
  },
};

/** Paper that outlived the dossier, and what became of it (RIO-6.2): for who has the certificate; the owner says it. */
export function LeftPaper({ certificateId }: { readonly certificateId: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const person = usePerson();
  const paper = useRead('getCertificatePaper', { params: { certificateId } });
  return (
    <Loaded query={paper}>
      {({ body, version }) => (
        <section className="card stack">
          <h2>{words.title}</h2>
          <p>{words.left(body.left)}</p>
          {body.confirmed.length > 0 && (
            <ul>
              {body.confirmed.map(({ copies, on, method, by }, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays in its place.
                <li key={n}>
                  {words.copies(copies)}: {method[language]}, <Day on={on} />, {words.by[by]}.
                </li>
              ))}
            </ul>
          )}
          <p className={body.open > 0 ? 'late' : 'fine'}>{body.open > 0 ? words.open(body.open) : words.gone}</p>
          <p className="quiet">{words.apart}</p>
          {person?.role === 'owner' && body.open > 0 && (
            <Confirm certificateId={certificateId} open={body.open} version={version} />
          )}
        </section>
      )}
    </Loaded>
  );
}

const handsOf = (id: string | undefined): Hands => (id === 'owner' ? 'owner' : 'coach');
const upTo = (most: number) => Array.from({ length: most }, (_, at) => ({ id: String(at + 1), name: String(at + 1) }));

function Confirm({
  certificateId,
  open,
  version,
}: {
  readonly certificateId: string;
  readonly open: number;
  readonly version: number | undefined;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const say = useSay();
  const methods = choicesOf(usePractice().data?.body.paper.methods, language);
  const hands = Object.entries(words.hands).map(([id, name]) => ({ id, name }));
  const asked: readonly Asked[] = [
    { id: 'copies', kind: 'choice', label: words.how, options: upTo(open) },
    { id: 'method', kind: 'choice', label: words.method, options: methods },
    { id: 'on', kind: 'date', label: words.on },
    { id: 'by', kind: 'choice', label: words.who, options: hands },
  ];
  return (
    <>
      <h3>{words.form}</h3>
      <SimpleForm
        name="confirmCertificatePaper"
        form={certificateId}
        initial={{ copies: String(open), on: today() }}
        version={version}
        now={words.open(open)}
        button={words.confirm}
        onDone={() => say(words.done)}
        before={() => <p className="note warn">{words.sure}</p>}
        asked={asked}
        body={({ copies, on = '', method = '', by: hand }) => ({
          params: { certificateId },
          body: { copies: Number(copies), on, method, by: handsOf(hand) },
        })}
      />
    </>
  );
}
