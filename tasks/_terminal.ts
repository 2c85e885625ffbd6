/** Where people read: stderr. Results go to stdout. */
export interface Terminal {
  /** A line that stays. */
  log(message: string): void;
  /** A line that the next one replaces; on a pipe, one line every ten seconds. */
  progress(line: string): void;
}

const PIPE_INTERVAL = 10_000; // ms

/** Talks to stderr. */
export function openTerminal(): Terminal {
  const encoder = new TextEncoder();
  const write = (text: string) => Deno.stderr.writeSync(encoder.encode(text));
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
  const clear = "\r\x1b[2K";
  let shown = "";
  return {
    log(message) {
      write(`${shown && clear}${message}\n${shown}`);
    },
    progress(line) {
      shown = line.slice(0, Math.max(20, columns() - 1));
      write(clear + shown);
    },
  };
}

/** Prints a result. */
export function print(text: string): void {
  console.log(text);
}

function columns(): number {
  try {
    return Deno.consoleSize().columns;
  } catch {
    return 80; // a terminal that does not tell
  }
}
