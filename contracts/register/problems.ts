import type { register } from '../../domain/register/feature.ts';
import { full } from '../problems/full.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** What can be wrong with a breach in the register, or with a suggestion. */
export const registerProblems = {
  'breach-aware-in-future': {
    status: 422,
    title: { nl: 'Dit moment moet nog komen', en: 'This moment is still to come' },
    detail: {
      nl: 'Vul in wanneer de praktijk van de inbreuk wist. Dat moment kan niet later zijn dan nu.',
      en: 'Fill in when the practice became aware of the breach. That moment cannot be later than now.',
    },
  },
  'breach-aware-later': {
    status: 422,
    title: { nl: 'De 72 uur kunnen niet later beginnen', en: 'The 72 hours cannot begin later' },
    detail: {
      nl: 'U legde al een eerder moment vast. Dat kunt u alleen vervroegen. Leg een latere ontdekking vast als een nieuwe inbreuk.',
      en: 'An earlier moment was recorded already. You can only make it earlier. Record a later discovery as another breach.',
    },
  },
  'breach-moment': {
    status: 422,
    title: { nl: 'Dit moment klopt niet', en: 'This moment cannot be right' },
    detail: {
      nl: 'Een melding komt na het moment waarop de inbreuk bekend werd, en niet later dan nu. Kijk het moment na.',
      en: 'A notification comes after the moment of becoming aware, and not later than now. Check the moment.',
    },
  },
  'breach-notified': {
    status: 409,
    title: { nl: 'Deze melding staat al vast', en: 'This notification has been recorded already' },
    detail: {
      nl: 'Wanneer er is gemeld, blijft in het register zoals het is vastgelegd. Zet wat u nog wilt zeggen bij de maatregelen.',
      en: 'When it was notified stays in the register as recorded. Put what you want to add with the measures.',
    },
  },
  'breach-reasons-missing': {
    status: 422,
    title: { nl: 'De reden van de late melding ontbreekt', en: 'The reasons for the delay are missing' },
    detail: {
      nl: 'Deze melding kwam later dan 72 uur nadat de inbreuk bekend werd. Schrijf erbij waarom.',
      en: 'This notification came more than 72 hours after becoming aware of the breach. Write down why.',
    },
  },
  'breach-risk-reasons': {
    status: 422,
    title: { nl: 'Waarom er geen risico is ontbreekt', en: 'Why there is no risk is missing' },
    detail: {
      nl: 'Zonder risico hoeft u niet te melden, maar het register moet zeggen hoe u tot dat oordeel kwam. Schrijf dat erbij.',
      en: 'Without a risk you need not notify, but the register must say how you came to that view. Write it down.',
    },
  },
  'breach-people-told': {
    status: 409,
    title: { nl: 'De betrokkenen zijn al ingelicht', en: 'The people have been told already' },
    detail: {
      nl: 'Wie al is ingelicht, hoeft geen reden meer om dat niet te doen. Laat de reden weg.',
      en: 'Once the people have been told, no reason is needed why they are not. Leave that reason out.',
    },
  },
  'breach-not-told-reasons': {
    status: 422,
    title: { nl: 'De uitleg ontbreekt waarom u niemand inlicht', en: 'The reasons why nobody is told are missing' },
    detail: {
      nl: 'U mag de betrokkenen alleen niet inlichten als de wet dat toelaat. Schrijf op waarom die reden hier geldt.',
      en: 'You may leave the people untold only where the law allows it. Write down why that ground holds here.',
    },
  },
  'breach-public-communication': {
    status: 422,
    title: { nl: 'Het openbare bericht ontbreekt', en: 'The public communication is missing' },
    detail: {
      nl: 'Wie niet iedereen apart kan inlichten, moet het openbaar bekendmaken. Schrijf op waar en hoe u dat deed.',
      en: 'Whoever cannot tell each person must make it public instead. Write down where and how you did that.',
    },
  },
  'breach-dossier-unknown': {
    status: 422,
    title: { nl: 'Dit dossier kennen wij niet', en: 'We do not know this dossier' },
    detail: {
      nl: 'Een van de genoemde dossiers bestaat niet of niet meer. Laat het weg, of kijk het nummer na.',
      en: 'One of the dossiers does not exist, or no longer does. Leave it out, or check which one you mean.',
    },
  },
  'breach-complaint-unknown': {
    status: 422,
    title: { nl: 'Deze klacht kennen wij niet', en: 'We do not know this complaint' },
    detail: {
      nl: 'De genoemde klacht bestaat niet of niet meer. Laat haar weg, of kies haar uit het register van klachten.',
      en: 'The complaint does not exist, or no longer does. Leave it out, or choose it from the register of complaints.',
    },
  },
  'breach-content-gone': {
    status: 409,
    title: { nl: 'De inhoud is niet meer te wijzigen', en: 'The content can no longer be changed' },
    detail: {
      nl: 'De bewaartermijn van deze inbreuk is voorbij. Alleen de regel in het register is er nog. Leg iets nieuws apart vast.',
      en: 'The term of keeping of this breach is over. Only its line in the register is left. Record anything new on its own.',
    },
  },
  'suggestion-answered': {
    status: 409,
    title: { nl: 'Dit voorstel is al beantwoord', en: 'This suggestion has been answered already' },
    detail: {
      nl: 'Een voorstel krijgt een antwoord. U hoeft niets te doen; lees het antwoord bij het voorstel.',
      en: 'A suggestion gets one answer. You need not do anything; read the answer with the suggestion.',
    },
  },
  'open-limit': {
    status: 429,
    retryAfterSeconds: 86_400,
    title: { nl: 'Vandaag kan er niets meer bij', en: 'No more can be taken today' },
    detail: {
      nl: 'Er kwam vandaag te veel binnen zonder naam. Uw bericht is niet bewaard. Bel, mail of schrijf de praktijk, of log in en stuur het zo. Of probeer het morgen opnieuw.',
      en: 'Too much came in today without a name. Your message was not saved. Call or mail the practice, send a letter, or sign in and send it that way. Or try again tomorrow.',
    },
  },
  'breach-full': full(
    { nl: 'Dit datalek is te vaak veranderd', en: 'This data breach was changed too often' },
    {
      nl: 'Leg wat u nu weet vast als een nieuw datalek, en noem daarin dit datalek.',
      en: 'Record what you know now as a new data breach, and name this one in it.',
    },
  ),
} as const satisfies ProblemsOf<typeof register>;
