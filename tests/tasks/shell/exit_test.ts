/** How a command ends: its code, and one sentence. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { BackendError, DeviceFailure } from "../../../models/backend/errors.ts";
import { DiskError, WeightsError } from "../../../models/weights/types.ts";
import { blame, ConfigError, PluginError, RunError, StrayError, TryAgain } from "../../../pipeline/errors.ts";
import { FolderHeld } from "../../../pipeline/storage/folder_lock.ts";
import { UsageError } from "../../../tasks/shell/command.ts";
import { EXIT, explain, Failure } from "../../../tasks/shell/exit.ts";

/** What the system says of a disk. */
function systemError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

const FULL = () =>
  systemError("ENOSPC", "No space left on device (os error 28): writefile '/runs/a/metrics.jsonl'");

/** An error whose stack names these places. */
function thrownAt(...places: string[]): Error {
  const error = new Error("boom");
  error.stack = ["Error: boom", ...places.map((place) => `    at f (${place})`)].join("\n");
  return error;
}

const OURS = new URL("../../../plugins/checkpoint.ts", import.meta.url).href;

Deno.test("exit codes tell schedulers whether to try again", () => {
  const cases: [unknown, number][] = [
    [new UsageError("x"), EXIT.usage],
    [new ConfigError(["x"]), EXIT.usage],
    [new WeightsError("a.pt", "is damaged"), EXIT.usage],
    [new Failure("x"), EXIT.failed],
    [new RunError("x"), EXIT.failed],
    [new BackendError("x"), EXIT.failed],
    [new PluginError("mine", "loss", 3, new Error("x")), EXIT.failed],
    [new StrayError(new Error("x")), EXIT.failed],
    [new Deno.errors.NotFound("x"), EXIT.failed],
    [new TryAgain("x"), EXIT.tryAgain],
    [new FolderHeld("runs/a", undefined), EXIT.tryAgain],
    [new DeviceFailure("x"), EXIT.tryAgain],
    [new DiskError("a", "is full"), EXIT.tryAgain],
    [FULL(), EXIT.tryAgain],
    [systemError("EROFS", "Read-only file system (os error 30): open '/a'"), EXIT.tryAgain],
    [systemError("EDQUOT", "Disk quota exceeded (os error 122)"), EXIT.tryAgain],
    [new PluginError("mine", "loss", 3, new DeviceFailure("x")), EXIT.tryAgain],
    [new PluginError("metrics", "stepEnd", 3, FULL()), EXIT.tryAgain],
  ];
  for (const [error, code] of cases) assertEquals(explain(error).code, code, String(error));
});

Deno.test("a disk that takes nothing is a sentence with the file and the way out", () => {
  assertEquals(
    explain(new PluginError("metrics", "stepEnd", 3, FULL())).message,
    '[plugin metrics] stepEnd at step 3: "/runs/a/metrics.jsonl" cannot be written: there is no space left on the disk ' +
      "that holds it. Make room and try again",
  );
  const { message } = explain(systemError("EROFS", "Read-only file system (os error 30): open '/a'"));
  assertMatch(message, /^"\/a" cannot be written: the disk that holds it can only be read\. /);
});

Deno.test("a plugin's place is its author's, never this project's", () => {
  const theirs = "file:///home/me/config.ts:3:5";
  const signed = (cause: Error) => explain(new PluginError("mine", "stepEnd", 1, cause)).message;
  assertEquals(signed(thrownAt(OURS, theirs)), `[plugin mine] stepEnd at step 1: boom\n  at ${theirs}`);
  assertEquals(signed(thrownAt(OURS)), "[plugin mine] stepEnd at step 1: boom");
  const beside = new URL("../../../examples/mine.ts", import.meta.url).href;
  assertStringIncludes(signed(thrownAt(OURS, `${beside}:1:1`)), `at ${beside}:1:1`);
});

Deno.test("an error that nobody caught is said with its place; a stack only where it is ours", () => {
  const theirs = thrownAt("file:///home/me/config.ts:3:5", OURS);
  assertEquals(
    explain(new StrayError(theirs)).message,
    "An error that nobody caught: boom\n  at file:///home/me/config.ts:3:5",
  );
  assertEquals(explain(new StrayError("a word")).message, "An error that nobody caught: a word");
  assertStringIncludes(explain(new StrayError(thrownAt(OURS))).message, "\n    at f (");
});

Deno.test("flags of Deno are nothing to tell a user of these commands", () => {
  const error = new Deno.errors.NotCapable(
    'Requires write access to "/x", run again with the --allow-write flag',
  );
  assertEquals(explain(error), {
    code: EXIT.failed,
    message: 'Requires write access to "/x": it lies outside of the run folder, where nothing may be written',
  });
  const network = new Deno.errors.NotCapable(
    'Requires net access to "a:1", run again with the --allow-net flag',
  );
  assertEquals(
    explain(new PluginError("thief", "prepare", undefined, network)).message.split("\n")[0],
    '[plugin thief] prepare: Requires net access to "a:1": configs and plugins have none',
  );
});

Deno.test("whatever is thrown, its message is a sentence", () => {
  const message = (cause: unknown) => new PluginError("odd", "loss", 2, cause).message;
  assertEquals(message("a word"), "[plugin odd] loss at step 2: a word");
  assertEquals(
    message(undefined),
    "[plugin odd] loss at step 2: it threw undefined, and an Error would say why",
  );
  assertEquals(message(null), "[plugin odd] loss at step 2: it threw null, and an Error would say why");
  assertEquals(message({}), "[plugin odd] loss at step 2: it threw an object, and an Error would say why");
  assertEquals(
    message(Symbol("s")),
    "[plugin odd] loss at step 2: it threw Symbol(s), and an Error would say why",
  );
  assertEquals(message(new TypeError()), "[plugin odd] loss at step 2: TypeError");
});

Deno.test("a hook is not blamed for a device that failed before it was called", () => {
  const failing = (error: Error) => {
    try {
      return blame("checkpoint", "stepEnd", 4, () => {
        throw error;
      });
    } catch (thrown) {
      return explain(thrown).message.split("\n")[0];
    }
  };
  assertEquals(failing(new DeviceFailure("The GPU was lost", { late: true })), "The GPU was lost");
  assertEquals(failing(new DeviceFailure("no room")), "[plugin checkpoint] stepEnd at step 4: no room");
});
