import * as tf from "@tensorflow/tfjs";
import { collectGarbage, probeBackends, startBackend } from "../../models/backend/mod.ts";
import type { BackendName } from "../../models/backend/types.ts";
import { folderCache } from "../../pipeline/cache.ts";
import { type Config, definePlugin, type PluginOption } from "../../pipeline/mod.ts";
import { loadConfig } from "../../pipeline/load_config.ts";
import { adapt } from "../../pipeline/run.ts";
import { VERSION } from "../../pipeline/version.ts";
import { print } from "../_terminal.ts";
import { serve } from "../_worker.ts";

/** What `bench` hands to its worker. */
export interface BenchInput {
  readonly config: string;
  readonly steps: number;
  readonly backend: BackendName | undefined;
  readonly json: boolean;
  readonly cache: string;
}

/** The figures of one backend. Times are in seconds, memory in bytes. */
interface Figures {
  readonly backend: BackendName;
  readonly device: string;
  /** From the start of the run to the end of its first step: loading, preparing and checking included. */
  readonly toFirstStep: number;
  readonly perStep: { readonly median: number; readonly least: number; readonly most: number };
  /** Largest resident memory seen between steps; it holds wasm's heap. */
  readonly peakResident: number;
  /** Largest sum of live tensors seen between steps. */
  readonly peakTensors: number;
}

const WARM_UP = 2;

serve<BenchInput>(async (input, terminal, signal) => {
  const config = await loadConfig(input.config);
  const usable = (await probeBackends()).filter((report) => report.usable).map(({ name }) => name);
  const backends = input.backend ? [input.backend] : usable;
  const figures: Figures[] = [];
  for (const backend of backends) figures.push(await time(backend, config, input, terminal.progress, signal));
  const machine = {
    processor: navigator.hardwareConcurrency,
    system: Deno.build.target,
    deno: Deno.version.deno,
  };
  const result = { variegate: VERSION, machine, config: input.config, steps: input.steps, figures };
  print(input.json ? JSON.stringify(result) : table(result));
});

async function time(
  backend: BackendName,
  config: Config,
  { steps, cache }: BenchInput,
  progress: (line: string) => void,
  signal: AbortSignal,
): Promise<Figures> {
  const device = (await startBackend({ backend })).describe();
  const ends: number[] = [];
  let peakResident = 0, peakTensors = 0;
  const stopwatch = definePlugin({
    name: "stopwatch",
    async stepEnd(_report, { adapted }) {
      const [, last] = [...adapted.parameters].at(-1)!;
      await last.data(); // the device has finished the step
      ends.push(performance.now());
      peakResident = Math.max(peakResident, Deno.memoryUsage().rss);
      peakTensors = Math.max(peakTensors, tf.memory().numBytes);
    },
  });
  const began = performance.now();
  const plugins = [termsOf(config.plugins), stopwatch];
  await adapt({ ...config, steps: steps + WARM_UP, plugins }, {
    signal,
    collectGarbage,
    progress,
    cache: folderCache(cache),
  });
  signal.throwIfAborted();
  const times = ends.slice(1).map((end, i) => (end - ends[i]!) / 1000).slice(WARM_UP - 1).sort((a, b) =>
    a - b
  );
  return {
    backend,
    device,
    toFirstStep: (ends[0]! - began) / 1000,
    perStep: { median: times[Math.floor(times.length / 2)]!, least: times[0]!, most: times.at(-1)! },
    peakResident,
    peakTensors,
  };
}

/** The plugins without those that only watch: they would be timed with the step. */
function termsOf(options: readonly PluginOption[]): PluginOption[] {
  return options.map((option) => {
    if (Array.isArray(option)) return termsOf(option);
    const watches = option && !Array.isArray(option) && "stepEnd" in option && !("loss" in option);
    return watches ? null : option;
  });
}

function table({ variegate, machine, config, steps, figures }: {
  readonly variegate: string;
  readonly machine: { readonly processor: number; readonly system: string; readonly deno: string };
  readonly config: string;
  readonly steps: number;
  readonly figures: readonly Figures[];
}): string {
  const lines = figures.map(({ backend, device, toFirstStep, perStep, peakResident, peakTensors }) =>
    [
      `\n${backend}: ${device}`,
      `  step        ${perStep.median.toFixed(3)} s (${perStep.least.toFixed(3)} to ${
        perStep.most.toFixed(3)
      })`,
      `  first step  after ${toFirstStep.toFixed(1)} s`,
      `  memory      ${megabytes(peakResident)} resident, ${megabytes(peakTensors)} in tensors between steps`,
    ].join("\n")
  );
  const { processor, system, deno } = machine;
  const head =
    `Variegate ${variegate}, Deno ${deno}, ${system}, ${processor} cores; ${steps} steps of ${config}`;
  return [head, ...lines].join("\n");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
