import type { Asked } from '../parts/case-form.tsx';
import { useSay } from '../parts/said.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { today } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { usePaperLists } from './where.tsx';

const WORDS: Bilingual<{
  place: string;
  putThere: string;
  on: string;
  method: string;
  sure: (sheet: string) => string;
  confirm: string;
  what: string;
  save: string;
  now: (sheet: string) => string;
  isThere: string;
  isGone: string;
  isSaid: string;
}> = {
  nl: {
    place: 'Afgesloten plaats',
    putThere: 'Het ligt daar',
    on: 'Op welke dag?',
    method: 'Hoe?',
    sure: (sheet) =>
      `U legt vast dat papier ${sheet} er niet meer is. Dit kunt u niet terugdraaien. Kijk het nummer op het papier na.`,
    confirm: 'Bevestigen dat het weg is',
    what: 'Wat is het?',
    save: 'Bewaren',
    now: (sheet) => `Papier ${sheet}`,
    isThere: 'Vastgelegd: het ligt daar achter slot.',
    isGone: 'Vastgelegd: dit papier is er niet meer. De cliënt ziet dat ook.',
    isSaid: 'Bewaard. Wat er eerder stond, blijft te lezen.',
  },
  en: {
    place: 'Locked place',
    putThere: 'It lies there',
    on: 'On which day?',
    method: 'How?',
    sure: (sheet) =>
      `You record that paper ${sheet} is no more. You cannot take this back. Check the number on the paper.`,
    confirm: 'Confirm that it is gone',
    what: 'What is it?',
    save: 'Save',
    now: (sheet) => `Paper ${sheet}`,
    isThere: 'Recorded: it lies there under lock.',
    isGone: 'Recorded: this paper is no more. The client sees that too.',
    isSaid: 'Saved. What was said before can still be read.',
  },
};

type About = {
  readonly params: { readonly dossierId: string; readonly copyId: string };
  readonly version: number | undefined;
  readonly sheet: string;
};

/** Under lock, in a place of the list. */
export function PlaceForm({
  params,
  version,
  sheet,
  name,
  place,
}: About & { readonly name: 'movePaper' | 'bringBackPaper'; readonly place: string }) {
  const words = useWords(WORDS);
  const say = useSay();
  const { places } = usePaperLists();
  const others = places.filter(({ id }) => id !== place);
  const asked: readonly Asked[] = [{ id: 'place', kind: 'choice', label: words.place, options: others }];
  return (
    <SimpleForm
      name={name}
      form={params.copyId}
      initial={{ place: others[0]?.id ?? '' }}
      version={version}
      now={words.now(sheet)}
      button={words.putThere}
      onDone={() => say(words.isThere)}
      asked={asked}
      body={(answers) => ({ params, body: { place: answers.place ?? '' } })}
    />
  );
}

/** The day, how, and once: two taps where it was done today. */
export function DestroyForm({ params, version, sheet }: About) {
  const words = useWords(WORDS);
  const say = useSay();
  const { methods } = usePaperLists();
  const asked: readonly Asked[] = [
    { id: 'method', kind: 'choice', label: words.method, options: methods },
    { id: 'on', kind: 'date', label: words.on },
  ];
  return (
    <SimpleForm
      name="destroyPaper"
      form={params.copyId}
      initial={{ on: today(), method: methods[0]?.id ?? '' }}
      version={version}
      now={words.now(sheet)}
      button={words.confirm}
      onDone={() => say(words.isGone)}
      before={() => <p className="note warn">{words.sure(sheet)}</p>}
      asked={asked}
      body={(answers) => ({ params, body: { on: answers.on ?? '', method: answers.method ?? '' } })}
    />
  );
}

/** What was said before stays to be read. */
export function CorrectForm({ params, version, sheet, words: before }: About & { readonly words: string }) {
  const words = useWords(WORDS);
  const say = useSay();
  const asked: readonly Asked[] = [{ id: 'words', kind: 'line', label: words.what }];
  return (
    <SimpleForm
      name="correctPaper"
      form={params.copyId}
      initial={{ words: before }}
      version={version}
      now={words.now(sheet)}
      button={words.save}
      onDone={() => say(words.isSaid)}
      asked={asked}
      body={(answers) => ({ params, body: { words: answers.words ?? '' } })}
    />
  );
}
