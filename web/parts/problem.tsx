import { Refused, Unreachable } from '../api/client.ts';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{
  unreachable: string;
  unknown: string;
  unreadable: string;
  mention: (reference: string) => string;
  again: string;
}> = {
  nl: {
    unreachable: 'Wij krijgen geen verbinding. Wat u invulde, staat er nog. Probeer het straks opnieuw.',
    unknown: 'Er ging iets mis bij ons. Wat u invulde, staat er nog. Probeer het straks opnieuw.',
    unreadable: 'Dit bestand kunnen wij niet lezen. Misschien is het verplaatst of weggegooid. Kies het opnieuw.',
    mention: (reference) => `Blijft het misgaan? Noem dan dit nummer als u de praktijk belt: ${reference}`,
    again: 'Opnieuw proberen',
  },
  en: {
    unreachable: 'We get no connection. What you filled in is still there. Try again in a while.',
    unknown: 'Something went wrong on our side. What you filled in is still there. Try again in a while.',
    unreadable: 'We cannot read this file. Perhaps it was moved or thrown away. Choose it again.',
    mention: (reference) =>
      `Does it keep going wrong? Then mention this number when you call the practice: ${reference}`,
    again: 'Try again',
  },
};

/** A file that was chosen is not there any more, or nobody may read it. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** Why the field at this path (`about.article`) was not taken, when that is why. */
export const fieldError = (error: unknown, path: string): string | undefined =>
  error instanceof Refused ? error.problem.errors?.find(({ field }) => field === path)?.message : undefined;

/** Why something did not happen, as the API says it, and what to do. */
export function Problem({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const words = useWords(WORDS);
  const connected = !(error instanceof Unreachable && error.reference === undefined);
  const reference = error instanceof Unreachable ? error.reference : undefined;
  return (
    <div className="note bad" role="alert">
      {error instanceof Refused ? (
        <>
          <h2>{error.problem.title}</h2>
          <p>{error.problem.detail}</p>
          {[...new Set(error.problem.errors?.map(({ message }) => message))]
            .filter((message) => message !== error.problem.detail)
            .map((message) => (
              <p key={message}>{message}</p>
            ))}
        </>
      ) : error instanceof Unreadable ? (
        <p>{words.unreadable}</p>
      ) : (
        <>
          <p>{connected ? words.unknown : words.unreachable}</p>
          {connected && <p>{words.mention(reference ?? new Date().toISOString())}</p>}
        </>
      )}
      {retry && !(error instanceof Refused || error instanceof Unreadable) && (
        <button type="button" className="button" onClick={retry}>
          {words.again}
        </button>
      )}
    </div>
  );
}
