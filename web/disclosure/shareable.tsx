import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice } from '../api/use.ts';
import { Options } from '../parts/fields.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';

type Stored = ReplyOf<'listDocuments'>['items'][number];

const WORDS: Bilingual<{
  which: string;
  medical: string;
  unfinished: string;
  none: string;
}> = {
  nl: {
    which: 'Welke stukken? Niet meer dan nodig is.',
    medical: 'Gaat over gezondheid. Dat mag een werkgever niet krijgen, ook niet als de cliënt het goedvindt.',
    unfinished: 'Kan nog niet: dit stuk is niet aangenomen of wordt nog nagekeken.',
    none: 'Er zijn nog geen documenten in dit dossier.',
  },
  en: {
    which: 'Which documents? No more than is needed.',
    medical: 'Is about health. An employer may not have that, not even when the client agrees.',
    unfinished: 'Not possible yet: this document was not accepted or is still being checked.',
    none: 'There are no documents in this dossier yet.',
  },
};

/** Documents to tick; what may not be shared is there too, greyed, with why. */
export function Shareable({
  documents,
  refusesMedical,
  chosen,
  onChange,
  error,
}: {
  readonly documents: readonly Stored[];
  readonly refusesMedical: boolean;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error: string | undefined;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { categories = [] } = usePractice().data?.body ?? {};
  if (documents.length === 0) return <p className="note">{words.none}</p>;
  function whyNot({ category, state }: Stored): string | undefined {
    if (state !== 'available') return words.unfinished;
    const medical = categories.some(({ id, medical: is }) => id === category && is);
    return medical && refusesMedical ? words.medical : undefined;
  }
  return (
    <Options
      label={words.which}
      several
      options={documents.map((document) => {
        const { documentId, fileName, category } = document;
        const kind = nameIn(categories, category, language);
        const why = whyNot(document);
        const label = (
          <>
            {fileName ?? kind} <span className="quiet">({kind})</span>
          </>
        );
        return { value: documentId, label, hint: why, disabled: why !== undefined };
      })}
      chosen={chosen}
      onChange={onChange}
      error={error}
    />
  );
}
