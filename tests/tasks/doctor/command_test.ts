import { assertEquals, assertMatch } from "@std/assert";
import { run } from "../_commands.ts";

Deno.test("doctor finds a backend that computes right", async () => {
  const { code, stdout } = await run("doctor", ["--json"]);
  const { sound, backends, deno } = JSON.parse(stdout);
  assertEquals([code, sound, deno], [0, true, Deno.version.deno]);
  const wasm = backends.find(({ name }: { name: string }) => name === "wasm");
  assertEquals(wasm.checks.filter(({ ok }: { ok: boolean }) => !ok), []);
});

Deno.test("doctor tries the backend that is asked for alone, as it is asked for", async () => {
  const { code, stdout } = await run("doctor", ["--backend", "wasm", "--threads", "1", "--json"]);
  const { sound, backends } = JSON.parse(stdout);
  assertEquals([code, sound, backends.map(({ name }: { name: string }) => name)], [0, true, ["wasm"]]);
  const half = await run("doctor", ["--backend", "wasm", "--precision", "half"]);
  assertEquals([half.code, half.stderr], [1, ""]);
  assertMatch(half.stdout, /WRONG +start Cannot compute in half precision on wasm/);
  assertMatch(half.stdout, /Not ready: see above\n$/);
});
