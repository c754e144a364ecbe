import { dayWritten, type Lines, type NoticeFacts, type Said } from '../mail/words.ts';

type Language = 'nl' | 'en';

/** Why on that day: the term of the regulation, or the client's own choice. */
function whyOf({ ground, years, endedOn }: NoticeFacts, language: Language): string {
  if (ground === 'erasure')
    return language === 'nl'
      ? 'Wij kregen een verzoek om alles over u te wissen, en wij doen dat.'
      : 'We received a request to erase everything about you, and we will do so.';
  if (ground === 'client')
    return language === 'nl'
      ? 'U vroeg ons om uw gegevens korter te bewaren.'
      : 'You asked us to keep your data for a shorter time.';
  return language === 'nl'
    ? `Wij bewaren gegevens tot ${years} jaar na het einde van een traject. Uw traject eindigde op ${dayWritten(endedOn, language)}.`
    : `We keep data until ${years} years after the end of a trajectory. Your trajectory ended on ${dayWritten(endedOn, language)}.`;
}

const COPY: { readonly [L in Language]: string } = {
  nl: 'Wilt u een kopie? Doe dan nu een verzoek om inzage in het portaal, of vraag het uw coach. Als het dossier vernietigd is, kan het niet meer.',
  en: 'Do you want a copy? Then ask for access in the portal now, or ask your coach. Once the dossier has been destroyed it is no longer possible.',
};
const END: { readonly [L in Language]: string } = {
  nl: 'Klopt de einddatum niet? Vraag uw coach om die te verbeteren.',
  en: 'Is the end date wrong? Ask your coach to correct it.',
};
const OBJECT: { readonly [L in Language]: string } = {
  nl: 'Mag uw dossier nog niet weg, bijvoorbeeld door een rechtszaak? Maak dan bezwaar tegen het vernietigen, in het portaal. Dan blijft het staan tot de praktijk ernaar heeft gekeken.',
  en: 'Should your dossier not go yet, for instance because of a court case? Then object to the destruction, in the portal. It then stays until the practice has looked at it.',
};

/** Somebody can have taken one client for another. */
const ASKED: { readonly [L in Language]: string } = {
  nl: 'Hebt u dit niet gevraagd, of wilt u het niet meer? Trek het dan in, in het portaal. Dan blijft uw dossier staan.',
  en: 'Did you not ask for this, or do you no longer want it? Then take it back, in the portal. Your dossier stays then.',
};

const clientLines = (facts: NoticeFacts, language: Language, waits: boolean): Lines => {
  const nl = language === 'nl';
  const day = dayWritten(facts.on, language);
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
      ...(facts.ground === 'term' ? [] : [ASKED[language]]),
      facts.ground === 'erasure' ? OBJECT[language] : `${END[language]} ${OBJECT[language]}`,
    ],
    path: `/api/dossiers/${facts.dossier}`,
  };
};

const ownerLines = (facts: NoticeFacts, language: Language, waits: boolean): Lines => {
  const nl = language === 'nl';
  const day = dayWritten(facts.on, language);
  const mend = nl
    ? 'Klopt de einddatum niet, laat die dan verbeteren. Is het dossier nog nodig voor een rechtszaak of een wettelijke plicht, houd het dan vast. Handel een verzoek om inzage eerst af.'
    : 'If the end date is wrong, have it corrected. If the dossier is still needed for a court case or a legal duty, hold it. Deal with a request for access first.';
  const what = nl
    ? `Op ${day} wordt dit dossier vernietigd. De cliënt krijgt hier ook bericht van.`
    : `On ${day} this dossier will be destroyed. The client is told of it too.`;
  const asked = nl
    ? 'Dit volgt uit een verzoek dat u voor de cliënt vastlegde. Daarom wacht het vernietigen tot die dag, of tot u bevestigt dat het klopt. Was het een vergissing, trek het verzoek dan in bij het dossier.'
    : 'This follows from a request that you registered for the client. That is why the destruction waits until that day, or until you confirm that it is right. If it was a mistake, take the request back at the dossier.';
  const late = nl
    ? 'De bewaartermijn bleek al voorbij, of bijna. Daarom wacht het vernietigen tot die dag, of tot u bevestigt dat het klopt.'
    : 'The term of keeping turned out to be over, or nearly so. That is why the destruction waits until that day, or until you confirm that it is right.';
  const why = facts.ground === 'term' ? late : asked;
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

/** A request by which it would have been sooner is off. */
function takenBack({ number, on: day, because }: NoticeFacts, path: string): Said {
  const off = {
    nl: 'Een verzoek om uw gegevens te wissen of korter te bewaren is ingetrokken, door u of door de praktijk.',
    en: 'A request to erase your data or to keep them shorter was taken back, by you or by the practice.',
  };
  const stays = {
    nl: 'Uw dossier blijft staan. U krijgt bericht voordat wij het vernietigen.',
    en: 'Your dossier stays. We will tell you before we destroy it.',
  };
  const until =
    day === undefined || because === 'taken-back-held'
      ? stays
      : {
          nl: `Uw dossier blijft staan tot ${dayWritten(day, 'nl')}. U krijgt bericht voordat wij het vernietigen.`,
          en: `Your dossier stays until ${dayWritten(day, 'en')}. We will tell you before we destroy it.`,
        };
  const again = {
    nl: 'Wilt u wel dat wij wissen? Vraag het zelf in het portaal, dan gebeurt het meteen.',
    en: 'Do you want us to erase? Ask for it yourself in the portal, and it happens at once.',
  };
  return {
    nl: { subject: `Uw dossier ${number} blijft staan`, lines: [off.nl, until.nl, again.nl], path },
    en: { subject: `Your dossier ${number} stays`, lines: [off.en, until.en, again.en], path },
  };
}

/** What became of a day that the client was told. */
function moved(facts: NoticeFacts): Said {
  const { dossier, number, on: day } = facts;
  const path = `/api/dossiers/${dossier}`;
  if (facts.because) return takenBack(facts, path);
  const until = {
    nl: day
      ? `Het wordt nu ${dayWritten(day, 'nl')}. Een paar weken daarvoor krijgt u weer bericht. U hoeft niets te doen.`
      : 'Het dossier blijft voorlopig staan, om een juridische reden of omdat u bezwaar maakte. De praktijk kijkt er opnieuw naar. U krijgt bericht voordat wij het vernietigen.',
    en: day
      ? `It will now be ${dayWritten(day, 'en')}. Some weeks before that we will tell you again. You need not do anything.`
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
