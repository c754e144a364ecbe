import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** How days and numbers are written. */
export const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

/** The same words in both languages; the compiler refuses one that is missing. */
export type Bilingual<Words> = { readonly [L in Language]: Words };
export type Text = Bilingual<string>;

type LanguageChoice = { readonly language: Language; readonly choose: (language: Language) => void };
const Chosen = createContext<LanguageChoice | undefined>(undefined);

/** Dutch, unless the browser prefers English; a choice holds for the tab. */
const KEY = 'language';
function first(): Language {
  const chosen = sessionStorage.getItem(KEY);
  if (chosen === 'nl' || chosen === 'en') return chosen;
  const preferred = navigator.languages.find((tag) => /^(nl|en)\b/i.test(tag));
  return preferred?.toLowerCase().startsWith('en') ? 'en' : 'nl';
}

let current: Language = 'nl';
/** For what is no component, such as the client of the API. */
export const currentLanguage = (): Language => current;

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(first);
  current = language;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose(next: Language) {
        sessionStorage.setItem(KEY, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Chosen value={choice}>{children}</Chosen>;
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(Chosen);
  if (!choice) throw new Error('No language is chosen here.');
  return choice;
}

/** The words of a table in the language of the reader. */
export const useWords = <Words,>(table: Bilingual<Words>): Words => table[useLanguage().language];
