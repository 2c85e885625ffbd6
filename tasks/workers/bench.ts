import { chooseBackend } from "../../models/backend/choose.ts";
import { startBackend } from "../../models/backend/mod.ts";
import type { BackendName, Precision } from "../../models/backend/types.ts";
import { loadConfig } from "../../pipeline/load_config.ts";
import { VERSION } from "../../pipeline/version.ts";
import { Failure } from "../_exit.ts";
import { print } from "../_terminal.ts";
import { serve } from "../_worker.ts";
import { measureCeilings } from "../bench/ceilings.ts";
import { timeNetworks } from "../bench/networks.ts";
import { timeOperations } from "../bench/operations.ts";
import type { BackendFigures, BenchResult, Case, Part } from "../bench/result.ts";
import { configOf, type MemoryOptions, type SizeName } from "../bench/sizes.ts";
import { timeSteps } from "../bench/steps.ts";
import { type Reference, referenceOf, tableOf } from "../bench/table.ts";

/** What `bench` hands to its worker. */
export interface BenchInput {
  /** What is timed: a config's file, or the networks of a size. */
  readonly subject: { readonly config: string } | ({ readonly size: SizeName } & MemoryOptions);
  readonly parts: readonly Part[];
  readonly steps: number;
  readonly backend: BackendName | undefined;
  readonly precision: Precision | undefined;
  readonly threads: number | undefined;
  /** Whether with tfjs' own kernels. */
  readonly stock: boolean;
  /** A file of `reference.py`'s figures, or of another bench's. */
  readonly against: string | undefined;
  readonly json: boolean;
  readonly cache: string;
}

serve<BenchInput>(async (input, terminal, signal) => {
  const { subject, parts, steps, cache } = input;
  const reference = input.against === undefined ? undefined : await readReference(input.against);
  const config = "config" in subject
    ? await loadConfig(subject.config)
    : configOf(subject.size, steps, subject);
  const { stock, precision = "single", threads } = input;
  const backend = await startBackend({
    backend: input.backend ?? await chooseBackend(),
    precision,
    ...(threads !== undefined && { threads }),
    stock,
  });

  terminal.progress("ceilings");
  const ceilings = await measureCeilings(signal);
  const cases: Case[] = [];
  const device = `${backend.describe()}${stock ? ", tfjs' own kernels" : ""}`;
  let figures: BackendFigures = { backend: backend.name, device, ceilings, cases };
  if (parts.includes("operations")) {
    terminal.progress("operations");
    cases.push(...await timeOperations(config, steps, signal));
  }
  if (parts.includes("models")) {
    terminal.progress("models");
    cases.push(...await timeNetworks(config, steps, signal));
  }
  if (parts.includes("step")) {
    const { step, run } = await timeSteps(config, { steps, cache, signal, progress: terminal.progress });
    cases.push(step);
    figures = { ...figures, run };
  }
  const result: BenchResult = {
    variegate: VERSION,
    machine: { cores: navigator.hardwareConcurrency, system: Deno.build.target, deno: Deno.version.deno },
    subject: "config" in subject ? subject.config : describe(subject),
    steps,
    figures,
  };
  print(input.json ? JSON.stringify(result, null, 2) : tableOf(result, reference));
});

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

function describe({ size, chunk, recompute }: { readonly size: SizeName } & MemoryOptions): string {
  const options = [
    chunk === undefined ? "" : `, chunk ${chunk}`,
    recompute ? ", activations recomputed" : "",
  ];
  return `size ${size}${options.join("")}`;
}
