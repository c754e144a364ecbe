import { useEffect, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { onTabs, tellTabs } from '../session/tabs.ts';
import { type Bilingual, useWords } from '../words/language.tsx';
import { usePortal } from './context.tsx';

/** Somebody who does nothing for so long has left the computer; a minute before, the page asks. */
const IDLE_MINUTES = 15;
const WARN_MINUTES = 14;
const MINUTE = 60_000;
const LOOK_EVERY = 5_000;
const SIGNS = ['pointerdown', 'keydown', 'scroll', 'touchstart'] as const;

const WORDS: Bilingual<{ title: string; text: string; stay: string }> = {
  nl: {
    title: 'Bent u er nog?',
    text: 'U deed een tijd niets. Over een minuut melden wij u af, zodat niemand anders uw gegevens ziet. Wat u invulde, staat er nog als u zich in dit venster weer aanmeldt.',
    stay: 'Ik ben er nog',
  },
  en: {
    title: 'Are you still there?',
    text: 'You did nothing for a while. In a minute we sign you out, so that nobody else sees your data. What you filled in is still there when you sign in again in this window.',
    stay: 'I am still here',
  },
};

/** Signs out who is not there any more. */
export function Idle() {
  const words = useWords(WORDS);
  const { session } = usePortal();
  const seen = useRef(Date.now());
  const [asked, setAsked] = useState(false);
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
  if (!asked) return null;
  return (
    <ModalOverlay isOpen className="veil">
      <Modal>
        <Dialog role="alertdialog" className="dialog">
          <Heading slot="title">{words.title}</Heading>
          <p>{words.text}</p>
          <Button
            autoFocus
            className="button strong"
            onPress={() => {
              seen.current = Date.now();
              setAsked(false);
            }}
          >
            {words.stay}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
