import type { ArticleId } from '../domain/article.ts';
import type { Category, Policy, RegulationVersion, RetentionTerm, Service } from './types.ts';

export type * from './types.ts';

/** The service of that id, or undefined where the practice does not offer it. */
export function serviceOf(policy: Policy, id: string): Service | undefined {
  return policy.services.find((service) => service.id === id);
}

/** The category of that id, or undefined: then it may not be stored (RIO-2.2, EK-1.6). */
export function categoryOf(policy: Policy, id: string): Category | undefined {
  return policy.categories.find((category) => category.id === id);
}

/**
 * The version in force on a day, or undefined before the first (RIO-2.1, RIO-end, EK-12.1). Of overlapping versions the
 * one with the latest start holds.
 * @param day ISO date.
 */
export function regulationInForce(policy: Policy, day: string): RegulationVersion | undefined {
  return policy.regulations
    .filter((version) => version.withdrawnOn === undefined)
    .filter((version) => version.effectiveFrom <= day && (version.replacedOn === undefined || day < version.replacedOn))
    .reduce<RegulationVersion | undefined>(
      (latest, version) => (latest && latest.effectiveFrom > version.effectiveFrom ? latest : version),
      undefined,
    );
}

/** How long data of a term live after the trajectory's (or the case's) end, and on which article (RIO-6.1). */
export function retentionTerm(policy: Policy, term: RetentionTerm): { years: number; article: ArticleId } {
  const { retention, survivors, complaints } = policy;
  const digital = { years: retention.digitalYears, article: retention.articles.digital };
  switch (term) {
    case 'digital':
      return digital;
    case 'paper':
      return { years: retention.paperYears ?? retention.digitalYears, article: retention.articles.paper };
    case 'case':
      return { years: complaints.caseRetentionYears, article: complaints.article };
    case 'register': {
      const register = survivors.relationRegister;
      return register ? { years: register.nameYears, article: register.article } : digital;
    }
  }
}
