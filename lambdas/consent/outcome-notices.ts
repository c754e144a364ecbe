import type { ConsentState } from '../../domain/consent/consent.ts';
import type { Said } from '../mail/words.ts';

type Outcome = Exclude<ConsentState, 'asked'>;

/** To the client: what was recorded, and what to do next (AVG 7(1), 7(3)). Of a question taken back there is no receipt. */
const RECEIPTS: { readonly [E in Exclude<Outcome, 'cancelled'>]: Said } = {
  granted: {
    nl: {
      subject: 'U gaf toestemming',
      lines: [
        'Wij hebben vastgelegd dat u ja zei. Hieronder staat waarvoor, met een bewijs dat u kunt bewaren.',
        'U kunt uw toestemming altijd intrekken, net zo makkelijk als u die gaf, op dezelfde pagina. Dat werkt meteen.',
      ],
    },
    en: {
      subject: 'You gave your consent',
      lines: [
        'We have recorded that you said yes. Below you find to what, with a receipt that you can keep.',
        'You can withdraw your consent at any time, as easily as you gave it, on the same page. That works at once.',
      ],
    },
  },
  refused: {
    nl: {
      subject: 'U gaf geen toestemming',
      lines: ['Wij hebben vastgelegd dat u nee zei. Wij doen dus niet waar wij om vroegen. U hoeft niets te doen.'],
    },
    en: {
      subject: 'You did not give your consent',
      lines: ['We have recorded that you said no. So we do not do what we asked for. You need not do anything.'],
    },
  },
  expired: {
    nl: {
      subject: 'Onze vraag aan u is vervallen',
      lines: ['U hebt niet geantwoord. Wij doen dus niet waar wij om vroegen. U hoeft niets te doen.'],
    },
    en: {
      subject: 'Our question to you has lapsed',
      lines: ['You have not answered. So we do not do what we asked for. You need not do anything.'],
    },
  },
  withdrawn: {
    nl: {
      subject: 'U trok uw toestemming in',
      lines: [
        'Wij hebben vastgelegd dat u uw toestemming introk. Wat daarmee mocht, mag nu niet meer. U hoeft niets te doen.',
      ],
    },
    en: {
      subject: 'You withdrew your consent',
      lines: [
        'We have recorded that you withdrew your consent. What it allowed is not allowed any more. You need not do anything.',
      ],
    },
  },
  ended: {
    nl: {
      subject: 'Uw toestemming is afgelopen',
      lines: [
        'Uw toestemming was voor een bepaalde tijd of is niet meer nodig. Wat daarmee mocht, mag nu niet meer. U hoeft niets te doen.',
      ],
    },
    en: {
      subject: 'Your consent has ended',
      lines: [
        'Your consent was for a certain time, or is not needed any more. What it allowed is not allowed any more. You need not do anything.',
      ],
    },
  },
};

/** To whoever asked. */
const ANSWERS: { readonly [S in Outcome]: Said } = {
  granted: {
    nl: {
      subject: 'De cliënt zei ja',
      lines: [
        'Op uw vraag is toestemming gegeven. Die geldt zolang de cliënt haar niet intrekt, en niet langer dan hieronder staat.',
      ],
    },
    en: {
      subject: 'The client said yes',
      lines: [
        'Consent was given to your question. It holds until the client withdraws it, and no longer than it says below.',
      ],
    },
  },
  refused: {
    nl: {
      subject: 'De cliënt zei nee',
      lines: [
        'Op uw vraag is geen toestemming gegeven. Vraag het alleen opnieuw als er iets is veranderd, en schrijf dat er dan bij.',
      ],
    },
    en: {
      subject: 'The client said no',
      lines: ['Consent was not given to your question. Only ask again if something has changed, and then write what.'],
    },
  },
  expired: {
    nl: {
      subject: 'Uw vraag is vervallen',
      lines: [
        'De cliënt heeft niet geantwoord. Dat is geen toestemming. Spreek de cliënt er eens over, voordat u het opnieuw vraagt.',
      ],
    },
    en: {
      subject: 'Your question has lapsed',
      lines: ['The client has not answered. That is no consent. Have a word with the client before you ask again.'],
    },
  },
  cancelled: {
    nl: {
      subject: 'Uw vraag is ingetrokken',
      lines: ['De vraag is van de baan voordat er een antwoord was. Er is geen toestemming. U hoeft niets te doen.'],
    },
    en: {
      subject: 'Your question was taken back',
      lines: ['The question was taken back before there was an answer. There is no consent. You need not do anything.'],
    },
  },
  withdrawn: {
    nl: {
      subject: 'De cliënt trok de toestemming in',
      lines: ['De toestemming geldt niet meer. Wat daarmee mocht, mag nu niet meer.'],
    },
    en: {
      subject: 'The client withdrew the consent',
      lines: ['The consent does not hold any more. What it allowed is not allowed any more.'],
    },
  },
  ended: {
    nl: {
      subject: 'De toestemming is afgelopen',
      lines: ['De toestemming geldt niet meer. Wat daarmee mocht, mag nu niet meer.'],
    },
    en: {
      subject: 'The consent has ended',
      lines: ['The consent does not hold any more. What it allowed is not allowed any more.'],
    },
  },
};

/** For what has no words of its own. */
const CHANGED: Said = {
  nl: { subject: 'Er is iets veranderd aan een toestemming', lines: ['Hieronder staat hoe het er nu voor staat.'] },
  en: { subject: 'Something about a consent has changed', lines: ['Below you can see how things stand now.'] },
};

export const receiptSaid = (event: string | undefined): Said => said(RECEIPTS, event);
export const answerSaid = (outcome: string | undefined): Said => said(ANSWERS, outcome);

const said = (table: Readonly<Record<string, Said>>, of: string | undefined): Said =>
  (of !== undefined && Object.hasOwn(table, of) ? table[of] : undefined) ?? CHANGED;
