import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { type Bilingual, useWords } from '../words/language.tsx';

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

/** Asked a minute before somebody is signed out. */
export function IdleQuestion({ onStay }: { readonly onStay: () => void }) {
  const words = useWords(WORDS);
  return (
    <ModalOverlay isOpen className="veil">
      <Modal>
        <Dialog role="alertdialog" className="dialog">
          <Heading slot="title">{words.title}</Heading>
          <p>{words.text}</p>
          <Button autoFocus className="button strong" onPress={onStay}>
            {words.stay}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
