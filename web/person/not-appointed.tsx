import { Go } from '../parts/go.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ text: string; complaint: string; complaints: string }> = {
  nl: {
    text: 'De eigenaar heeft u niet aangesteld als beheerder, of heeft de aanstelling beëindigd. U ziet daarom niets van de praktijk. Vraag het de eigenaar als u denkt dat dit niet klopt.',
    complaint: 'Behandelt u een klacht, ook van buiten de praktijk? Die vindt u bij de klachten.',
    complaints: 'Naar de klachten',
  },
  en: {
    text: 'The owner has not appointed you as a manager, or has ended the appointment. That is why you see nothing of the practice. Ask the owner when you think this is not right.',
    complaint: 'Do you handle a complaint, from outside the practice too? You find it among the complaints.',
    complaints: 'To the complaints',
  },
};

/** What is left for a manager without an appointment. */
export function NotAppointed() {
  const words = useWords(WORDS);
  return (
    <>
      <p className="note">{words.text}</p>
      <p>{words.complaint}</p>
      <Go to="/complaints">{words.complaints}</Go>
    </>
  );
}
