import { assertEquals, assertMatch } from "@std/assert";
import settings from "../../../deno.json" with { type: "json" };
import { FFMPEG } from "../../../tasks/sample/ffmpeg.ts";

Deno.test("no command may reach the network but fetch, and none has more than it needs", () => {
  for (const [name, { command }] of Object.entries(settings.tasks)) {
    if (/^(?:test|check|ok$|fetch$)/.test(name)) continue; // fetch needs a network, and tests are the developers'
    const others = command.replace("--allow-sys=hostname ", "") // for who comes second to a folder
      .replace(name === "sample" ? `--allow-run=${FFMPEG} ` : "", ""); // makes MP4s, outside of the worker
    assertEquals(/--allow-(all|net|run|env|ffi|sys)|\s-A\b/.exec(others), null, `${name}: ${command}`);
    if (command.includes("deno run")) assertMatch(command, /--cached-only/);
  }
});
