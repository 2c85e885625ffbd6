/** The first few, so that a sentence stays one: "a, b, c and 4 more". */
export function listed(items: readonly string[], most = 6, separator = ", "): string {
  const rest = items.length - most;
  return items.slice(0, most).join(separator) + (rest > 0 ? ` and ${rest} more` : "");
}

/** A number and what it counts: "1 layer", "12 layers". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
