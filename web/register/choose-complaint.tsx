import { type FormEvent, useState } from 'react';
import { useAll } from '../api/list.ts';
import { ABOUT } from '../complaint/words.ts';
import { Choice } from '../parts/fields.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { dayInWords } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ which: string; choose: string; missing: string; none: string; link: string }> = {
  nl: {
    which: 'Welke klacht?',
    choose: 'Kies',
    missing: 'Kies de klacht.',
    none: 'Er is geen klacht om te koppelen.',
    link: 'Koppelen',
  },
  en: {
    which: 'Which complaint?',
    choose: 'Choose',
    missing: 'Choose the complaint.',
    none: 'There is no complaint to link.',
    link: 'Link',
  },
};

/** A complaint out of the register, whose content is still there: by its number, what it is about and its day. */
export function ChooseComplaint({
  pending,
  onChosen,
}: {
  readonly pending: boolean;
  readonly onChosen: (complaintId: string) => void;
}) {
  const words = useWords(WORDS);
  const about = useWords(ABOUT);
  const { language } = useLanguage();
  const complaints = useAll('listComplaints', { query: {} });
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  function send(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (chosen !== '') onChosen(chosen);
  }
  return (
    <Loaded query={complaints}>
      {({ body: { items } }) => {
        const options = items.flatMap((one) =>
          one.kind !== undefined && one.receivedOn !== undefined && one.complaintId !== undefined
            ? [
                {
                  id: one.complaintId,
                  name: `${one.number}: ${about[one.kind]}, ${dayInWords(one.receivedOn, language)}`,
                },
              ]
            : [],
        );
        if (options.length === 0) return <p className="note">{words.none}</p>;
        return (
          <form onSubmit={send} noValidate>
            <Choice
              label={words.which}
              none={words.choose}
              options={options}
              value={chosen}
              onChange={setChosen}
              error={tried && chosen === '' ? words.missing : undefined}
            />
            <button type="submit" className="button strong" disabled={pending}>
              {words.link}
            </button>
          </form>
        );
      }}
    </Loaded>
  );
}
