import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { Ways } from '../parts/ways.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { ComplaintList } from './complaint-list.tsx';

const TITLE = { nl: 'Klachten', en: 'Complaints' } as const;
const WORDS: Bilingual<{ intro: string; make: string; none: string; work: string; noWork: string }> = {
  nl: {
    intro:
      'Bent u ergens niet tevreden over? Zeg het ons. U hoort binnen een week dat wij het kregen, en binnen zes weken wat wij ervan vinden.',
    make: 'Een klacht indienen',
    none: 'Er zijn geen klachten.',
    work: 'Hier staan de klachten die u behandelt, die over u gaan, of waarvoor u iets moet doen. Andere ziet u niet.',
    noWork: 'Er is geen klacht waarmee u iets te maken hebt.',
  },
  en: {
    intro:
      'Are you not satisfied with something? Tell us. Within a week you hear that we got it, and within six weeks what we think of it.',
    make: 'Make a complaint',
    none: 'There are no complaints.',
    work: 'Here are the complaints that you handle, that are about you, or for which you have something to do. You see no others.',
    noWork: 'There is no complaint that you have anything to do with.',
  },
};

/** Of who may complain: their complaints, and the way to make one. */
export function ComplaintsPage() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <p>
        <Go to="/complaints/new" className="button strong">
          {words.make}
        </Go>
      </p>
      <ComplaintList
        none={words.none}
        after={({ notice, ways }) => (
          <>
            <p className="quiet">{notice[language]}</p>
            <Ways ways={ways} />
          </>
        )}
      />
    </Page>
  );
}

/** Of who works here, or handles one from outside. */
export function WorkOnComplaintsPage() {
  const words = useWords(WORDS);
  return (
    <Page title={TITLE}>
      <p>{words.work}</p>
      <ComplaintList none={words.noWork} />
    </Page>
  );
}
