import type { Policy } from '../../policies/index.ts';
import type { Text } from '../../policies/types.ts';
import { dayWritten, type Lines, type NoticeFacts, type Said } from '../mail/words.ts';
import { changesOf } from '../regulation/changed-articles.ts';

type Language = 'nl' | 'en';

/** More of them nobody reads in a mail; the page has all. */
const NAMED_CHANGES = 12;

const CHANGES = {
  added: { nl: 'nieuw', en: 'new' },
  changed: { nl: 'veranderd', en: 'changed' },
  removed: { nl: 'vervallen', en: 'gone' },
} as const satisfies { readonly [change: string]: Text };

/** What is different, by article. Nothing where nothing is, or where this version is not deployed any more. */
function changes({ regulation }: NoticeFacts, { regulations }: Policy, language: Language): string[] {
  const version = regulations.find((one) => one.version === regulation);
  const all = version ? changesOf(regulations, version) : [];
  if (all.length === 0) return [];
  const named = all.slice(0, NAMED_CHANGES).map(({ id, title, change }) => {
    return `${id} ${title[language]} (${CHANGES[change][language]})`;
  });
  const left = all.length - named.length;
  const more = { nl: `en nog ${left} artikelen`, en: `and ${left} more articles` }[language];
  const list = [...named, ...(left > 0 ? [more] : [])].join('; ');
  return [{ nl: `Wat er anders is: ${list}.`, en: `What is different: ${list}.` }[language]];
}

function dutch(facts: NoticeFacts, policy: Policy): Lines {
  const from = dayWritten(facts.effectiveFrom, 'nl');
  const holds = facts.holds === 'true';
  return {
    subject: holds
      ? 'Er is een nieuwe versie van ons privacyreglement'
      : 'Er komt een nieuwe versie van ons privacyreglement',
    lines: [
      `Vanaf ${from} geldt een nieuwe versie van ons privacyreglement. Daarin staat welke gegevens wij over u bewaren, wie ze ziet, hoe lang wij ze bewaren en wat uw rechten zijn.`,
      ...(facts.before
        ? [`Eerder schreven wij u een andere dag: ${dayWritten(facts.before, 'nl')}. Die gaat niet door.`]
        : []),
      ...changes(facts, policy, 'nl'),
      `U kunt de nieuwe versie ${holds ? '' : 'nu al '}hieronder lezen. Hebt u een vraag, of bent u het er niet mee eens? Zeg het dan tegen uw coach.`,
    ],
    path: `/api/regulations/${facts.regulation}`,
  };
}

function english(facts: NoticeFacts, policy: Policy): Lines {
  const from = dayWritten(facts.effectiveFrom, 'en');
  const holds = facts.holds === 'true';
  return {
    subject: holds
      ? 'There is a new version of our privacy regulation'
      : 'A new version of our privacy regulation is coming',
    lines: [
      `From ${from} a new version of our privacy regulation holds. It says which data we keep about you, who sees them, how long we keep them and what your rights are.`,
      ...(facts.before
        ? [`Earlier we wrote you another day: ${dayWritten(facts.before, 'en')}. That day is off.`]
        : []),
      ...changes(facts, policy, 'en'),
      `You can read the new version below${holds ? '' : ' now already'}. Do you have a question, or do you not agree? Then please tell your coach.`,
    ],
    path: `/api/regulations/${facts.regulation}`,
  };
}

/** A new version of the regulation (EK-12.2): to the client, and to the owner when it came late. */
export const regulationNotices = {
  'regulation-announced': (facts: NoticeFacts, policy: Policy): Said => ({
    nl: dutch(facts, policy),
    en: english(facts, policy),
  }),
  'regulation-withdrawn': ({ effectiveFrom }: NoticeFacts): Said => ({
    nl: {
      subject: 'De nieuwe versie van ons privacyreglement gaat niet door',
      lines: [
        `Eerder schreven wij u dat er vanaf ${dayWritten(effectiveFrom, 'nl')} een nieuwe versie van ons privacyreglement zou gelden. Die gaat niet door. Wat nu geldt, blijft gelden.`,
        'U hoeft niets te doen. Wat nu geldt, kunt u hieronder lezen.',
      ],
      path: '/api/regulations',
    },
    en: {
      subject: 'The new version of our privacy regulation does not go on',
      lines: [
        `Earlier we wrote you that a new version of our privacy regulation would hold from ${dayWritten(effectiveFrom, 'en')}. It does not go on. What holds now goes on holding.`,
        'You do not have to do anything. You can read below what holds now.',
      ],
      path: '/api/regulations',
    },
  }),
  'regulation-announced-late': ({ regulation, effectiveFrom, days }: NoticeFacts): Said => ({
    nl: {
      subject: 'Een nieuw reglement is laat aangekondigd',
      lines: [
        `Versie ${regulation} van het privacyreglement geldt vanaf ${dayWritten(effectiveFrom, 'nl')}. De cliënten krijgen er nu bericht van. Dat had ${days} dagen van tevoren gemoeten.`,
        'Is die dag te vroeg voor uw cliënten, laat hem dan verzetten. Zij krijgen dan vanzelf opnieuw bericht. Zet een volgende versie eerder klaar.',
      ],
      path: `/api/regulations/${regulation}`,
    },
    en: {
      subject: 'A new regulation was announced late',
      lines: [
        `Version ${regulation} of the privacy regulation holds from ${dayWritten(effectiveFrom, 'en')}. The clients are told of it now. That should have been ${days} days before.`,
        'If that day is too soon for your clients, have it moved. They are then told again by themselves. Please have a next version ready earlier.',
      ],
      path: `/api/regulations/${regulation}`,
    },
  }),
} as const;
