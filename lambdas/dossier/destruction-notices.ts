import { dayInWords } from '../../domain/terms/words.ts';
import type { Lines, NoticeFacts, Said } from '../mail/words.ts';

type Language = 'nl' | 'en';

const on = (day: string | undefined, language: Language): string => (day ? dayInWords(day)[language] : '');

/** Why on that day: the term of the regulation, or the client's own choice. */
function whyOf({ ground, years, endedOn }: NoticeFacts, language: Language): string {
  if (ground === 'client')
    return language === 'nl'
      ? 'U vroeg ons om uw gegevens korter te bewaren.'
      : 'You asked us to keep your data for a shorter time.';
  return language === 'nl'
    ? `Wij bewaren gegevens tot ${years} jaar na het einde van een traject. Uw traject eindigde op ${on(endedOn, language)}.`
    : `We keep data until ${years} years after the end of a trajectory. Your trajectory ended on ${on(endedOn, language)}.`;
}

const COPY: { readonly [L in Language]: string } = {
  nl: 'Wilt u een kopie? Doe dan nu een verzoek om inzage in het portaal, of vraag het uw coach. Als het dossier vernietigd is, kan het niet meer.',
  en: 'Do you want a copy? Then ask for access in the portal now, or ask your coach. Once the dossier has been destroyed it is no longer possible.',
};
const OBJECT: { readonly [L in Language]: string } = {
  nl: 'Klopt de einddatum niet? Vraag uw coach om die te verbeteren. Mag uw dossier nog niet weg, bijvoorbeeld door een rechtszaak? Maak dan bezwaar tegen het vernietigen, in het portaal. Dan blijft het staan tot de praktijk ernaar heeft gekeken.',
  en: 'Is the end date wrong? Ask your coach to correct it. Should your dossier not go yet, for instance because of a court case? Then object to the destruction, in the portal. It then stays until the practice has looked at it.',
};

const clientLines = (facts: NoticeFacts, language: Language, waits: boolean): Lines => {
  const nl = language === 'nl';
  const day = on(facts.on, language);
  const sooner = nl
    ? 'De praktijk kan bevestigen dat het eerder mag. Wacht dus niet te lang.'
    : 'The practice can confirm that it may happen sooner, so please do not wait too long.';
  return {
    subject: nl ? 'Uw dossier wordt binnenkort vernietigd' : 'Your dossier will soon be destroyed',
    lines: [
      nl
        ? `Op ${day} vernietigen wij uw dossier ${facts.number}. ${whyOf(facts, language)}`
        : `On ${day} we will destroy your dossier ${facts.number}. ${whyOf(facts, language)}`,
      ...(waits ? [sooner] : []),
      COPY[language],
      OBJECT[language],
    ],
    path: `/api/dossiers/${facts.dossier}`,
  };
};

const ownerLines = (facts: NoticeFacts, language: Language, waits: boolean): Lines => {
  const nl = language === 'nl';
  const day = on(facts.on, language);
  const mend = nl
    ? 'Klopt de einddatum niet, laat die dan verbeteren. Is het dossier nog nodig voor een rechtszaak of een wettelijke plicht, houd het dan vast. Handel een verzoek om inzage eerst af.'
    : 'If the end date is wrong, have it corrected. If the dossier is still needed for a court case or a legal duty, hold it. Deal with a request for access first.';
  const what = nl
    ? `Op ${day} wordt dit dossier vernietigd. De cliënt krijgt hier ook bericht van.`
    : `On ${day} this dossier will be destroyed. The client is told of it too.`;
  const why = nl
    ? 'De bewaartermijn bleek al voorbij, of bijna. Daarom wacht het vernietigen tot die dag, of tot u bevestigt dat het klopt.'
    : 'The term of keeping turned out to be over, or nearly so. That is why the destruction waits until that day, or until you confirm that it is right.';
  const subject = waits
    ? {
        nl: `Controleer het vernietigen van dossier ${facts.number}`,
        en: `Check the destruction of dossier ${facts.number}`,
      }
    : {
        nl: `Dossier ${facts.number} wordt binnenkort vernietigd`,
        en: `Dossier ${facts.number} will soon be destroyed`,
      };
  return {
    subject: subject[language],
    lines: [what, ...(waits ? [why] : []), mend],
    path: `/api/dossiers/${facts.dossier}`,
  };
};

/** What client and owner are told before a destruction: the day, why, how to get a copy, and how to stop it. */
const destruction =
  (waits: boolean) =>
  (facts: NoticeFacts): Said => {
    const lines = facts.reader === 'owner' ? ownerLines : clientLines;
    return { nl: lines(facts, 'nl', waits), en: lines(facts, 'en', waits) };
  };

const MOVED = {
  nl: 'Eerder schreven wij u een dag waarop wij uw dossier zouden vernietigen. Die dag gaat niet door.',
  en: 'Earlier we told you a day on which we would destroy your dossier. It will not happen on that day.',
} as const;

/** What became of a day that the client was told. */
function moved({ dossier, number, on: day }: NoticeFacts): Said {
  const path = `/api/dossiers/${dossier}`;
  const until = {
    nl: day
      ? `Het wordt nu ${on(day, 'nl')}. Een paar weken daarvoor krijgt u weer bericht. U hoeft niets te doen.`
      : 'Het dossier blijft voorlopig staan, om een juridische reden of omdat u bezwaar maakte. De praktijk kijkt er opnieuw naar. U krijgt bericht voordat wij het vernietigen.',
    en: day
      ? `It will now be ${on(day, 'en')}. Some weeks before that we will tell you again. You need not do anything.`
      : 'The dossier stays for now, for a legal reason or because you objected. The practice will look at it again. We will tell you before we destroy it.',
  };
  return {
    nl: { subject: `Uw dossier ${number} wordt nog niet vernietigd`, lines: [MOVED.nl, until.nl], path },
    en: { subject: `Your dossier ${number} will not be destroyed yet`, lines: [MOVED.en, until.en], path },
  };
}

export const destructionNotices = {
  'destruction-moved': moved,
  'destruction-announced': destruction(false),
  'destruction-waits': destruction(true),
  'destruction-objected': ({ dossier, number }: NoticeFacts): Said => ({
    nl: {
      subject: `Bezwaar tegen vernietigen van dossier ${number}`,
      lines: [
        'De cliënt maakt bezwaar tegen het vernietigen van dit dossier. Het wordt nu vastgehouden.',
        'Spreek met de cliënt af of het langer nodig is. Is dat niet zo, hef het vasthouden dan binnen een maand op.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
    en: {
      subject: `Objection to the destruction of dossier ${number}`,
      lines: [
        'The client objects to the destruction of this dossier. It is held now.',
        'Please find out with the client whether it is needed longer. If it is not, lift the hold within a month.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
  }),
} as const;
