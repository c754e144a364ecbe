import type { ReplyOf } from '../../contracts/api.ts';
import { GoToList, Opens } from '../parts/opens.tsx';
import { Day, today } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{
  title: string;
  none: string;
  kept: (copies: number) => string;
  by: string;
  late: string;
  look: string;
}> = {
  nl: {
    title: 'Op papier',
    none: 'Er is nu niets op papier.',
    kept: (copies) => (copies === 1 ? 'Er is één papier.' : `Er zijn ${copies} papieren.`),
    by: 'Vernietigen uiterlijk',
    late: 'Dat is te laat.',
    look: 'Bekijken wat er op papier is',
  },
  en: {
    title: 'On paper',
    none: 'There is nothing on paper now.',
    kept: (copies) => (copies === 1 ? 'There is one paper.' : `There are ${copies} papers.`),
    by: 'Destroy by',
    late: 'That is late.',
    look: 'See what is on paper',
  },
};

/** How much there is on paper, by when it has to be gone, and the way to all of it. */
export function PaperCard({ dossier }: { readonly dossier: ReplyOf<'getDossier'> }) {
  const words = useWords(WORDS);
  const { paper } = dossier;
  const destroyBy = paper?.destroyBy;
  return (
    <Opens dossier={dossier} list="paper.list">
      <section className="card stack">
        <h2>{words.title}</h2>
        <p>
          {paper === undefined || paper.kept === 0 ? words.none : words.kept(paper.kept)}
          {destroyBy !== undefined && (
            <>
              {' '}
              {words.by} <Day on={destroyBy} />.{destroyBy < today() && <strong className="late"> {words.late}</strong>}
            </>
          )}
        </p>
        <GoToList dossier={dossier} list="paper.list">
          {words.look}
        </GoToList>
      </section>
    </Opens>
  );
}
