/** What shows through where a picture is transparent. */
export type Background = "white" | "black" | readonly [red: number, green: number, blue: number];

/** A background's colour in whole numbers from 0 to 255. @throws {RangeError} where it is none */
export function backgroundColour(over: Background): readonly [red: number, green: number, blue: number] {
  if (over === "white") return [255, 255, 255];
  if (over === "black") return [0, 0, 0];
  const isByte = (value: number) => Number.isInteger(value) && value >= 0 && value <= 255;
  if (Array.isArray(over) && over.length === 3 && over.every(isByte)) return over;
  throw new RangeError(
    `Expected a background of "white", "black" or three whole numbers from 0 to 255, got ${
      JSON.stringify(over)
    }`,
  );
}

/** A background's name in a sentence. */
export function backgroundName(over: Background): string {
  return typeof over === "string" ? over : `the colour ${over.join(", ")}`;
}

/**
 * Lays pixels over a colour, rounded to the nearest: c α + b (1 − α).
 *
 * @param rgba [n, 4]
 * @param rgb [n, 3], written
 * @returns whether any pixel is not opaque
 */
export function layOver(rgba: Uint8Array, background: Background, rgb: Uint8Array): boolean {
  const colour = backgroundColour(background);
  let transparent = false;
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    const alpha = rgba[from + 3]!;
    if (alpha !== 255) transparent = true;
    for (let channel = 0; channel < 3; channel++) {
      rgb[to + channel] = alpha === 255
        ? rgba[from + channel]!
        : Math.round((rgba[from + channel]! * alpha + colour[channel]! * (255 - alpha)) / 255);
    }
  }
  return transparent;
}
