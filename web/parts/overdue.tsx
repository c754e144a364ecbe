import { Link } from '@tanstack/react-router';
import { usePractice } from '../api/use.ts';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{
  late: { readonly request: string; readonly complaint: string; readonly question: string };
  contact: string;
  complain: string;
  supervisor: string;
}> = {
  nl: {
    late: {
      request: 'Deze dag is voorbij en u hebt nog geen antwoord. Dat is onze fout; de wet geeft ons niet meer tijd.',
      complaint: 'Deze dag is voorbij en er is nog niet besloten. Dat is onze fout.',
      question:
        'Deze dag is voorbij en uw coach heeft nog niet geantwoord. Dat is onze fout. De eigenaar van de praktijk weet het.',
    },
    contact: 'U kunt ons erop aanspreken:',
    complain: 'u kunt een klacht indienen',
    supervisor: 'en u kunt naar de toezichthouder, zonder eerst iets anders te doen:',
  },
  en: {
    late: {
      request: 'This day has gone by and you have no answer yet. That is our fault; the law gives us no more time.',
      complaint: 'This day has gone by and nothing was decided yet. That is our fault.',
      question:
        'This day has gone by and your coach has not answered yet. That is our fault. The owner of the practice knows.',
    },
    contact: 'You can call us on it:',
    complain: 'you can make a complaint',
    supervisor: 'and you can go to the supervisory authority, without doing anything else first:',
  },
};

/** We are late, said as it is, with what somebody can do about it. */
export function Overdue({ of }: { readonly of: 'request' | 'complaint' | 'question' }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const practice = usePractice();
  const { contact, supervisoryAuthority } = practice.data?.body ?? {};
  return (
    <div className="note warn">
      <p>{words.late[of]}</p>
      <p>
        {words.contact}{' '}
        {contact && (
          <>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>;{' '}
          </>
        )}
        {of === 'request' && (
          <>
            <Link to="/complaints/new">{words.complain}</Link>;{' '}
          </>
        )}
        {words.supervisor}{' '}
        {supervisoryAuthority && (
          <a href={supervisoryAuthority.url} rel="noreferrer">
            {supervisoryAuthority.name[language]}
          </a>
        )}
      </p>
    </div>
  );
}
