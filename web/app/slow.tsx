import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { WAIT } from '../parts/loaded.tsx';
import { useWords } from '../words/language.tsx';

/** Milliseconds: what comes sooner needs no word. */
const SOON = 700;

/** The words for it, once something has been on its way for a moment. */
function useWait(waits: boolean): string | undefined {
  const wait = useWords(WAIT);
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), SOON);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waits]);
  return late ? wait : undefined;
}

/** The page before stays until the next one is there: over a slow connection it says that something is on its way. */
export function Slow() {
  const waits = useRouterState({ select: ({ status }) => status === 'pending' });
  return (
    <div className="slow" role="status">
      {useWait(waits)}
    </div>
  );
}

/** In the place of a page whose script is not there yet, where the one before could not stay. */
export const Coming = () => (
  <p role="status" className="quiet">
    {useWait(true)}
  </p>
);
