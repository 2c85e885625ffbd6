/** Words of messages that people read. */

/** A number and what it counts: "1 layer", "12 layers". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** The first `most` items, so that a sentence stays one: "a, b and 3 more". */
export function listed(items: readonly string[], most = 6, separator = ", "): string {
  const rest = items.length - most;
  return items.slice(0, most).join(separator) + (rest > 0 ? ` and ${rest} more` : "");
}

/** Seconds as people say them: "2 h 5 min". */
export function duration(seconds: number): string {
  if (seconds < 99.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60), hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
