import { type ComponentType, useEffect, useRef, useState } from 'react';
import { fetchAhead } from '../session/fetch-ahead.ts';
import { onTabs, tellTabs } from '../session/tabs.ts';
import { usePortal } from './context.tsx';

/** Somebody who does nothing for so long has left the computer; a minute before, the page asks. */
const IDLE_MINUTES = 15;
const WARN_MINUTES = 14;
const MINUTE = 60_000;
const LOOK_EVERY = 5_000;
const SIGNS = ['pointerdown', 'keydown', 'scroll', 'touchstart'] as const;

const question = () => import('./idle-question.tsx');

/** Signs out who is not there any more. */
export function Idle() {
  const { session } = usePortal();
  const seen = useRef(Date.now());
  const [asked, setAsked] = useState(false);
  const [Question, setQuestion] = useState<ComponentType<{ readonly onStay: () => void }>>();
  useEffect(() => {
    let mine = false;
    const sign = () => {
      seen.current = Date.now();
      mine = true;
    };
    for (const name of SIGNS) addEventListener(name, sign, { passive: true });
    // Who works in another tab is there.
    const stop = onTabs((said) => {
      if (said === 'active') seen.current = Date.now();
    });
    const look = setInterval(() => {
      const idle = Date.now() - seen.current;
      if (mine) tellTabs('active');
      mine = false;
      setAsked(idle >= WARN_MINUTES * MINUTE);
      if (idle >= IDLE_MINUTES * MINUTE) void session.leave(location.pathname + location.search);
    }, LOOK_EVERY);
    return () => {
      clearInterval(look);
      stop();
      for (const name of SIGNS) removeEventListener(name, sign);
    };
  }, [session]);
  useEffect(() => {
    // Whether it comes or not, the session ends in time.
    const fetch = () => question().then(({ IdleQuestion }) => setQuestion(() => IdleQuestion));
    return asked ? fetchAhead(fetch, 0) : fetchAhead(fetch);
  }, [asked]);
  if (!asked || !Question) return null;
  const stay = () => {
    seen.current = Date.now();
    setAsked(false);
  };
  return <Question onStay={stay} />;
}
