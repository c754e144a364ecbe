import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type Request = ReplyOf<'getRights'>;

/** Where a request stands, as the practice says it. */
export const OFFICE_STATES: Bilingual<{ readonly [S in Request['state']]: string }> = {
  nl: {
    open: 'Er moet nog worden beslist',
    decided: 'Besloten; het wordt uitgevoerd',
    closed: 'Klaar',
    withdrawn: 'Ingetrokken door de cliënt',
    lapsed: 'Gesloten: wie het vroeg, is niet duidelijk geworden',
  },
  en: {
    open: 'It still has to be decided',
    decided: 'Decided; it is being carried out',
    closed: 'Done',
    withdrawn: 'Withdrawn by the client',
    lapsed: 'Closed: who asked did not become clear',
  },
};

export const IDENTITIES: Bilingual<{ readonly [S in Request['identity']['state']]: string }> = {
  nl: { pending: 'Nog niet vastgesteld', asked: 'Gevraagd; de klok staat stil', established: 'Vastgesteld' },
  en: { pending: 'Not established yet', asked: 'Asked; the clock stands still', established: 'Established' },
};

export const CHANNELS: Bilingual<{ readonly [C in Request['channel']]: string }> = {
  nl: { portal: 'via het portaal', letter: 'per brief', mail: 'per mail', spoken: 'mondeling' },
  en: { portal: 'through the portal', letter: 'by letter', mail: 'by mail', spoken: 'spoken' },
};

export const EXECUTIONS: Bilingual<{ readonly [S in Request['executions'][number]['state']]: string }> = {
  nl: {
    todo: 'Uit te voeren, uiterlijk',
    done: 'Uitgevoerd.',
    failed: 'Vastgelopen. U kunt het opnieuw starten. Uiterlijk',
    held: 'Wacht: het dossier moet blijven.',
  },
  en: {
    todo: 'To be carried out, at the latest',
    done: 'Carried out.',
    failed: 'Stuck. You can start it again. At the latest',
    held: 'Waits: the dossier has to stay.',
  },
};
