import { basename } from "@std/path";
import { byteSize } from "../shell/byte_size.ts";
import type { Terminal } from "../shell/terminal.ts";

const INTERVAL = 100; // ms between two lines: a fast connection brings thousands of pieces a second
const WIDTH = 20; // characters of the bar

/** Shows how far a download has come, and how fast: told the bytes that there are, of how many if known. */
export function progressMeter(
  { progress }: Pick<Terminal, "progress">,
  target: string,
  now: () => number = () => performance.now(),
): (bytes: number, total: number | undefined) => void {
  const name = basename(target);
  let first: { readonly at: number; readonly bytes: number } | undefined, shown = -Infinity;
  return (bytes, total) => {
    const at = now();
    first = first && bytes >= first.bytes ? first : { at, bytes }; // begun anew: count from here
    if (at - shown < INTERVAL && bytes !== total) return;
    shown = at;
    const seconds = (at - first.at) / 1000;
    const rate = seconds >= 1 ? `  ${byteSize(Math.round((bytes - first.bytes) / seconds))}/s` : "";
    if (!total) return progress(`${name}  ${byteSize(bytes)}${rate}`);
    const share = bytes / total, full = Math.floor(share * WIDTH);
    const bar = "#".repeat(full).padEnd(WIDTH, "-");
    const percent = `${Math.floor(share * 100)}%`.padStart(4);
    progress(`${name}  [${bar}] ${percent}  ${byteSize(bytes)} of ${byteSize(total)}${rate}`);
  };
}
