import { assertEquals } from "@std/assert";
import { testIn } from "../../support/folders.ts";

const script = new URL("./_two_workers.ts", import.meta.url).pathname;
const settings = new URL("../../../deno.json", import.meta.url).pathname;

// A worker that ends takes graphics drivers down with it, which must not happen while the process exits.
testIn("a worker that has done its work ends when the next one begins, and not before", async (folder) => {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "--config", settings, "-A", script, folder],
    stderr: "inherit",
  }).output();
  const [first, second, firstStill] = JSON.parse(new TextDecoder().decode(stdout));
  assertEquals({ first, second, firstStill }, { first: true, second: true, firstStill: false });
});
