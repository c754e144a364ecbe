import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice, useRead } from '../api/use.ts';
import { Act } from '../parts/act.tsx';
import { EarlierWords } from '../parts/earlier-words.tsx';
import { Facts } from '../parts/facts.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Paper } from '../parts/paper.tsx';
import { Section } from '../parts/section.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { CorrectForm, DestroyForm, PlaceForm, TakeBackForm } from './copy-forms.tsx';
import { TakenBack } from './taken-back.tsx';
import { Term, usePaperLists, Where } from './where.tsx';
import { HANDS, PAPER } from './words.ts';

type Copy = ReplyOf<'getPaper'>;

const TITLE = { nl: 'Een papier uit een dossier', en: 'A paper of a dossier' } as const;
const WORDS: Bilingual<{
  takeOut: string;
  backIn: string;
  elsewhere: string;
  isOut: string;
  isBack: string;
  move: string;
  destroyed: string;
  takeBack: string;
  correct: string;
  all: string;
  dossier: string;
  sheet: string;
}> = {
  nl: {
    takeOut: 'Meenemen voor een gesprek',
    backIn: 'Het ligt weer in:',
    isOut: 'Vastgelegd: u hebt het meegenomen. Leg het na het gesprek terug achter slot.',
    isBack: 'Vastgelegd: het ligt weer achter slot.',
    elsewhere: 'Op een andere plaats terugleggen',
    move: 'Naar een andere plaats',
    destroyed: 'Vernietigd of meegegeven',
    takeBack: 'Het was een vergissing: het papier is er nog',
    correct: 'Beter zeggen wat het is',
    all: 'Alles op papier van dit dossier',
    dossier: 'Naar het dossier',
    sheet: 'Blad met nummer en code om erop te leggen (PDF)',
  },
  en: {
    takeOut: 'Take it out for a consult',
    backIn: 'It lies again in:',
    isOut: 'Recorded: you have taken it out. Put it back under lock after the consult.',
    isBack: 'Recorded: it lies under lock again.',
    elsewhere: 'Put it back in another place',
    move: 'To another place',
    destroyed: 'Destroyed or handed over',
    takeBack: 'It was a mistake: the paper is still there',
    correct: 'Say better what it is',
    all: 'Everything on paper of this dossier',
    dossier: 'To the dossier',
    sheet: 'Sheet with number and code to lay on it (PDF)',
  },
};

/** One paper: where it is, and what can be done with it. The code on a printed sheet leads here. */
export function CopyPage() {
  const { dossierId, copyId } = useParams({ from: '/inside/dossiers/$dossierId/paper/$copyId' });
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const practice = usePractice();
  const copy = useRead('getPaper', { params: { dossierId, copyId } });
  return (
    <Page title={TITLE}>
      {/* A form begins with the first of the practice's places and ways: not before those are there. */}
      <Loaded query={practice}>
        {() => (
          <Loaded query={copy}>
            {({ body, version }) => (
              <>
                <Head copy={body} />
                <EarlierWords of={body.earlierWords} />
                <TakenBack of={body.takenBack} />
                <Acts dossierId={dossierId} copy={body} version={version} />
                {body.may.includes('move') && (
                  <Paper
                    name="getPaperSheet"
                    request={{ params: { dossierId, copyId }, query: { language } }}
                    fileName="sheet.pdf"
                  >
                    {words.sheet}
                  </Paper>
                )}
              </>
            )}
          </Loaded>
        )}
      </Loaded>
      <div className="buttons spaced">
        <Go to="/dossiers/$dossierId/paper" params={{ dossierId }}>
          {words.all}
        </Go>
        <Go to="/dossiers/$dossierId" params={{ dossierId }}>
          {words.dossier}
        </Go>
      </div>
    </Page>
  );
}

function Head({ copy }: { readonly copy: Copy }) {
  const words = useWords(PAPER);
  const hands = useWords(HANDS);
  const { kindName } = usePaperLists();
  return (
    <section className="card stack">
      <h2>
        {words.number} {copy.sheet}
      </h2>
      <p>
        <strong>
          <Where copy={copy} />
        </strong>
      </p>
      <p>
        <Term copy={copy} />
      </p>
      {copy.words === undefined ? <p className="quiet">{words.hidden}</p> : <p>{copy.words}</p>}
      <Facts
        facts={[
          [words.kind, kindName(copy.category)],
          [words.printed, <Day key="printed" on={copy.printedOn} />],
          [
            words.recorded,
            <span key="recorded">
              <Day on={copy.recordedOn} />, {words.by} {copy.by.name ?? hands[copy.by.role]}
            </span>,
          ],
        ]}
      />
    </section>
  );
}

type Acting = { readonly dossierId: string; readonly copy: Copy; readonly version: number | undefined };

/** What one does most is one tap; the rest opens. */
function Acts({ dossierId, copy, version }: Acting) {
  const words = useWords(WORDS);
  const { placeName } = usePaperLists();
  const { copyId, may, place } = copy;
  const params = { dossierId, copyId };
  const on = version === undefined ? {} : { version };
  const about = { params, version, sheet: copy.sheet };
  return (
    <>
      {may.includes('take-out') && (
        <Act name="takeOutPaper" request={{ params, ...on }} done={words.isOut}>
          {words.takeOut}
        </Act>
      )}
      {may.includes('bring-back') && (
        <>
          <Act name="bringBackPaper" request={{ params, body: { place }, ...on }} done={words.isBack}>
            {words.backIn} {placeName(place)}
          </Act>
          <Section title={words.elsewhere}>
            <PlaceForm {...about} name="bringBackPaper" place={place} />
          </Section>
        </>
      )}
      {may.includes('destroy') && (
        <Section title={words.destroyed}>
          <DestroyForm {...about} />
        </Section>
      )}
      {may.includes('take-back') && (
        <Section title={words.takeBack}>
          <TakeBackForm {...about} />
        </Section>
      )}
      {may.includes('move') && (
        <Section title={words.move}>
          <PlaceForm {...about} name="movePaper" place={place} />
        </Section>
      )}
      {may.includes('correct') && (
        <Section title={words.correct}>
          <CorrectForm {...about} words={copy.words ?? ''} />
        </Section>
      )}
    </>
  );
}
