/** Where people read: stderr. Results go to stdout. */
export interface Terminal {
  /** A line that stays. */
  log(message: string): void;
  /** A line that whatever is said next replaces; on a pipe, one line every ten seconds. */
  progress(line: string): void;
}

const PIPE_INTERVAL = 10_000; // ms
const ERASE = "\r\x1b[2K";

/** Whether a line of progress stands on the terminal, to be erased before anything else is said. */
let standing = false;

/** Talks to stderr. */
export function openTerminal(): Terminal {
  if (!Deno.stderr.isTerminal()) {
    let last = -Infinity;
    return {
      log: (message) => write(`${message}\n`),
      progress(line) {
        if (performance.now() - last < PIPE_INTERVAL) return;
        last = performance.now();
        write(`${line}\n`);
      },
    };
  }
  return {
    log(message) {
      eraseProgress();
      write(`${message}\n`);
    },
    progress(line) {
      write(ERASE + line.slice(0, columns() - 1));
      standing = true;
    },
  };
}

/** Prints a result. */
export function print(text: string): void {
  eraseProgress();
  console.log(text);
}

/** Takes the line of progress off the terminal: a command ends without it. */
export function eraseProgress(): void {
  if (standing) write(ERASE);
  standing = false;
}

function write(text: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(text));
}

function columns(): number {
  try {
    return Deno.consoleSize().columns || 80;
  } catch {
    return 80; // a terminal that does not tell
  }
}
