/** The package as JSR has it: modules alone, from a server. */
import { assertEquals, assertMatch } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { stageForNetwork } from "../../tasks/package/for_network.ts";
import { stage } from "../../tasks/package/stage.ts";

const ROOT = fromFileUrl(new URL("../../", import.meta.url));
const TYPES: Readonly<Record<string, string>> = { ts: "application/typescript", json: "application/json" };

Deno.test("served from the network it is a library, and runs the main job with its threads and weights", async () => {
  const published = await Deno.makeTempDir(), project = await Deno.realPath(await Deno.makeTempDir());
  const files = await stageForNetwork(published, await stage(ROOT, published, "0.2.0"));
  assertEquals(files.filter((path) => /^(?:tests|bin|tasks\/package)\//.test(path)), []);
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async ({ url }) => {
    const { pathname } = new URL(url),
      bytes = await Deno.readFile(published + pathname).catch(() => undefined);
    const type = TYPES[pathname.split(".").pop()!] ?? "text/plain";
    return new Response(bytes, { status: bytes ? 200 : 404, headers: { "content-type": type } });
  });
  const host = `127.0.0.1:${server.addr.port}`, at = (name: string) => join(project, name);
  await Deno.writeTextFile(
    at("deno.json"),
    JSON.stringify({
      imports: { variegate: `http://${host}/mod.ts` },
      nodeModulesDir: "none",
      unstable: ["webgpu", "worker-options"],
    }),
  );
  await Deno.writeTextFile(
    at("config.ts"),
    `import { checkpoint, defineConfig, directional, worldClip, worldGenerator } from "variegate";
export default defineConfig({ generator: worldGenerator("dog"), encoder: worldClip(), steps: 1,
  prompts: { source: "a photo of a dog", target: "a photo of a cat" }, plugins: [directional(), checkpoint()] });`,
  );
  await Deno.writeTextFile(
    at("threads.ts"),
    `import { ThreadPool } from "http://${host}/models/backend/wasm/threads/thread_pool.ts";
const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
const pool = new ThreadPool(memory, new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])), 2, (kernels) => kernels);
for (let i = 0; i < 200 && pool.started < 1; i++) await new Promise((resolve) => setTimeout(resolve, 50));
console.log("threads", pool.started);
Deno.exit();`,
  );
  try {
    const flags = [
      "--config",
      at("deno.json"),
      "--no-lock",
      "--no-prompt",
      "--no-check",
      `--allow-import=${host}`,
    ];
    const run = async (...args: string[]) => {
      const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
        args: ["run", ...flags, "--allow-read", ...args],
        cwd: project,
        env: { NO_COLOR: "1" },
      }).output();
      const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
      return { code, said: decode(stdout), warned: decode(stderr) };
    };
    const adapted = await run(
      ...[
        "--allow-write",
        "--allow-sys=hostname",
        `http://${host}/cli.ts`,
        "adapt",
        "config.ts",
        "--backend",
        "wasm",
      ],
    );
    assertEquals(adapted.code, 0, adapted.warned);
    assertMatch(adapted.warned, /^Completed 1 of 1 steps in .*\/runs\/config$/m);
    const threads = await run("--allow-env", at("threads.ts"));
    assertEquals(threads.said, "threads 1\n", threads.warned);
  } finally {
    await server.shutdown();
  }
});
