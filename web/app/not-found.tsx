import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Deze pagina is er niet', en: 'This page is not there' } as const;
const WORDS: Bilingual<{ text: string; go: string }> = {
  nl: { text: 'Misschien is het adres niet volledig. Op de beginpagina vindt u alles terug.', go: 'Naar het begin' },
  en: { text: 'Perhaps the address is not complete. You find everything on the start page.', go: 'To the start' },
};

export function NotFound() {
  const words = useWords(WORDS);
  return (
    <Page title={TITLE}>
      <p>{words.text}</p>
      <Go to="/" className="button strong">
        {words.go}
      </Go>
    </Page>
  );
}
