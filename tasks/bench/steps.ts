/** Whole adaptation steps, timed inside of a run. */
import * as tf from "@tensorflow/tfjs";
import { adapt, type Config, definePlugin, folderCache, type PluginOption } from "../../mod.ts";
import { startGarbageCollection, startPace, startRepeater } from "../../models/backend/mod.ts";
import type { Case, MemorySample, RunFigures } from "./result.ts";
import { type Lap, startLap, summary } from "./stopwatch.ts";
import { deviceBytes, startTrace, type Work } from "./trace.ts";

/** What a run is timed with. */
export interface StepOptions {
  /** Steps to time, after those to warm up. */
  readonly steps: number;
  /** Folder of what plugins cache. */
  readonly cache: string;
  readonly signal: AbortSignal;
  readonly progress: (line: string) => void;
}

/** Steps before the timed ones: later ones may be repeated from a recording, whose operations nobody calls. */
const WARM_UP = 5;
/** The step whose work is counted, which slows it. */
const COUNTED = 3;
const MEMORY_SAMPLES = 10;

/** Runs a config for some steps and times them. */
export async function timeSteps(
  config: Config,
  { steps, cache, signal, progress }: StepOptions,
): Promise<{ step: Case; run: RunFigures }> {
  const laps: Lap[] = [], memory: MemorySample[] = [];
  const every = Math.max(1, Math.floor(steps / MEMORY_SAMPLES));
  const began = performance.now();
  let toFirstStep = 0, endLap = startLap(), endTrace: (() => Work) | undefined, work: Work | undefined;
  const stopwatch = definePlugin({
    name: "stopwatch",
    async stepEnd({ step }, { adapted }) {
      const [, last] = [...adapted.parameters].at(-1)!;
      await last.data(); // the device has finished the step
      const lap = endLap();
      if (step === 1) toFirstStep = (performance.now() - began) / 1000;
      if (step === COUNTED - 1) endTrace = startTrace();
      if (step === COUNTED) work = endTrace!();
      if (step > WARM_UP) laps.push(lap);
      if (step >= WARM_UP && (step - WARM_UP) % every === 0) memory.push(sampleMemory(step));
      endLap = startLap();
    },
  });
  await adapt({ ...config, steps: WARM_UP + steps, plugins: [termsOf(config.plugins), stopwatch] }, {
    signal,
    collectGarbage: startGarbageCollection(),
    pace: startPace(),
    repeater: startRepeater(progress),
    progress,
    cache: folderCache(cache),
  });
  signal.throwIfAborted();
  return {
    step: { part: "step", name: "adaptation step", seconds: summary(laps), work: work! },
    run: { toFirstStep, memory },
  };
}

function sampleMemory(step: number): MemorySample {
  return {
    step,
    resident: Deno.memoryUsage().rss,
    tensorBytes: tf.memory().numBytes,
    device: deviceBytes(),
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
