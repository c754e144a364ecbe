/**
 * Which values of a table get no number, so that nobody is recognised in a small group: every group that is too small, and beside
 * them the next smallest, as the total gives away what the hidden ones are together. They are hidden until each of them could be a
 * group that may be told. `all`: there are not enough for that. An empty group needs no hiding.
 *
 * Who knows these rules learns no more from what is hidden. Which values are hidden follows from the numbers and from nothing else,
 * and values with the same number share their lot: so whatever fits what is shown fits it as well with the numbers of two of the
 * hidden exchanged. And they differ: at least one is large, or nothing at all is shown and one could be.
 */
export function hiddenIn(counts: ReadonlyMap<string, number>, smallestGroup: number): ReadonlySet<string> | 'all' {
  const groups = [...counts].filter(([, count]) => count > 0);
  const hidden = groups.filter(([, count]) => count < smallestGroup);
  if (hidden.length === 0) return new Set();
  const others = groups.filter(([, count]) => count >= smallestGroup).sort(([, one], [, other]) => one - other);
  const enough = (): boolean => hidden.reduce((sum, [, count]) => sum + count, 0) >= smallestGroup + hidden.length;
  for (let next = others[0]; next !== undefined; next = others[0]) {
    const [, count] = next;
    if (hidden.some(([, shown]) => shown >= smallestGroup) && enough()) break;
    while (others[0]?.[1] === count) hidden.push(others.shift() as [string, number]);
  }
  return enough() ? new Set(hidden.map(([value]) => value)) : 'all';
}
