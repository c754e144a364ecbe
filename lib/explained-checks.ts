import type {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
  PolicyViolation,
} from 'aws-cdk-lib';
import type { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { EXPLANATIONS, type Explanation } from './explanations.ts';

/**
 * The AwsSolutions rules of cdk-nag, less the findings that `explanations.ts` explains. A finding that names a resource
 * of another stack has an id which only exists after synthesis, so it cannot be acknowledged on the construct itself.
 */
export class ExplainedChecks implements IPolicyValidationPlugin {
  readonly name = 'explained-aws-solutions';
  /** The explanations that met no finding: they explain nothing any more. */
  readonly unused = new Set<Explanation>(EXPLANATIONS);
  readonly #checks: AwsSolutionsChecks;

  private constructor(checks: AwsSolutionsChecks) {
    this.#checks = checks;
  }

  /** Loads the rules, which takes half a second: only where they are used. */
  static async load(): Promise<ExplainedChecks> {
    const { AwsSolutionsChecks } = await import('cdk-nag');
    return new ExplainedChecks(new AwsSolutionsChecks());
  }

  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    return this.#less(this.#checks.validate(context));
  }

  /** The same, for a tree that was prepared already. */
  validateScope(scope: IConstruct): PolicyValidationPluginReport {
    return this.#less(this.#checks.validateScope(scope));
  }

  #less({ violations }: PolicyValidationPluginReport): PolicyValidationPluginReport {
    const left = violations.flatMap((violation): PolicyViolation[] => {
      const violatingResources = violation.violatingResources.filter(
        ({ constructPath }) => !this.#explained(violation.ruleName, constructPath ?? ''),
      );
      return violatingResources.length > 0 ? [{ ...violation, violatingResources }] : [];
    });
    return { success: left.length === 0, violations: left };
  }

  #explained(rule: string, path: string): boolean {
    const found = EXPLANATIONS.find((one) => one.rule.test(rule) && one.at.test(path));
    if (found) this.unused.delete(found);
    return found !== undefined;
  }
}
