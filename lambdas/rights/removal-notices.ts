import { dayWritten, type NoticeFacts, type Said } from '../mail/words.ts';

function waits({ number, dossier, reader, on }: NoticeFacts): Said {
  const path = `/api/dossiers/${dossier}`;
  if (reader === 'owner')
    return {
      nl: {
        subject: `Controleer een verwijdering in dossier ${number}`,
        lines: [
          `Op ${dayWritten(on, 'nl')} verwijderen wij documenten uit dit dossier. De cliënt krijgt hier ook bericht van.`,
          'Dit volgt uit een verzoek dat u voor de cliënt vastlegde. Daarom wacht het tot die dag, of tot u bevestigt dat het klopt. Was het een vergissing, trek het dan in bij het verzoek.',
        ],
        path,
      },
      en: {
        subject: `Check a removal in dossier ${number}`,
        lines: [
          `On ${dayWritten(on, 'en')} we remove documents from this dossier. The client is told of it too.`,
          'This follows from a request that you registered for the client. That is why it waits until that day, or until you confirm that it is right. If it was a mistake, take it back at the request.',
        ],
        path,
      },
    };
  return {
    nl: {
      subject: 'Documenten in uw dossier worden binnenkort verwijderd',
      lines: [
        `Op ${dayWritten(on, 'nl')} verwijderen wij documenten uit uw dossier ${number}. Wij kregen daarvoor een verzoek in uw naam.`,
        'De praktijk kan bevestigen dat het eerder mag. Wacht dus niet te lang.',
        'Hebt u dit niet gevraagd, of wilt u het niet meer? Trek het dan in, in het portaal. Dan blijven de documenten staan.',
        'Mogen ze nog niet weg, bijvoorbeeld door een rechtszaak? Maak dan bezwaar, in het portaal. Dan blijven ze staan tot de praktijk ernaar heeft gekeken.',
      ],
      path,
    },
    en: {
      subject: 'Documents in your dossier will soon be removed',
      lines: [
        `On ${dayWritten(on, 'en')} we remove documents from your dossier ${number}. We received a request for that in your name.`,
        'The practice can confirm that it may happen sooner, so please do not wait too long.',
        'Did you not ask for this, or do you no longer want it? Then take it back, in the portal. The documents stay then.',
        'Should they not go yet, for instance because of a court case? Then object, in the portal. They then stay until the practice has looked at it.',
      ],
      path,
    },
  };
}

/** The day that the client was told is off. */
function off({ number, dossier, because }: NoticeFacts): Said {
  const path = `/api/dossiers/${dossier}`;
  const why =
    because === 'held'
      ? {
          nl: 'Zij blijven voorlopig staan, om een juridische reden of omdat u bezwaar maakte. De praktijk kijkt er opnieuw naar. U krijgt bericht voordat wij ze verwijderen.',
          en: 'They stay for now, for a legal reason or because you objected. The practice will look at it again. We will tell you before we remove them.',
        }
      : {
          nl: 'Het verzoek daarvoor is ingetrokken, door u of door de praktijk. U hoeft niets te doen.',
          en: 'The request for it was taken back, by you or by the practice. You need not do anything.',
        };
  return {
    nl: {
      subject: `De documenten in dossier ${number} blijven staan`,
      lines: [
        'Eerder schreven wij u een dag waarop wij documenten zouden verwijderen. Die dag gaat niet door.',
        why.nl,
      ],
      path,
    },
    en: {
      subject: `The documents in dossier ${number} stay`,
      lines: ['Earlier we told you a day on which we would remove documents. It will not happen on that day.', why.en],
      path,
    },
  };
}

/** Single documents that a request takes away which the owner registered: what client and owner are told. */
export const removalNotices = { 'removal-waits': waits, 'removal-off': off } as const;
