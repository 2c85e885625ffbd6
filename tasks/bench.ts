/** `deno task bench`: how long a step takes here, and how much memory. */
import { resolve } from "@std/path";
import { runSandboxed } from "./_sandbox.ts";
import type { Command } from "./_usage.ts";
import type { BenchInput } from "./workers/bench.ts";

const COMMAND: Command = {
  name: "bench",
  summary: "Times the steps of a run, by default the dog-to-cat example's, on every backend that there is.",
  positional: [],
  flags: {
    config: { value: "FILE", help: "The run to time (default: examples/dog-to-cat.ts)" },
    steps: { value: "N", help: "Steps to time, after two to warm up (default: 20)" },
    backend: { value: "B", help: "webgpu or wasm alone (default: both, a GPU that the CPU plays included)" },
    json: { help: "Prints the figures as one JSON object" },
  },
  examples: ["deno task bench", "deno task bench --backend wasm --steps 50 --json"],
};

await runSandboxed<BenchInput>(COMMAND, new URL("./workers/bench.ts", import.meta.url), (args) => {
  const cache = resolve("runs", ".cache");
  const input = {
    config: args.one("config") ?? "examples/dog-to-cat.ts",
    steps: args.whole("steps", 1) ?? 20,
    backend: args.choice("backend", ["webgpu", "wasm"]),
    json: args.has("json"),
    cache,
  };
  return { input, write: [cache] };
});
