/** How long to wait for a reader that is slow, in milliseconds. */
const PATIENCE = 5;

/**
 * Writes a text to stderr or stdout, all of it. Nobody may be there to read: a pipe whose reader has gone, a terminal that
 * was closed, a log file on a full disk. That is no reason for a run to end, and so it is nobody's error.
 */
export function writeWords(to: "stderr" | "stdout", text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let written = 0; written < bytes.length;) {
    try {
      written += Deno[to].writeSync(bytes.subarray(written));
    } catch (error) {
      if (!(error instanceof Deno.errors.WouldBlock)) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE); // its pipe is full for now
    }
  }
}
