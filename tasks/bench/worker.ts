import { join } from "@std/path";
import { chooseBackend } from "../../models/backend/choose.ts";
import { BackendError, startBackend } from "../../models/backend/mod.ts";
import { loadConfig } from "../../pipeline/plan/load_config.ts";
import { alsoLookIn } from "../../models/weights/places.ts";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { VERSION } from "../../pipeline/storage/version.ts";
import { Failure } from "../shell/exit.ts";
import { serve } from "../shell/serve.ts";
import { backendOptions } from "../shell/backend_options.ts";
import { print } from "../shell/terminal.ts";
import { measureCeilings } from "./ceilings.ts";
import { readHistory } from "./history.ts";
import { historyFigure } from "./history_figure.ts";
import { historyText } from "./history_text.ts";
import { timeNetworks } from "./networks.ts";
import { timeOperations } from "./operations.ts";
import { planOf, planText } from "./plan.ts";
import type { BackendFigures, BenchResult, Case, Missing, Part, RunFigures } from "./result.ts";
import type { Planned, SizeName } from "./size_names.ts";
import { configOf, type MemoryOptions, memoryOptions } from "./sizes.ts";
import { timeSteps } from "./steps.ts";
import { type Reference, referenceOf, tableOf } from "./table.ts";

/** What `bench` hands to its worker: what to time, what to plan, or a folder of benches to draw. */
export type BenchInput = TimingInput | PlanInput | HistoryInput;

export interface PlanInput {
  readonly plan: readonly Planned[];
  /** Images in the networks at a time. */
  readonly chunk: number | undefined;
  /** Compute units of the GPU. */
  readonly units: number | undefined;
}

export interface HistoryInput {
  readonly history: string;
}

export interface TimingInput {
  /** What is timed: a config's file, or the networks of a size. */
  readonly subject:
    | { readonly config: string; readonly formerly: string }
    | ({ readonly size: SizeName } & MemoryOptions);
  readonly parts: readonly Part[];
  readonly steps: number;
  /** Whether with tfjs' own kernels. */
  readonly stock: boolean;
  /** A file of `reference.py`'s figures, or of another bench's. */
  readonly against: string | undefined;
  readonly cache: string;
}

serve<BenchInput>(async (input, { common, terminal, signal }) => {
  if ("history" in input) return await drawHistory(input.history, common.json);
  if ("plan" in input) {
    const plans = input.plan.map((size) => planOf(size, input));
    return print(common.json ? JSON.stringify(plans, null, 2) : plans.map(planText).join("\n\n"));
  }
  const { subject, parts, steps, cache } = input;
  const reference = input.against === undefined ? undefined : await readReference(input.against);
  const { stock } = input, name = common.backend ?? await chooseBackend();
  const start = () => startBackend({ ...backendOptions(common, name), stock });
  const backend = await start();
  const memory = "config" in subject ? {} : memoryOptions(subject.size, name, subject);
  if ("config" in subject) alsoLookIn(subject.formerly, terminal.warn);
  const config = "config" in subject
    ? await loadConfig(subject.config)
    : configOf(subject.size, steps, memory);

  terminal.progress("ceilings");
  const ceilings = await measureCeilings(signal);
  const cases: Case[] = [], missing: Missing[] = [];
  const device = `${backend.describe()}${stock ? ", tfjs' own kernels" : ""}`;
  let run: RunFigures | undefined;
  const work: Readonly<Record<Part, () => Promise<void>>> = {
    operations: async () => void cases.push(...await timeOperations(config, steps, signal)),
    models: async () => void cases.push(...await timeNetworks(config, steps, signal)),
    step: async () => {
      const timed = await timeSteps(config, { steps, cache, signal, progress: terminal.progress });
      cases.push(timed.step);
      run = timed.run;
    },
  };
  for (const part of parts) {
    terminal.progress(part);
    try {
      await work[part]();
    } catch (error) {
      if (!isOfBackend(error)) throw error;
      missing.push({ part, reason: error.message }); // what else was timed is not lost
      await start().catch(() => {}); // a device that failed is opened anew, or fails in the next part
    }
  }
  if (cases.length === 0) throw new Failure(missing.map(({ reason }) => reason).join("\n"));
  const figures: BackendFigures = { backend: name, device, ceilings, cases, missing, ...(run && { run }) };
  const result: BenchResult = {
    variegate: VERSION,
    machine: { cores: navigator.hardwareConcurrency, system: Deno.build.target, deno: Deno.version.deno },
    subject: "config" in subject ? subject.config : describe(subject.size, memory),
    steps,
    figures,
  };
  print(common.json ? JSON.stringify(result, null, 2) : tableOf(result, reference));
});

async function drawHistory(folder: string, asJson: boolean): Promise<void> {
  const tables = await readHistory(folder);
  await writeAtomically(join(folder, "history.svg"), [new TextEncoder().encode(historyFigure(tables))]);
  const plain = (_: string, value: unknown) => value instanceof Map ? Object.fromEntries(value) : value;
  print(asJson ? JSON.stringify(tables, plain, 2) : historyText(tables));
}

/** Whether the backend had no room or refused something, perhaps inside of a plugin. */
function isOfBackend(error: unknown): error is Error {
  return error instanceof BackendError || (error instanceof Error && isOfBackend(error.cause));
}

async function readReference(path: string): Promise<Reference> {
  try {
    return referenceOf(JSON.parse(await Deno.readTextFile(path)));
  } catch (cause) {
    throw new Failure(
      `${path} holds no figures: expected the output of tasks/bench/reference.py, or of bench with --json (${
        (cause as Error).message
      })`,
    );
  }
}

function describe(size: SizeName, { chunk, recompute }: MemoryOptions): string {
  const options = [
    chunk === undefined ? "" : `, chunk ${chunk}`,
    recompute ? ", activations recomputed" : "",
  ];
  return `size ${size}${options.join("")}`;
}
