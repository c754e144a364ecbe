import type { dossier } from '../../domain/dossier/feature.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';
import { destructionNotices } from './destruction-notices.ts';
import { regulationNotices } from './regulation-notices.ts';

/** About a dossier: the regulation that its client is given, a legal hold, and a destruction that is to come. */
export const dossierNotices = {
  'regulation-notice': ({ regulation }) => ({
    nl: {
      subject: 'Ons privacyreglement',
      lines: [
        'Wij leggen gegevens over u vast om u te kunnen begeleiden. In ons privacyreglement staat welke gegevens dat zijn, wie ze ziet, hoe lang wij ze bewaren en wat uw rechten zijn.',
        'U kunt het reglement hieronder lezen. Heeft u een vraag, stel die dan aan uw coach.',
      ],
      path: `/api/regulations/${regulation}`,
    },
    en: {
      subject: 'Our privacy regulation',
      lines: [
        'We record data about you so that we can guide you. Our privacy regulation says which data these are, who sees them, how long we keep them and what your rights are.',
        'You can read it below. If you have a question, please ask your coach.',
      ],
      path: `/api/regulations/${regulation}`,
    },
  }),
  'hold-review-due': ({ dossier, reviewOn }) => ({
    nl: {
      subject: `Kijk opnieuw naar dossier ${dossier}`,
      lines: [
        `Dit dossier wordt niet vernietigd zolang het is vastgehouden. U wilde dat op ${reviewOn} opnieuw bekijken.`,
        'Is de reden er niet meer, hef het vasthouden dan op.',
      ],
    },
    en: {
      subject: `Look again at dossier ${dossier}`,
      lines: [
        `This dossier is not destroyed as long as it is held. You wanted to look at that again on ${reviewOn}.`,
        'If the reason is gone, please lift the hold.',
      ],
    },
  }),
  'dossier-taken-along': ({ dossier }) => ({
    nl: {
      subject: 'Uw praktijk heeft een kopie van uw dossier',
      lines: [
        'De verantwoordelijke van de praktijk heeft een kopie gemaakt van alles wat wij van u bewaren, om het veilig te stellen of om met een ander systeem verder te gaan. De kopie is versleuteld.',
        'Uw rechten blijven dezelfde, en de kopie mag niet langer worden bewaard dan uw dossier zelf. In het logboek van uw dossier staat wanneer het was. Hebt u een vraag, neem dan contact op met de praktijk.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
    en: {
      subject: 'Your practice has a copy of your dossier',
      lines: [
        'The person responsible for the practice made a copy of everything that we keep of you, to keep it safe or to go on with another system. The copy is encrypted.',
        'Your rights stay the same, and the copy may not be kept longer than your dossier itself. The log of your dossier says when it was. If you have a question, please get in touch with the practice.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
  }),
  ...destructionNotices,
  ...regulationNotices,
} satisfies NoticeWordsOf<typeof dossier>;
