import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { WAIT } from '../parts/loaded.tsx';
import { useWords } from '../words/language.tsx';

/** Milliseconds: what comes sooner needs no word. */
const SOON = 700;

/** The page before stays until the next one is there: over a slow connection it says that something is on its way. */
export function Slow() {
  const wait = useWords(WAIT);
  const waits = useRouterState({ select: ({ status }) => status === 'pending' });
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), SOON);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waits]);
  return (
    <div className="slow" role="status">
      {late && wait}
    </div>
  );
}
