/** A benchmark's result for people. */
import { columns } from "../report/columns.ts";
import { rooflineShare } from "./ceilings.ts";
import { convolutionSpeeds } from "./convolutions.ts";
import { type BackendFigures, type BenchResult, type Case, PARTS } from "./result.ts";

/** Figures of another implementation, by the names of the same cases: what `reference.py` prints. */
export interface Reference {
  readonly implementation: string;
  readonly device: string;
  readonly cases: readonly {
    readonly name: string;
    readonly seconds: { readonly median: number; readonly processor?: number };
  }[];
}

/** @throws {TypeError} If the file holds something else. */
export function referenceOf(file: Reference | BenchResult): Reference {
  const reference = "figures" in file
    ? {
      implementation: `Variegate ${file.variegate}`,
      device: file.figures.device,
      cases: file.figures.cases,
    }
    : file;
  if (!Array.isArray(reference.cases)) throw new TypeError("there are no cases in it");
  return reference;
}

/** Everything as text; with a reference, also how many times its time each case takes. */
export function tableOf(
  { variegate, machine, subject, steps, figures }: BenchResult,
  reference?: Reference,
): string {
  const { cores, system, deno } = machine;
  const head =
    `Variegate ${variegate}, Deno ${deno}, ${system}, ${cores} cores; ${subject}, ${steps} repeats`;
  const against = reference
    ? `\n"ratio": median seconds by those of ${reference.implementation} (${reference.device}); in brackets, of the processors' seconds`
    : "";
  return [head + against, section(figures, reference)].join("\n");
}

function section(
  { backend, device, ceilings, cases, missing, run }: BackendFigures,
  reference?: Reference,
): string {
  const lines = [
    `\n${backend}: ${device}`,
    `ceilings: ${(ceilings.flops / 1e9).toFixed(1)} GFLOP/s in the fastest matrix product, ${
      (ceilings.bytes / 1e9).toFixed(1)
    } GB/s in the largest copy`,
  ];
  const header = [
    "",
    "ms",
    "quartiles",
    "CPU ms",
    "GFLOP/s",
    "GB moved",
    "of roofline",
    "kernels",
    "dispatches",
    "MB peak",
  ];
  for (const part of PARTS) {
    const rows = cases.filter((each) => each.part === part).map((each) => [
      ...cells(each, ceilings),
      ...(reference ? [ratio(each, reference)] : []),
    ]);
    if (rows.length === 0) continue;
    lines.push("", columns([[part, ...header.slice(1), ...(reference ? ["ratio"] : [])], ...rows]));
  }
  const convolutions = convolutionSpeeds(cases);
  if (convolutions) {
    const [forward, backward] = [convolutions.forward, convolutions.backward].map((speed) =>
      (speed / 1e9).toPrecision(3)
    );
    const ratio = (convolutions.backward / convolutions.forward).toFixed(2);
    lines.push(
      `\nconvolutions together: ${forward} GFLOP/s forward, ${backward} backward, ${ratio} times as many`,
    );
  }
  if (run) {
    const { toFirstStep, memory } = run;
    const [first, last] = [memory[0]!, memory.at(-1)!];
    lines.push(
      `\nfirst step after ${toFirstStep.toFixed(1)} s`,
      `memory, steps ${first.step} to ${last.step}: resident ${megabytes(first.resident)} to ${
        megabytes(last.resident)
      } MB, device ${megabytes(first.device)} to ${megabytes(last.device)} MB, tensors ${
        megabytes(first.tensorBytes)
      } to ${megabytes(last.tensorBytes)} MB`,
    );
  }
  for (const { part, reason } of missing) lines.push(`\nnot timed: ${part}. ${reason}`);
  return lines.join("\n");
}

function cells({ name, seconds, work }: Case, ceilings: BackendFigures["ceilings"]): string[] {
  const milliseconds = (value: number) => (value * 1000).toPrecision(3);
  return [
    name,
    milliseconds(seconds.median),
    seconds.quartiles.map(milliseconds).join("-"),
    milliseconds(seconds.processor),
    (work.flops / seconds.median / 1e9).toPrecision(3),
    (work.bytes / 1e9).toPrecision(2),
    `${(100 * rooflineShare(work, seconds.median, ceilings)).toFixed(0)}%`,
    String(work.kernels),
    String(work.dispatches),
    megabytes(work.peakDeviceBytes),
  ];
}

function ratio({ name, seconds }: Case, { cases }: Reference): string {
  const other = cases.find((each) => each.name === name)?.seconds;
  if (!other) return "";
  const processor = other.processor ? ` (${(seconds.processor / other.processor).toFixed(2)})` : "";
  return (seconds.median / other.median).toFixed(2) + processor;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
