/** What cdk-nag said about one app. */
export type Checked = { readonly found: readonly string[]; readonly unused: readonly string[] };

/** The file beside the templates that says it. */
export const CHECKED = 'checked.json';
