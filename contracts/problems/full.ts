import type { Text } from './text.ts';

/** A record has no room for yet another version of its words. @param next what to do instead, where this is about */
export const full = (title: Text, next: Text) =>
  ({
    status: 422,
    title,
    detail: {
      nl: `Wat er eerder stond blijft bewaard. Voor meer is geen ruimte, dus dit is niet opgeslagen. ${next.nl}`,
      en: `What it said before is kept. There is no room for more, so this was not saved. ${next.en}`,
    },
  }) as const;
