import { useState } from 'react';
import { useAll } from '../api/list.ts';
import { usePractice } from '../api/use.ts';
import { type Answers, type Asked, CaseForm, Fields, isComplete } from '../parts/case-form.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { today } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { usePaperLists } from './where.tsx';

const WORDS: Bilingual<{
  document: string;
  other: string;
  words: string;
  wordsHint: string;
  category: string;
  categoryHint: string;
  printedOn: string;
  place: string;
  save: string;
  saved: string;
}> = {
  nl: {
    document: 'Stuk uit het dossier',
    other: 'Iets anders, zoals een brief die binnenkwam',
    words: 'Wat is het?',
    wordsHint: 'In een paar woorden, zodat u het papier herkent. De cliënt leest dit ook.',
    category: 'Soort gegevens',
    categoryHint: 'Daaraan ziet men wie ernaar mag kijken.',
    printedOn: 'Geprint of binnengekomen op',
    place: 'Waar ligt het achter slot?',
    save: 'Vastleggen',
    saved: 'Vastgelegd. Het papier staat in de lijst, met zijn nummer. Zet dat nummer erop.',
  },
  en: {
    document: 'Document of the dossier',
    other: 'Something else, such as a letter that came in',
    words: 'What is it?',
    wordsHint: 'In a few words, so that you know the paper again. The client reads this too.',
    category: 'Kind of data',
    categoryHint: 'It says who may look at it.',
    printedOn: 'Printed or came in on',
    place: 'Where does it lie under lock?',
    save: 'Record',
    saved: 'Recorded. The paper is in the list, with its number. Write that number on it.',
  },
};

/** Records something on paper: a document of the dossier that was printed, or a paper that came in. */
export function RecordForm({ dossierId }: { readonly dossierId: string }) {
  // The form begins with the first of its places.
  return <Loaded query={usePractice()}>{() => <Form dossierId={dossierId} />}</Loaded>;
}

function Form({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  const { places, kinds } = usePaperLists();
  const documents = useAll('listDocuments', { params: { dossierId }, query: { limit: 100 } });
  const [saved, setSaved] = useState(false);
  return (
    <Loaded query={documents}>
      {({ body }) => {
        const printable = body.items
          .filter(({ state }) => state === 'available')
          .map(({ documentId, fileName = documentId }) => ({ id: documentId, name: fileName }));
        const asked = ({ documentId }: Answers): readonly Asked[] => [
          {
            id: 'documentId',
            kind: 'choice',
            label: words.document,
            none: words.other,
            options: printable,
            optional: true,
          },
          ...(documentId
            ? []
            : ([
                { id: 'words', kind: 'line', label: words.words, hint: words.wordsHint },
                { id: 'category', kind: 'choice', label: words.category, hint: words.categoryHint, options: kinds },
              ] as const)),
          { id: 'printedOn', kind: 'date', label: words.printedOn },
          { id: 'place', kind: 'choice', label: words.place, options: places },
        ];
        return (
          <>
            <div role="status">{saved && <p className="note good">{words.saved}</p>}</div>
            <CaseForm<'recordPaper', Answers>
              name="recordPaper"
              form={`paper ${dossierId}`}
              initial={{ printedOn: today(), place: places[0]?.id ?? '' }}
              version={undefined}
              now=""
              button={words.save}
              onDone={() => setSaved(true)}
              request={(answers) => {
                if (!isComplete(asked(answers), answers)) return undefined;
                const { documentId, words: what = '', category = '', printedOn = '', place = '' } = answers;
                const of = documentId ? { documentId } : { words: what, category };
                return { params: { dossierId }, body: { ...of, printedOn, place } };
              }}
            >
              {(sending) => <Fields asked={asked(sending.draft)} sending={sending} />}
            </CaseForm>
          </>
        );
      }}
    </Loaded>
  );
}
