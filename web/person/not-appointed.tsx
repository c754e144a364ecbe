import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ComplaintList } from '../complaint/complaint-list.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Niet aangesteld', en: 'Not appointed' } as const;
const WORDS: Bilingual<{ yours: string; none: string; text: string }> = {
  nl: {
    yours: 'Behandelt u een klacht, ook van buiten de praktijk? Dan staat die hier.',
    none: 'Er is nu geen klacht die u behandelt.',
    text: 'Verder ziet u niets van de praktijk: de eigenaar heeft u niet aangesteld als beheerder, of heeft de aanstelling beëindigd. Vraag het de eigenaar als u denkt dat dit niet klopt.',
  },
  en: {
    yours: 'Do you handle a complaint, from outside the practice too? Then it stands here.',
    none: 'There is no complaint that you handle now.',
    text: 'You see nothing else of the practice: the owner has not appointed you as a manager, or has ended the appointment. Ask the owner when you think this is not right.',
  },
};

/** What is left for a manager without an appointment: the cases that they handle. */
export function NotAppointed() {
  const words = useWords(WORDS);
  return (
    <>
      <p>{words.yours}</p>
      <ComplaintList none={words.none} />
      <p className="note">{words.text}</p>
    </>
  );
}

/** What is still asked by what stays on the page. */
const STAYS: readonly unknown[] = ['getMe', 'getConfiguration', 'listComplaints'];

/** In the place of a page that an appointment opens. */
export function NotAppointedPage() {
  const queries = useQueryClient();
  useEffect(() => queries.removeQueries({ predicate: ({ queryKey: [read] }) => !STAYS.includes(read) }), [queries]);
  return (
    <Page title={TITLE}>
      <NotAppointed />
    </Page>
  );
}
