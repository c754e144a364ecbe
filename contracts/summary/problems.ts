import type { summary } from '../../domain/summary/feature.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** Summaries of consults. */
export const summaryProblems = {
  'summary-in-future': {
    status: 422,
    title: { nl: 'Deze dag moet nog komen', en: 'This day is still to come' },
    detail: {
      nl: 'Schrijf een samenvatting van een gesprek dat er is geweest: op vandaag of eerder.',
      en: 'Write a summary of a talk that has been: of today or before.',
    },
  },
  'summary-not-held': {
    status: 409,
    title: { nl: 'Dit gesprek is niet gehouden', en: 'This talk was not held' },
    detail: {
      nl: 'Een samenvatting gaat over een gesprek dat is gehouden. Leg eerst vast dat het is gehouden.',
      en: 'A summary is of a talk that was held. First record that it was held.',
    },
  },
  'summary-exists': {
    status: 409,
    title: { nl: 'Van dit gesprek is al een samenvatting', en: 'There is a summary of this talk already' },
    detail: {
      nl: 'Open de samenvatting die er is. U kunt haar verbeteren: dan krijgt de cliënt een nieuwe versie.',
      en: 'Open the summary that is there. You can correct it: then the client gets a new version.',
    },
  },
  'summary-not-draft': {
    status: 409,
    title: { nl: 'Deze samenvatting is al verstuurd', en: 'This summary was sent already' },
    detail: {
      nl: 'Wat de cliënt heeft gekregen, verandert niet meer. Verbeter de samenvatting: dan krijgt de cliënt een nieuwe versie.',
      en: 'What the client got does not change any more. Correct the summary: then the client gets a new version.',
    },
  },
  'summary-not-sent': {
    status: 409,
    title: { nl: 'Deze samenvatting is nog niet verstuurd', en: 'This summary was not sent yet' },
    detail: {
      nl: 'Zolang het een concept is, kunt u het herschrijven. Verstuur het eerst naar de cliënt.',
      en: 'As long as it is a draft, you can write it anew. Send it to the client first.',
    },
  },
  'summary-unchanged': {
    status: 422,
    title: { nl: 'Er is niets verbeterd', en: 'Nothing was corrected' },
    detail: {
      nl: 'Deze tekst is dezelfde als die de cliënt al heeft. Pas aan wat niet klopt.',
      en: 'This text is the same that the client has already. Change what is not correct.',
    },
  },
  'summary-not-newest': {
    status: 409,
    title: { nl: 'Er is een nieuwere versie', en: 'There is a newer version' },
    detail: {
      nl: 'Uw coach heeft de samenvatting verbeterd. Lees de nieuwste versie en zeg of die klopt.',
      en: 'Your coach has corrected the summary. Read the newest version and say whether it is right.',
    },
  },
  'summary-confirmed': {
    status: 409,
    title: { nl: 'U heeft dit al bevestigd', en: 'You confirmed this already' },
    detail: {
      nl: 'U hoeft niets te doen. Klopt er toch iets niet? Zeg dan wat er niet klopt.',
      en: 'You need not do anything. Is something wrong after all? Then say what is not right.',
    },
  },
  'summary-full': {
    status: 422,
    title: { nl: 'Deze samenvatting is vol', en: 'This summary is full' },
    detail: {
      nl: 'Wij hebben niets opgeslagen. Coach: schrijf een nieuwe samenvatting, van een ander gesprek op die dag. Cliënt: zeg het in een vraag aan uw coach of in een verzoek.',
      en: 'We have not saved anything. Coach: write a new summary, of another talk on that day. Client: say it in a question to your coach or in a request.',
    },
  },
} as const satisfies ProblemsOf<typeof summary>;
