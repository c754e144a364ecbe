import type { rights } from '../../domain/rights/feature.ts';
import { full } from '../problems/full.ts';
import type { ProblemsOf } from '../problems/text.ts';
import { decisionProblems } from './decision-problems.ts';

/** Requests about rights: making one, its term, who asks, and the decision. */
export const rightsProblems = {
  'right-unknown': {
    status: 422,
    title: { nl: 'Dit recht kennen wij niet', en: 'We do not know this right' },
    detail: {
      nl: 'Kies een recht uit de lijst, zoals inzage, verbetering of wissen. Er is nog niets opgeslagen.',
      en: 'Choose a right from the list, such as access, correction or erasure. Nothing has been saved yet.',
    },
  },
  'received-in-future': {
    status: 422,
    title: { nl: 'De dag van ontvangst ligt in de toekomst', en: 'The day of receipt lies in the future' },
    detail: {
      nl: 'Vul de dag in waarop het verzoek echt binnenkwam: vandaag of eerder. Op die dag begint de termijn.',
      en: 'Fill in the day on which the request really came in: today or earlier. The term starts on that day.',
    },
  },
  'changes-missing': {
    status: 422,
    title: { nl: 'Er staat niet bij wat er moet veranderen', en: 'It does not say what has to change' },
    detail: {
      nl: 'Noem bij een verbetering, aanvulling of verwijdering wat er moet veranderen en wat het moet worden.',
      en: 'With a correction, completion or removal, say what has to change and what it has to become.',
    },
  },
  'change-ground-unknown': {
    status: 422,
    title: { nl: 'Deze reden staat niet in de lijst', en: 'This ground is not on the list' },
    detail: {
      nl: 'Kies waarom het moet veranderen: onjuist, onvolledig, niet van belang, of in strijd met de wet.',
      en: 'Choose why it has to change: incorrect, incomplete, not relevant, or against the law.',
    },
  },
  'change-target-unknown': {
    status: 422,
    title: { nl: 'Dit gegeven staat niet in het dossier', en: 'This is not in the dossier' },
    detail: {
      nl: 'Kies een veld of een document dat in het dossier staat. Kijk eerst wat er is opgeslagen.',
      en: 'Choose a field or a document that is in the dossier. Look first at what is stored.',
    },
  },
  'change-value': {
    status: 422,
    title: { nl: 'Deze waarde past niet bij het veld', en: 'This value does not fit the field' },
    detail: {
      nl: 'Schrijf de nieuwe waarde zoals het veld hem vraagt, bijvoorbeeld een e-mailadres of een datum.',
      en: 'Write the new value in the form the field asks for, such as an e-mail address or a date.',
    },
  },
  'objection-day': {
    status: 422,
    title: { nl: 'Deze dag is al voorbij', en: 'This day has gone by' },
    detail: {
      nl: 'Kies vandaag of een latere dag waarop uw gegevens weg moeten zijn. Zonder dag gebeurt het meteen.',
      en: 'Choose today or a later day on which your data have to be gone. Without a day it happens at once.',
    },
  },
  'order-needed': {
    status: 409,
    title: { nl: 'Er loopt ook nog een verzoek om inzage', en: 'There is an open request for access too' },
    detail: {
      nl: 'Wat gewist is, kunnen wij niet meer geven. Kies de volgorde: eerst inzage, of eerst wissen. Er is niets veranderd en niets verloren.',
      en: 'What is erased we cannot give any more. Choose the order: access first, or erasure first. Nothing has changed and nothing is lost.',
    },
  },
  'identity-missing': {
    status: 409,
    title: { nl: 'Het is nog niet zeker wie dit vraagt', en: 'It is not certain yet who asks' },
    detail: {
      nl: 'Leg eerst vast hoe u weet wie dit vraagt. Bewaar geen kopie van een paspoort of identiteitskaart.',
      en: 'First record how you know who asks. Do not keep a copy of a passport or an identity card.',
    },
  },
  'identity-known': {
    status: 409,
    title: { nl: 'Het is al zeker wie dit vraagt', en: 'It is certain already who asks' },
    detail: {
      nl: 'Er is geen twijfel meer over wie dit vraagt, dus de termijn loopt door. U hoeft hier niets te doen.',
      en: 'There is no doubt any more about who asks, so the term runs on. You need not do anything here.',
    },
  },
  'identity-asked': {
    status: 409,
    title: { nl: 'Hier is al naar gevraagd', en: 'This has been asked already' },
    detail: {
      nl: 'Er is al gevraagd wie dit is, en de termijn staat stil. Wacht op het antwoord.',
      en: 'It has been asked already who this is, and the term stands still. Wait for the answer.',
    },
  },
  'identity-method-unknown': {
    status: 422,
    title: { nl: 'Deze manier kennen wij niet', en: 'We do not know this way' },
    detail: {
      nl: 'Kies uit de lijst hoe u weet wie dit vraagt, bijvoorbeeld door terug te bellen op het bekende nummer.',
      en: 'Choose from the list how you know who asks, for instance by calling back on the known number.',
    },
  },
  'identity-day': {
    status: 422,
    title: { nl: 'Deze dag kan niet', en: 'This day is not possible' },
    detail: {
      nl: 'Vul de dag in waarop het bewijs kwam: niet na vandaag, en niet voordat ernaar was gevraagd.',
      en: 'Fill in the day on which the proof came: not after today, and not before it was asked for.',
    },
  },
  'stop-reason': {
    status: 422,
    title: { nl: 'Hiervoor staat de termijn niet stil', en: 'The term does not stop for this' },
    detail: {
      nl: 'De termijn staat alleen stil bij echte twijfel over wie dit vraagt. Hebt u meer tijd nodig? Verleng dan de termijn.',
      en: 'The term only stops for real doubt about who asks. Do you need more time? Then extend the term.',
    },
  },
  'stop-late': {
    status: 409,
    title: { nl: 'Hier is te laat naar gevraagd', en: 'This was asked too late' },
    detail: {
      nl: 'Naar wie iemand is, moet u meteen vragen, binnen de eerste maand. De termijn loopt gewoon door.',
      en: 'Who somebody is has to be asked at once, within the first month. The term simply runs on.',
    },
  },
  'extension-period': {
    status: 422,
    title: { nl: 'Dit is geen goede periode', en: 'This is not a good period' },
    detail: {
      nl: 'Schrijf de verlenging als een aantal hele dagen, weken of maanden, bijvoorbeeld P2M voor twee maanden.',
      en: 'Write the extension as a number of whole days, weeks or months, for instance P2M for two months.',
    },
  },
  'extension-twice': {
    status: 409,
    title: { nl: 'De termijn is al verlengd', en: 'The term has been extended already' },
    detail: {
      nl: 'Verlengen mag maar één keer. De termijn die nu geldt, staat bij het verzoek.',
      en: 'Extending is allowed only once. The term that holds now is shown with the request.',
    },
  },
  'extension-late': {
    status: 409,
    title: { nl: 'Verlengen kan niet meer', en: 'Extending is no longer possible' },
    detail: {
      nl: 'Verlengen kan alleen in de eerste maand na ontvangst. Beslis zo snel mogelijk op het verzoek.',
      en: 'Extending is only possible in the first month after receipt. Decide on the request as soon as possible.',
    },
  },
  'extension-too-long': {
    status: 422,
    title: { nl: 'Dit is te lang', en: 'This is too long' },
    detail: {
      nl: 'De termijn mag met hoogstens twee maanden worden verlengd. Kies een kortere periode.',
      en: 'The term can be extended by two months at most. Choose a shorter period.',
    },
  },
  'request-full': full(
    { nl: 'Deze beslissing is te vaak veranderd', en: 'This decision was changed too often' },
    {
      nl: 'Wat u nog wilt zeggen, kan in een document bij het dossier of in een brief.',
      en: 'What you still want to say can go in a document of the dossier or in a letter.',
    },
  ),
  ...decisionProblems,
} as const satisfies ProblemsOf<typeof rights>;
