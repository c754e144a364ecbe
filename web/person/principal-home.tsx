import { useList } from '../api/list.ts';
import { Disclosures } from '../disclosure/disclosures.tsx';
import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Begin', en: 'Start' } as const;
const WORDS: Bilingual<{ only: string; complain: string; complainText: string; make: string }> = {
  nl: {
    only: 'Meer dan dit ziet u niet van iemand. Hebt u iets nodig dat hier niet staat? Vraag het aan de cliënt of aan de praktijk.',
    complain: 'Niet tevreden?',
    complainText: 'Zeg het ons. U hoort binnen een week dat wij het kregen.',
    make: 'Een klacht indienen',
  },
  en: {
    only: 'You see no more of anybody than this. Do you need something that is not here? Ask the client or the practice.',
    complain: 'Not satisfied?',
    complainText: 'Tell us. Within a week you hear that we got it.',
    make: 'Make a complaint',
  },
};

/** What a commissioning organisation sees first: all that it sees. */
export function PrincipalHome() {
  const words = useWords(WORDS);
  const shared = useList('listDisclosures', { query: {} });
  return (
    <Page title={TITLE}>
      <Disclosures isStart />
      {/* Below what is still to come it would be pushed away under a finger. */}
      {!shared.isPending && (
        <>
          <p>{words.only}</p>
          <section className="card">
            <h2>{words.complain}</h2>
            <p>{words.complainText}</p>
            <Go to="/complaints/new">{words.make}</Go>
          </section>
        </>
      )}
    </Page>
  );
}
