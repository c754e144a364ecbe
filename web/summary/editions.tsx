import { usePerson } from '../app/context.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import type { Summary } from './words.ts';

type Edition = Summary['editions'][number];

type SaidOf = { readonly [A in Edition['answers'][number]['answer']]: string };

const WORDS: Bilingual<{
  version: string;
  before: string;
  sent: string;
  reminded: string;
  answers: SaidOf;
  silent: string;
  /** To the client themselves. */
  you: { readonly answers: SaidOf; readonly silent: string };
}> = {
  nl: {
    version: 'Versie',
    before: 'Eerdere versies',
    sent: 'Verstuurd op',
    reminded: 'herinnerd op',
    answers: { confirmed: 'De cliënt zei: dit klopt.', disputed: 'De cliënt zei: dit klopt niet.' },
    silent: 'Op deze versie zei de cliënt niets. Dat is geen ja.',
    you: {
      answers: { confirmed: 'U zei: dit klopt.', disputed: 'U zei: dit klopt niet.' },
      silent: 'Op deze versie zei u niets. Dat is geen ja.',
    },
  },
  en: {
    version: 'Version',
    before: 'Earlier versions',
    sent: 'Sent on',
    reminded: 'reminded on',
    answers: { confirmed: 'The client said: this is right.', disputed: 'The client said: this is not right.' },
    silent: 'Of this version the client said nothing. That is no yes.',
    you: {
      answers: { confirmed: 'You said: this is right.', disputed: 'You said: this is not right.' },
      silent: 'Of this version you said nothing. That is no yes.',
    },
  },
};

/** The text that holds now, with all that was said of it. */
export function Newest({ edition }: { readonly edition: Edition }) {
  return (
    <section className="card stack">
      <Text edition={edition} />
    </section>
  );
}

/** What stood there before, with what was said of it: none of it goes. The last of them first. */
export function Before({ editions }: { readonly editions: readonly Edition[] }) {
  const words = useWords(WORDS);
  if (editions.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{words.before}</h2>
      {editions.toReversed().map((edition) => (
        <div className="stack" key={edition.number}>
          <Text edition={edition} below />
        </div>
      ))}
    </section>
  );
}

function Text({ edition, below = false }: { readonly edition: Edition; readonly below?: boolean }) {
  const words = useWords(WORDS);
  const by = usePerson()?.role === 'client' ? words.you : words;
  const { number, text, sentOn, remindedOn, answers } = edition;
  const name = `${words.version} ${number}`;
  return (
    <>
      {below ? <h3>{name}</h3> : <h2>{name}</h2>}
      <p className="prose">{text}</p>
      <p className="quiet">
        {words.sent} <Day on={sentOn} />
        {remindedOn && (
          <>
            , {words.reminded} <Day on={remindedOn} />
          </>
        )}
      </p>
      {answers.map(({ answer, on, words: said }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
        <div key={`${on} ${place}`}>
          <p>
            <strong>{by.answers[answer]}</strong> <Day on={on} />
          </p>
          {said && <p className="prose">{said}</p>}
        </div>
      ))}
      {below && answers.length === 0 && <p>{by.silent}</p>}
    </>
  );
}
