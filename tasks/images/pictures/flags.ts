/** How pictures are read, as flags of the commands that read them. */
import { type Arguments, type Flag, UsageError } from "../../shell/command.ts";
import { type Background, backgroundColour } from "./background.ts";
import type { Resize } from "./resize.ts";

/** The flag `--over`. */
export const overFlag: Flag = {
  value: "COLOUR",
  help: "What transparent pixels show: white (default), black or R,G,B from 0 to 255, e.g. 40,44,52",
};

/** The flag `--resize`, of a command that crops unless it is told otherwise. */
export const resizeFlag: Flag = {
  value: "HOW",
  help:
    "crop keeps the largest square in the middle (default), pad all on --over's colour, none refuses other sizes",
};

/** The value of `--over`; white where it is not given. @throws {UsageError} */
export function overOf(args: Arguments): Background {
  const text = args.one("over");
  if (text === undefined || text === "white" || text === "black") return text ?? "white";
  const colour = text.split(",").map((part) => /^\s*\d{1,3}\s*$/.test(part) ? Number(part) : NaN);
  try {
    return backgroundColour(colour as unknown as Background);
  } catch {
    throw new UsageError(
      `--over is "${text}". It must be white, black or three whole numbers from 0 to 255, such as 40,44,52`,
    );
  }
}

/** The value of `--resize`; crop where it is not given. @throws {UsageError} */
export function resizeOf(args: Arguments): Resize {
  return args.choice("resize", ["none", "crop", "pad"]) ?? "crop";
}
