/** A provision of the AVG (GDPR), written `AVG-5.1.e` for article 5(1)(e). */
export type AvgArticle = `AVG-${number}` | `AVG-${number}.${string}`;
