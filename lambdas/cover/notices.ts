import type { cover } from '../../domain/cover/feature.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

/** About another coach: who sees what from now on. */
export const coverNotices = {
  'coach-changed': ({ dossier }) => ({
    nl: {
      subject: 'U hebt een andere coach',
      lines: [
        'Vanaf nu begeleidt een andere coach van onze praktijk u. Die coach werkt met uw dossier; uw vorige coach kan er niet meer bij.',
        'Hieronder staat uw dossier. Hebt u hier een vraag over, stel die dan aan de praktijk.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
    en: {
      subject: 'You have another coach',
      lines: [
        'From now on another coach of our practice guides you. That coach works with your dossier; the one before no longer has access to it.',
        'You find your dossier below. If you have a question about this, please ask the practice.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
  }),
} satisfies NoticeWordsOf<typeof cover>;
