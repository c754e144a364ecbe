import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type Request = ReplyOf<'getRights'>;
export type Kind = Request['kinds'][number];

/** Every right: its name, and in plain words what it does. */
export const KINDS: Bilingual<{ readonly [K in Kind]: { readonly name: string; readonly what: string } }> = {
  nl: {
    access: { name: 'Inzage', what: 'U krijgt alles wat wij over u bewaren, in één pakket.' },
    correction: { name: 'Verbeteren', what: 'Er staat iets over u dat niet klopt. U zegt wat er moet staan.' },
    completion: { name: 'Aanvullen', what: 'Er ontbreekt iets. U zegt wat erbij moet.' },
    removal: { name: 'Iets laten weghalen', what: 'Een gegeven of document hoort er niet te zijn.' },
    erasure: { name: 'Alles laten wissen', what: 'Uw hele dossier wordt vernietigd. U krijgt er een bewijs van.' },
    objection: { name: 'Bezwaar', what: 'U wilt dat wij uw gegevens niet langer of korter gebruiken.' },
    restriction: {
      name: 'Stilzetten',
      what: 'Wij bewaren alles, maar gebruiken het niet zolang er iets wordt uitgezocht.',
    },
    portability: { name: 'Meenemen', what: 'U krijgt uw gegevens in een bestand dat een ander kan inlezen.' },
  },
  en: {
    access: { name: 'Access', what: 'You get everything that we keep about you, in one package.' },
    correction: { name: 'Correct', what: 'Something about you is not right. You say what it should be.' },
    completion: { name: 'Add', what: 'Something is missing. You say what has to be added.' },
    removal: { name: 'Have something removed', what: 'A piece of data or a document should not be there.' },
    erasure: { name: 'Have everything erased', what: 'Your whole dossier is destroyed. You get a proof of it.' },
    objection: { name: 'Objection', what: 'You want us to stop using your data, or to keep them shorter.' },
    restriction: { name: 'Put on hold', what: 'We keep everything but do not use it while something is sorted out.' },
    portability: {
      name: 'Take your data with you',
      what: 'You get your data in a file that somebody else can read in.',
    },
  },
};

export const STATES: Bilingual<{ readonly [S in Request['state']]: string }> = {
  nl: {
    open: 'Wij zijn ermee bezig',
    decided: 'Er is besloten; het wordt uitgevoerd',
    closed: 'Klaar',
    withdrawn: 'Door u ingetrokken',
    lapsed: 'Gesloten: wij wisten niet zeker wie het vroeg',
  },
  en: {
    open: 'We are working on it',
    decided: 'Decided; it is being carried out',
    closed: 'Done',
    withdrawn: 'Withdrawn by you',
    lapsed: 'Closed: we could not be sure who asked',
  },
};

export const OUTCOMES: Bilingual<{ readonly [O in Request['decisions'][number]['outcome']]: string }> = {
  nl: { granted: 'Ja', partly: 'Voor een deel', refused: 'Nee' },
  en: { granted: 'Yes', partly: 'In part', refused: 'No' },
};

export const LETTERS: Bilingual<{ readonly [L in Request['letters'][number]]: string }> = {
  nl: {
    receipt: 'Bevestiging',
    identity: 'Vraag wie u bent',
    extension: 'Bericht van uitstel',
    decision: 'Beslissing',
    done: 'Bericht dat het is uitgevoerd',
    lapse: 'Bericht van sluiting',
  },
  en: {
    receipt: 'Confirmation',
    identity: 'Question who you are',
    extension: 'Notice of extension',
    decision: 'Decision',
    done: 'Notice that it was carried out',
    lapse: 'Notice of closing',
  },
};
