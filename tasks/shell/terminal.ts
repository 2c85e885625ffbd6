import { asCalledHere } from "./called_as.ts";
import { visible } from "./visible.ts";
import { writeWords } from "./write_words.ts";

/** Where people read: stderr. Results go to stdout. */
export interface Terminal {
  /** A line that stays. */
  log(message: string): void;
  /** Likewise, and said even to those who asked for quiet: errors, and what they would regret not to know. */
  warn(message: string): void;
  /** A line that whatever is said next replaces; on a pipe, one line every ten seconds. */
  progress(line: string): void;
  /**
   * Draws a picture of characters and colours, by the columns that there are. Missing where no terminal would show it. What
   * is drawn may command the terminal: nothing that anybody else has written may be in it.
   */
  draw?(picture: (columns: number) => string): void;
}

const PIPE_INTERVAL = 10_000; // ms
const ERASE = "\r\x1b[2K";

/** Whether a line of progress stands on the terminal, to be erased before anything else is said. */
let standing = false;

/** Talks to stderr. With `quiet`, of warnings alone. */
export function openTerminal({ quiet = false }: { readonly quiet?: boolean } = {}): Terminal {
  const warn = (message: string) => {
    eraseProgress();
    say(message);
  };
  const silent = () => {}, isTerminal = Deno.stderr.isTerminal();
  const drawing = isTerminal && { draw };
  if (quiet) return { log: silent, warn, progress: silent, ...drawing };
  return { log: warn, warn, progress: isTerminal ? replaceLine : seldom(PIPE_INTERVAL), ...drawing };
}

function draw(picture: (columns: number) => string): void {
  eraseProgress();
  writeWords("stderr", `${picture(columns() - 1)}\n`);
}

function replaceLine(line: string): void {
  writeWords("stderr", ERASE + cut(visible(line).replaceAll("\n", " "), columns() - 1));
  standing = true;
}

/** A line of so many columns at the most, which shows where something is missing. */
function cut(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}

/** Writes a line, and then none for a while. @param interval in milliseconds */
function seldom(interval: number): (line: string) => void {
  let last = -Infinity;
  return (line) => {
    if (performance.now() - last < interval) return;
    last = performance.now();
    say(line);
  };
}

/** Prints a result. */
export function print(text: string): void {
  eraseProgress();
  writeWords("stdout", `${visible(asCalledHere(text))}\n`);
}

/** Takes the line of progress off the terminal: a command ends without it. */
export function eraseProgress(): void {
  if (standing) writeWords("stderr", ERASE);
  standing = false;
}

function say(line: string): void {
  writeWords("stderr", `${visible(asCalledHere(line))}\n`);
}

function columns(): number {
  try {
    return Deno.consoleSize().columns || 80;
  } catch {
    return 80; // a terminal that does not tell
  }
}
