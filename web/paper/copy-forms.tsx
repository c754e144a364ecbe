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
  why: string;
  stillThere: string;
  isThereStill: string;
  both: string;
}> = {
  nl: {
    place: 'Afgesloten plaats',
    putThere: 'Het ligt daar',
    on: 'Op welke dag?',
    method: 'Hoe?',
    sure: (sheet) =>
      `U legt vast dat papier ${sheet} er niet meer is. Kijk het nummer op het papier na. Was het een vergissing? Dan kunt u het terugnemen zolang het dossier er is.`,
    confirm: 'Bevestigen dat het weg is',
    what: 'Wat is het?',
    save: 'Bewaren',
    now: (sheet) => `Papier ${sheet}`,
    isThere: 'Vastgelegd: het ligt daar achter slot.',
    isGone: 'Vastgelegd: dit papier is er niet meer. De cliënt ziet dat ook.',
    isSaid: 'Bewaard. Wat er eerder stond, blijft te lezen.',
    why: 'Waarom klopte het niet?',
    both: 'De cliënt leest wat u eerst vastlegde, en waarom dat niet klopte. Wat vernietigd moet worden, moet dat op dezelfde dag als eerst.',
    stillThere: 'Het papier is er nog',
    isThereStill: 'Vastgelegd: dit papier is er nog. Leg het op zijn plaats achter slot.',
  },
  en: {
    place: 'Locked place',
    putThere: 'It lies there',
    on: 'On which day?',
    method: 'How?',
    sure: (sheet) =>
      `You record that paper ${sheet} is no more. Check the number on the paper. Was it a mistake? Then you can take it back as long as the dossier is there.`,
    confirm: 'Confirm that it is gone',
    what: 'What is it?',
    save: 'Save',
    now: (sheet) => `Paper ${sheet}`,
    isThere: 'Recorded: it lies there under lock.',
    isGone: 'Recorded: this paper is no more. The client sees that too.',
    isSaid: 'Saved. What was said before can still be read.',
    why: 'Why was it not so?',
    both: 'The client reads what you recorded first, and why that was not so. What has to be destroyed has to be so on the same day as before.',
    stillThere: 'The paper is still there',
    isThereStill: 'Recorded: this paper is still there. Put it in its place under lock.',
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

/** It was confirmed by mistake: what was said and why it was not so both stay. */
export function TakeBackForm({ params, version, sheet }: About) {
  const words = useWords(WORDS);
  const say = useSay();
  const asked: readonly Asked[] = [{ id: 'reason', kind: 'text', label: words.why }];
  return (
    <SimpleForm
      name="takeBackPaperDestruction"
      form={params.copyId}
      version={version}
      now={words.now(sheet)}
      button={words.stillThere}
      onDone={() => say(words.isThereStill)}
      before={() => <p className="note">{words.both}</p>}
      asked={asked}
      body={(answers) => ({ params, body: { reason: answers.reason ?? '' } })}
    />
  );
}
