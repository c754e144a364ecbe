import { useEffect, useRef, useState } from 'react';
import type { OperationName, ReplyOf } from '../../contracts/api.ts';
import type { LetterReply } from '../../contracts/letter.ts';
import type { RequestFor } from '../api/client.ts';
import { usePortal } from '../app/context.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { LetterWords } from './letter-words.tsx';
import { Problem } from './problem.tsx';

type Previewing = { [Name in OperationName]: ReplyOf<Name> extends LetterReply ? Name : never }[OperationName];

const WORDS: Bilingual<{ look: string; shown: string; not: string }> = {
  nl: {
    look: 'De brief eerst bekijken',
    shown: 'Zo wordt de brief',
    not: 'Dit is een voorbeeld. Er is nog niets besloten of verstuurd.',
  },
  en: {
    look: 'Look at the letter first',
    shown: 'This is how the letter will be',
    not: 'This is a preview. Nothing has been decided or sent yet.',
  },
};

/** The letter as it would go, on the page and before it goes. What is typed after that is not in it, so then it is not shown any more. */
export function LookFirst<Name extends Previewing>({
  name,
  request,
}: {
  readonly name: Name;
  readonly request: RequestFor<Name>;
}) {
  const words = useWords(WORDS);
  const { client } = usePortal();
  const [looked, setLooked] = useState<{
    readonly at: string;
    readonly letter?: LetterReply;
    readonly error?: unknown;
  }>();
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const now = JSON.stringify(request);
  const seen = looked?.at === now ? looked : undefined;
  const letter = seen?.letter;
  useEffect(() => {
    if (letter) heading.current?.focus();
  }, [letter]);
  async function look(): Promise<void> {
    setBusy(true);
    try {
      const { body } = await client.call(name, request);
      // The cast: what is asked for here answers a letter.
      setLooked({ at: now, letter: body as LetterReply });
    } catch (error) {
      setLooked({ at: now, error });
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      {letter ? (
        <section className="preview stack" lang={letter.lang} aria-labelledby="letter-shown">
          <h4 id="letter-shown" ref={heading} tabIndex={-1}>
            {words.shown}: {letter.title}
          </h4>
          <p className="note">{words.not}</p>
          <p className="quiet">
            {[letter.organisation.name, ...(letter.organisation.lines ?? []), letter.subtitle]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <LetterWords blocks={letter.blocks} />
          <p className="quiet">{letter.footer}</p>
        </section>
      ) : (
        <div className="buttons">
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() => (busy ? undefined : void look())}
          >
            {words.look}
          </button>
        </div>
      )}
      {seen?.error !== undefined && <Problem error={seen.error} />}
    </>
  );
}
