/** Files of records, a JSON object a line, of which a resumed run writes the later ones again. */

/**
 * The lines of a run that stands at `step`: those of later steps go, and so does a last line that a crash cut short. Lines
 * without a step are nobody's to drop.
 */
export function rewoundRecords(text: string, step: number): string {
  const lines = text.split("\n");
  lines.pop(); // what follows the last line's end: nothing, or half a line
  return lines.filter((line) => !((stepOf(line) ?? -Infinity) > step)).map((line) => `${line}\n`).join("");
}

function stepOf(line: string): number | undefined {
  try {
    const { step } = (JSON.parse(line) ?? {}) as { readonly step?: unknown };
    return typeof step === "number" ? step : undefined;
  } catch {
    return undefined;
  }
}
