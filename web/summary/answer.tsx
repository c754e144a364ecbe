import { Act } from '../parts/act.tsx';
import { useSay } from '../parts/said.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { SUMMARY_WORDS, type Summary } from './words.ts';

const WORDS: Bilingual<{
  ask: string;
  free: string;
  yes: string;
  yesDone: string;
  no: string;
  what: string;
  hint: string;
  send: string;
  noDone: string;
}> = {
  nl: {
    ask: 'Klopt deze samenvatting?',
    free: 'U hoeft niets te doen. Zolang u niets zegt, staat erbij dat u niet hebt gereageerd. Dat telt niet als een ja.',
    yes: 'Ja, dit klopt',
    yesDone: 'Uw coach weet dat dit klopt. Bedenkt u zich? U kunt altijd nog zeggen wat er niet klopt.',
    no: 'Er klopt iets niet',
    what: 'Wat klopt er niet?',
    hint: 'Zeg het in uw eigen woorden. Wat u schrijft, blijft bij de samenvatting staan, ook als uw coach haar verbetert.',
    send: 'Aan mijn coach zeggen',
    noDone: 'Uw coach heeft bericht. Verbetert uw coach de samenvatting? Dan krijgt u de nieuwe versie.',
  },
  en: {
    ask: 'Is this summary right?',
    free: 'You need not do anything. As long as you say nothing, it says that you did not respond. That does not count as a yes.',
    yes: 'Yes, this is right',
    yesDone:
      'Your coach knows that this is right. Do you change your mind? You can always still say what is not right.',
    no: 'Something is not right',
    what: 'What is not right?',
    hint: 'Say it in your own words. What you write stays with the summary, also when your coach corrects it.',
    send: 'Tell my coach',
    noDone: 'Your coach was told. Does your coach correct the summary? Then you get the new version.',
  },
};

type Props = { readonly dossierId: string; readonly summary: Summary; readonly edition: number };

/** The client says whether what they read is right, or in their own words what is not. */
export function Answer({ dossierId, summary: { summaryId, version, state, editions }, edition }: Props) {
  const words = useWords(WORDS);
  const shared = useWords(SUMMARY_WORDS);
  const say = useSay();
  const params = { dossierId, summaryId };
  // After an answer the form begins anew; after a correction it says that the summary changed.
  const answers = editions.flatMap((one) => one.answers).length;
  return (
    <section className={state === 'sent' ? 'card stack asked' : 'card stack'}>
      <h2>{words.ask}</h2>
      {state === 'sent' && <p>{words.free}</p>}
      {state !== 'confirmed' && (
        <Act name="confirmSummary" request={{ params, version, body: { edition } }} done={words.yesDone}>
          {words.yes}
        </Act>
      )}
      <details className="stack">
        <summary className="button">{words.no}</summary>
        <SimpleForm
          key={answers}
          name="disputeSummary"
          form={summaryId}
          version={version}
          now={shared.states.client[state]}
          asked={[{ id: 'words', kind: 'text', label: words.what, hint: words.hint }]}
          body={({ words: typed = '' }) => ({ params, body: { edition, words: typed } })}
          button={words.send}
          onDone={() => say(words.noDone)}
        />
      </details>
    </section>
  );
}
