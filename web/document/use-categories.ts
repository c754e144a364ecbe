import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice } from '../api/use.ts';

type Category = ReplyOf<'getConfiguration'>['categories'][number];

/** Which kinds of document the dossier can have, and which it cannot because of its service (RIO-2.2). */
export function useCategories({ service }: Pick<ReplyOf<'getDossier'>, 'service'>): {
  readonly open: readonly Category[];
  readonly shut: readonly Category[];
} {
  const { categories = [], services = [] } = usePractice().data?.body ?? {};
  const wvp = services.some(({ id, wvp: is }) => id === service && is);
  const isOpen = ({ requires }: Category): boolean => requires !== 'wvp-service' || wvp;
  return { open: categories.filter(isOpen), shut: categories.filter((one) => !isOpen(one)) };
}
