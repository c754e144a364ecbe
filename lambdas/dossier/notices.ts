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
  ...destructionNotices,
  ...regulationNotices,
} satisfies NoticeWordsOf<typeof dossier>;
