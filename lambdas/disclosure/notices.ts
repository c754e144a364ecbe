import type { disclosure } from '../../domain/disclosure/feature.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

/** About what is shared with a principal. */
export const disclosureNotices = {
  'disclosure-opened': () => ({
    nl: {
      subject: 'Er zijn stukken met u gedeeld',
      lines: [
        'Iemand heeft toegestemd dat u stukken mag lezen. U vindt ze hieronder, nadat u bent ingelogd.',
        'De toestemming kan aflopen of worden ingetrokken. Daarna kunt u de stukken niet meer openen.',
      ],
      path: '/api/disclosures',
    },
    en: {
      subject: 'Documents have been shared with you',
      lines: [
        'Somebody has agreed to you reading some documents. You find them below, after you have signed in.',
        'The consent can end or be withdrawn. After that you can no longer open the documents.',
      ],
      path: '/api/disclosures',
    },
  }),
} satisfies NoticeWordsOf<typeof disclosure>;
