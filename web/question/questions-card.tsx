import type { ReplyOf } from '../../contracts/api.ts';
import { GoToList, Opens } from '../parts/opens.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

type Reader = 'client' | 'coach';

const WORDS: Bilingual<{
  title: string;
  text: { readonly [R in Reader]: string };
  look: { readonly [R in Reader]: string };
}> = {
  nl: {
    title: 'Vragen',
    text: {
      client: 'Is iets in uw dossier niet duidelijk? Vraag het uw coach.',
      coach: 'Wat de cliënt vraagt over wat er is opgeslagen, en wat u antwoordt.',
    },
    look: { client: 'Een vraag stellen of lezen', coach: 'Vragen lezen en beantwoorden' },
  },
  en: {
    title: 'Questions',
    text: {
      client: 'Is something in your dossier not clear? Ask your coach.',
      coach: 'What the client asks about what is stored, and what you answer.',
    },
    look: { client: 'Ask or read a question', coach: 'Read and answer questions' },
  },
};

/** The way to what the client asks about what is stored. */
export function QuestionsCard({
  dossier,
  reader,
}: {
  readonly dossier: ReplyOf<'getDossier'>;
  readonly reader: Reader;
}) {
  const words = useWords(WORDS);
  return (
    <Opens dossier={dossier} list="question.list">
      <section className="card stack">
        <h2>{words.title}</h2>
        <p>{words.text[reader]}</p>
        <GoToList dossier={dossier} list="question.list">
          {words.look[reader]}
        </GoToList>
      </section>
    </Opens>
  );
}
