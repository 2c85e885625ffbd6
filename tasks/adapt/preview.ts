import { decodePng } from "../../mod.ts";
import type { Host } from "../../pipeline/host.ts";
import { halfBlocks } from "../images/half_blocks.ts";
import type { Terminal } from "../shell/terminal.ts";

/** Draws each PNG file that a plugin writes in the terminal. Says so where there is none. */
export function previewIn(terminal: Terminal): NonNullable<Host["fileWritten"]> {
  const { draw } = terminal;
  if (!draw) terminal.warn("--preview draws in a terminal, and there is none: nothing is drawn");
  return ({ path }, bytes) => {
    if (!draw || !path.toLowerCase().endsWith(".png")) return;
    try {
      const picture = decodePng(bytes);
      draw((columns) => halfBlocks(picture, columns));
    } catch (error) {
      terminal.warn(`"${path}" cannot be drawn: ${error instanceof Error ? error.message : error}`);
    }
  };
}
