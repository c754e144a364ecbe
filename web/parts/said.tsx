import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../words/language.tsx';

const Say = createContext<(text: string) => void>(() => undefined);

/** Says on the page that something was done, also when the button for it has gone since. */
export const useSay = (): ((text: string) => void) => useContext(Say);

/** What was last done on this page, above the rest. The focus goes there: what had it may be gone. */
export function Said({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const [said, setSaid] = useState<{ readonly text: string; readonly language: string }>();
  const place = useRef<HTMLDivElement>(null);
  const say = useCallback((text: string) => setSaid({ text, language }), [language]);
  useEffect(() => {
    if (said) place.current?.focus();
  }, [said]);
  return (
    <Say value={say}>
      <div role="status" tabIndex={-1} ref={place}>
        {said?.language === language && <p className="note good">{said.text}</p>}
      </div>
      {children}
    </Say>
  );
}
