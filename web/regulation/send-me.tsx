import { usePractice } from '../api/use.ts';
import { usePerson } from '../app/context.tsx';
import { Act } from '../parts/act.tsx';
import { Paper } from '../parts/paper.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ ask: string; done: string; file: string; fileName: string; without: string }> = {
  nl: {
    ask: 'Stuur het mij per mail',
    done: 'Het reglement komt naar uw e-mailadres. Dat duurt een paar minuten.',
    file: 'Downloaden als PDF',
    fileName: 'privacyreglement.pdf',
    without: 'Wilt u het liever per mail of op papier krijgen? Vraag het aan de praktijk:',
  },
  en: {
    ask: 'Send it to me by mail',
    done: 'The regulation comes to your e-mail address. That takes some minutes.',
    file: 'Download as PDF',
    fileName: 'privacy-regulation.pdf',
    without: 'Would you rather get it by mail or on paper? Ask the practice:',
  },
};

/** The regulation is sent to who asks for it (RIO-2.1): a file for everybody, by mail to an account, and to anybody else by the practice. */
export function SendMe({ version }: { readonly version: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const person = usePerson();
  const { contact } = usePractice().data?.body ?? {};
  return (
    <>
      <div className="buttons spaced">
        <Paper name="getRegulationPdf" request={{ params: { version }, query: { language } }} fileName={words.fileName}>
          {words.file}
        </Paper>
      </div>
      {person ? (
        <Act name="sendRegulation" request={{ params: { version } }} done={words.done}>
          {words.ask}
        </Act>
      ) : (
        <p>
          {words.without}{' '}
          {contact && (
            <>
              <a href={`mailto:${contact.email}`}>{contact.email}</a>, {contact.postalAddress}
            </>
          )}
        </p>
      )}
    </>
  );
}
