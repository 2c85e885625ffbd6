/**
 * `. Did you mean "loss"?` where a known name is within two edits of `name`, whatever the case, else
 * nothing. A number is no misspelling of another.
 */
export function suggestion(name: string, known: readonly string[]): string {
  const names = known.filter((candidate) => !/^\d+$/.test(candidate));
  const ranked = names.map((candidate) => ({ candidate, edits: editsBetween(name, candidate) }));
  const nearest = ranked.sort((a, b) => a.edits - b.edits)[0];
  return nearest && nearest.edits <= 2 ? `. Did you mean "${nearest.candidate}"?` : "";
}

function editsBetween(name: string, candidate: string): number {
  return editDistance(name.toLowerCase(), candidate.toLowerCase());
}

/** Levenshtein's distance, one row of the table at a time. */
function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      row[j] = Math.min(above + 1, row[j - 1]! + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length]!;
}
