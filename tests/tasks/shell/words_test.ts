/** What is said to people: whole, harmless to their terminals, and to be typed again. */
import { assertEquals } from "@std/assert";
import { shellQuoted } from "../../../models/shell_quoted.ts";
import { visible } from "../../../tasks/shell/visible.ts";
import { writeWords } from "../../../tasks/shell/write_words.ts";

Deno.test("what would command a terminal is spelled out, and all else stays", () => {
  assertEquals(visible("\x1b[2J\x1b]0;pwned\x07 a\rb"), "\\u001b[2J\\u001b]0;pwned\\u0007 a\\u000db");
  assertEquals(visible("\x9b31m \x7f \u202etxt.exe"), "\\u009b31m \\u007f \\u202etxt.exe");
  assertEquals(visible("a\tb\n猫 👩‍🎨 é"), "a\tb\n猫 👩‍🎨 é");
  const facts = { prompt: "\x1b[2J\x9b\u202e" };
  assertEquals(JSON.parse(visible(JSON.stringify(facts))), facts);
});

Deno.test("a quoted word is what a shell reads", async () => {
  const words = [
    "plain/path-1.ts",
    "two words",
    "it's",
    '$HOME `id` "x" \\n',
    "*",
    "",
    "a\nb",
    "\x1b[2J'\\x41",
    "~/x",
    "猫",
  ];
  const { stdout } = await new Deno.Command("bash", {
    args: ["-c", `printf '%s\\0' ${words.map(shellQuoted).join(" ")}`],
  }).output();
  assertEquals(new TextDecoder().decode(stdout).split("\0").slice(0, -1), words);
  assertEquals(shellQuoted("runs/dog-to-cat"), "runs/dog-to-cat");
  assertEquals(shellQuoted("my runs/it's"), "'my runs/it'\\''s'");
  assertEquals(words.map(shellQuoted).join("").includes("\x1b"), false);
});

/** Replaces what writes to stderr while `f` runs. */
function withStderr(write: (bytes: Uint8Array) => number, f: () => void): void {
  const before = Deno.stderr.writeSync;
  Deno.stderr.writeSync = write;
  try {
    f();
  } finally {
    Deno.stderr.writeSync = before;
  }
}

Deno.test("words are written whole, though a pipe takes few at a time or is full for now", () => {
  let said = "", calls = 0;
  withStderr((bytes) => {
    if (++calls % 2 === 0) throw new Deno.errors.WouldBlock("later");
    said += new TextDecoder().decode(bytes.subarray(0, 3));
    return Math.min(3, bytes.length);
  }, () => writeWords("stderr", "ten letters"));
  assertEquals(said, "ten letters");
});

Deno.test("words that nobody can read are nobody's error", () => {
  const errors = [
    new Deno.errors.BrokenPipe("gone"),
    Object.assign(new Error("No space left on device (os error 28)"), { code: "ENOSPC" }),
    Object.assign(new Error("Input/output error (os error 5)"), { code: "EIO" }),
  ];
  for (const error of errors) {
    withStderr(() => {
      throw error;
    }, () => writeWords("stderr", "hello"));
  }
});
