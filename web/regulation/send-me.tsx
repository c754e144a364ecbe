import { usePractice } from '../api/use.ts';
import { usePerson } from '../app/context.tsx';
import { Act } from '../parts/act.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ ask: string; done: string; without: string }> = {
  nl: {
    ask: 'Stuur het mij per mail',
    done: 'Het reglement komt naar uw e-mailadres. Dat duurt een paar minuten.',
    without: 'Wilt u dit reglement per mail of op papier? Vraag het aan de praktijk:',
  },
  en: {
    ask: 'Send it to me by mail',
    done: 'The regulation comes to your e-mail address. That takes some minutes.',
    without: 'Do you want this regulation by mail or on paper? Ask the practice:',
  },
};

/** The regulation is sent to who asks for it (RIO-2.1): to an account by itself, to anybody else by the practice. */
export function SendMe({ version }: { readonly version: string }) {
  const words = useWords(WORDS);
  const person = usePerson();
  const { contact } = usePractice().data?.body ?? {};
  if (person)
    return (
      <Act name="sendRegulation" request={{ params: { version } }} done={words.done}>
        {words.ask}
      </Act>
    );
  return (
    <p>
      {words.without}{' '}
      {contact && (
        <>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>, {contact.postalAddress}
        </>
      )}
    </p>
  );
}
