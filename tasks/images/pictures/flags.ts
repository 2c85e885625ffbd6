/** How pictures are read, as flags of the commands that read them. */
import { type Check, oneOf, such } from "../../../models/options/mod.ts";
import type { Flags } from "../../shell/command.ts";
import { type Background, backgroundColour } from "./background.ts";
import type { Resize } from "./resize.ts";

/** What the background may be. */
const aBackground: Check<Background> = {
  ...such("white, black or three whole numbers from 0 to 255, such as 40,44,52", isBackground),
  read: (word) => word.includes(",") ? word.split(",").map(readByte) : word,
};

/** The flag `--over`. */
export const overFlag = {
  value: "COLOUR",
  is: aBackground,
  help: "What transparent pixels show: white (default), black or R,G,B from 0 to 255, e.g. 40,44,52",
} as const satisfies Flags[string];

/** The flag `--resize`, of a command that crops unless it is told otherwise. */
export const resizeFlag = {
  value: "HOW",
  is: oneOf<Resize>("none", "crop", "pad"),
  help:
    "crop keeps the largest square in the middle (default), pad all on --over's colour, none refuses other sizes",
} as const satisfies Flags[string];

function isBackground(value: unknown): boolean {
  try {
    backgroundColour(value as Background);
    return true;
  } catch {
    return false;
  }
}

function readByte(part: string): number {
  return /^\s*\d{1,3}\s*$/.test(part) ? Number(part) : NaN;
}
