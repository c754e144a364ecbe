import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ title: string; text: string; again: string }> = {
  nl: {
    title: 'De pagina kon niet worden geladen',
    text: 'Misschien is er even geen verbinding. Probeer het opnieuw. Blijft dit staan? Bel of mail dan de praktijk, en zeg dat de instellingen van het portaal (portal.json) niet kloppen.',
    again: 'Opnieuw proberen',
  },
  en: {
    title: 'The page could not be loaded',
    text: 'Perhaps there is no connection for a moment. Try again. Does this stay? Then call or mail the practice, and say that the settings of the portal (portal.json) are not right.',
    again: 'Try again',
  },
};

/** In place of everything, when the portal does not know where to sign people in. */
export function NotStarted() {
  const words = useWords(WORDS);
  return (
    <main className="frame">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <button type="button" className="button strong" onClick={() => location.reload()}>
        {words.again}
      </button>
    </main>
  );
}
