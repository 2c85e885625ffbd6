/** Numbers and times as people read them. */

/** Four digits, never many zeros. */
export function short(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  const text = String(Number(value.toPrecision(4)));
  return text.length > 8 ? value.toExponential(2) : text;
}

/** A number in little room: "1e-5" rather than "0.00001". */
export function brief(value: number): string {
  const [plain, power] = [String(Number(value.toPrecision(4))), value.toExponential()];
  return plain.length > 6 && power.length < plain.length ? power : plain;
}

/** Seconds: "40 s", "12 min", "3 h 5 min". */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60), hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} d ${hours % 24} h`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

/** A share of the whole, in percent. */
export function percent(share: number): string {
  return share > 0 && share < 0.001 ? "< 0.1 %" : `${(100 * share).toFixed(1)} %`;
}

/** A time of the day. */
export function clock(time: number): string {
  return new Date(time).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
}
