/** What a config may beyond its sandbox: what was granted by name, and nothing else. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { networks, ROOT, writeConfig } from "../_commands.ts";

Deno.test("a config reaches the host and reads the variable that were granted, and no others; run.json says so", async () => {
  const folder = await networks();
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, () => new Response("granted"));
  const host = `127.0.0.1:${server.addr.port}`;
  const config = await writeConfig(
    folder,
    "directional()",
    "steps: 1",
    `const denied = (error: Error) => error.name;
console.log("reached", await (await fetch("http://${host}/")).text(), Deno.env.get("GRANTED"));
console.log("other", await fetch("http://127.0.0.2:${server.addr.port}/").catch(denied));
try { Deno.env.get("HOME"); } catch (error) { console.log("variable", denied(error as Error)); }`,
  );
  const grants = [`--allow-net=${host}`, "--allow-env=GRANTED"];
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...[
        "run",
        "--cached-only",
        "--no-prompt",
        "--config",
        join(ROOT, "deno.json"),
        "--allow-read",
        "--allow-write",
      ],
      ...["--allow-sys=hostname", ...grants, join(ROOT, "cli.ts"), "adapt", config, ...grants],
      ...["--out", join(folder, "run"), "--backend", "wasm", "--threads", "1"],
    ],
    env: { NO_COLOR: "1", GRANTED: "yes" },
  }).output();
  await server.shutdown();
  const [said, warned] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)) as [string, string];
  assertEquals(code, 0, warned);
  for (const line of ["reached granted yes", "other NotCapable", "variable NotCapable"]) {
    assertStringIncludes(said, line);
  }
  const record = JSON.parse(await Deno.readTextFile(join(folder, "run/run.json")));
  assertEquals(record.grants, { net: [host], env: ["GRANTED"] });
});
