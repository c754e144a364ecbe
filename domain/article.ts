/** An article id of one of the two regulations (`RIO-6.3`, `EK-10.1`) or of the AVG (`AVG-12.3`). */
export type ArticleId = `RIO-${string}` | `EK-${string}` | `AVG-${string}`;
