import type { complaint } from '../../domain/complaint/feature.ts';
import { dateInWords } from '../../domain/terms/words.ts';
import type { Lines, NoticeFacts, Said } from '../mail/words.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

type Notice = (facts: NoticeFacts) => Said;

/** Facts: complaint (its id) and number; some a day. The way to the authority stands under every mail (RIO-7.3). */
/** For people who have no access to the portal any more: without a link. */
const NOWHERE = null;
const casePath = ({ complaint }: NoticeFacts) => `/api/complaints/${complaint}`;

/** Words with `{day}` in the place of the day that it is about, and `{number}` of the complaint's. */
const both =
  (
    nl: readonly [subject: string, line: string],
    en: readonly [subject: string, line: string],
    path: ((facts: NoticeFacts) => string) | null = casePath,
  ): Notice =>
  (facts) => {
    const filled = (language: 'nl' | 'en', [subject, line]: readonly [string, string]): Lines => {
      const date = facts.dueOn ?? facts.on;
      const fill = (text: string) =>
        text
          .replaceAll('{day}', date === undefined ? '' : dateInWords(date)[language])
          .replaceAll('{number}', facts.number ?? '');
      return { subject: fill(subject), lines: [fill(line)], ...(path ? { path: path(facts) } : {}) };
    };
    return { nl: filled('nl', nl), en: filled('en', en) };
  };

/** About complaints: what happened and where to look, no content. */
export const complaintNotices: NoticeWordsOf<typeof complaint> = {
  'complaint-made': both(
    ['Er is een klacht: {number}', 'De termijn loopt. Gaat de klacht over u, dan behandelt iemand van buiten haar.'],
    ['There is a complaint: {number}', 'Its term runs. If it is about you, somebody from outside handles it.'],
  ),
  'complaint-received': both(
    [
      'Wij hebben uw klacht ontvangen: {number}',
      'U krijgt uiterlijk {day} een beslissing. In de brief staat hoe dat is geteld en waar u altijd terecht kunt.',
    ],
    [
      'We have received your complaint: {number}',
      'You get a decision by {day}. The letter says how that was counted and where you can always go.',
    ],
  ),
  'complaint-assigned': both(
    [
      'U behandelt klacht {number}',
      'U mag het dossier lezen voor zover de klacht dat vraagt, zolang zij loopt. De cliënt ziet wat u leest.',
    ],
    [
      'You handle complaint {number}',
      'You may read the dossier as far as the complaint needs, while it is open. The client sees what you read.',
    ],
  ),
  'complaint-deferred': both(
    [
      'Wij hebben meer tijd nodig voor klacht {number}',
      'U krijgt nu uiterlijk {day} een beslissing. In de brief staat waarom.',
    ],
    ['We need more time for complaint {number}', 'You now get a decision by {day}. The letter says why.'],
  ),
  'complaint-hearing': both(
    [
      'Horen in klacht {number}',
      'Bij de klacht staat wanneer en waar beide kanten worden gehoord, of dat de klager dat niet wil.',
    ],
    [
      'Hearing in complaint {number}',
      'With the complaint is when and where both sides are heard, or that the complainant does not want that.',
    ],
  ),
  'complaint-mediation': both(
    [
      'Bemiddelen in klacht {number}',
      'Er is voorgesteld om er samen uit te komen, of daarop is geantwoord. Het kan alleen als beide kanten willen.',
    ],
    [
      'Mediation in complaint {number}',
      'It was proposed to find a way out together, or that was answered. It needs a yes of both sides.',
    ],
  ),
  'complaint-decision': both(
    [
      'Onze beslissing op klacht {number}',
      'In de brief staat wat wij vinden, waarom, en wat u kunt doen als u het er niet mee eens bent.',
    ],
    ['Our decision on complaint {number}', 'The letter says what we think, why, and what you can do if you disagree.'],
  ),
  'complaint-reopened': both(
    [
      'Klacht {number} is opnieuw geopend',
      'Voor de klager is het niet opgelost. Er kijkt nu iemand anders, met een nieuwe termijn.',
    ],
    [
      'Complaint {number} was opened again',
      'For the complainant it is not solved. Somebody else looks now, with a new term.',
    ],
  ),
  'complaint-withdrawn': both(
    ['Klacht {number} is ingetrokken', 'De klager heeft de klacht ingetrokken. U hoeft niets meer te doen.'],
    [
      'Complaint {number} was withdrawn',
      'The complainant has taken the complaint back. You need not do anything more.',
    ],
  ),
  'complaint-closed': both(
    ['Uw klacht {number} is gesloten', 'U kunt altijd een nieuwe klacht indienen.'],
    ['Your complaint {number} is closed', 'You can always make a new complaint.'],
  ),
  'complaint-due': both(
    ['Beslis uiterlijk {day} op klacht {number}', 'De termijn van deze klacht loopt bijna af.'],
    ['Decide on complaint {number} by {day}', 'The term of this complaint is nearly over.'],
  ),
  'complaint-overdue': both(
    [
      'Op klacht {number} moet worden beslist',
      'De termijn was {day}. U krijgt dit bericht elke dag tot er is beslist.',
    ],
    ['Complaint {number} has to be decided', 'The term was {day}. You get this message every day until it is decided.'],
  ),
  'complaint-measure': both(
    ['Na klacht {number} is er iets voor u te doen', 'Bij de klacht staat wat, uiterlijk {day}.'],
    ['There is something for you to do after complaint {number}', 'With the complaint is what, by {day}.'],
  ),
  'complaint-measure-due': both(
    [
      'Een maatregel na klacht {number} moet klaar zijn',
      'Dat was {day}. U krijgt dit bericht elke dag tot het is gedaan.',
    ],
    [
      'A measure after complaint {number} has to be done',
      'That was {day}. You get this message every day until it is.',
    ],
  ),
  'complaint-nobody': both(
    [
      'Klacht {number} heeft nog niemand die haar kan behandelen',
      'De klacht is van of over de behandelaar van buiten. Vraag iemand anders, of laat uw systeembeheerder een andere behandelaar instellen.',
    ],
    [
      'Complaint {number} has nobody yet who can handle it',
      'The complaint is from or about the handler from outside. Ask somebody else, or have your engineer set another handler.',
    ],
  ),
  'complaint-apart': both(
    [
      'Klacht {number} loopt door zonder uw dossier',
      'Uw dossier wordt vernietigd. De klacht bewaren wij los daarvan, zonder bijlagen, tot zij is afgehandeld en de bewaartermijn van klachten voorbij is.',
    ],
    [
      'Complaint {number} goes on without your dossier',
      'Your dossier is being destroyed. We keep the complaint apart from it, without attachments, until it is settled and the term of keeping for complaints is over.',
    ],
  ),
  'complaint-destroyed': both(
    [
      'Klacht {number} is vernietigd',
      'De bewaartermijn is voorbij. U hebt hier geen dossier en geen klacht meer; daarom vervalt ook uw account.',
    ],
    [
      'Complaint {number} was destroyed',
      'The term of keeping is over. You have no dossier and no complaint here any more; so your account goes too.',
    ],
    NOWHERE,
  ),
  'complaint-failed': both(
    [
      'De behandeling van klacht {number} is blijven steken',
      'Een stap is niet gelukt, ook niet na opnieuw proberen. Laat uw systeembeheerder kijken.',
    ],
    ['Complaint {number} is stuck', 'A step did not succeed, also not when tried again. Have your engineer look.'],
  ),
};
