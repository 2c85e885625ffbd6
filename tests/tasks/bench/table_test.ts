import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import type { BenchResult, Case } from "../../../tasks/bench/result.ts";
import { referenceOf, tableOf } from "../../../tasks/bench/table.ts";

function benchOf(median: number, device: string): BenchResult {
  const work = {
    flops: 4e9,
    bytes: 1e6,
    kernels: 5,
    dispatches: 7,
    peakTensorBytes: 0,
    peakDeviceBytes: 2e6,
  };
  const seconds = { median, quartiles: [median, median], least: median, processor: 2 * median } as const;
  const step: Case = { part: "step", name: "adaptation step", seconds: { ...seconds }, work };
  return {
    variegate: "0.1.0",
    machine: { cores: 2, system: "here", deno: "2" },
    subject: "size world",
    steps: 3,
    figures: { backend: "webgpu", device, ceilings: { flops: 8e9, bytes: 1e9 }, cases: [step], missing: [] },
  } as BenchResult;
}

Deno.test("the table compares with another bench, and with another implementation", () => {
  const result = benchOf(1, "a GPU"), cases = [{ name: "adaptation step", seconds: { median: 2 } }];
  const withBench = tableOf(result, referenceOf(benchOf(4, "the same GPU, stock")));
  assertMatch(withBench, /adaptation step +1.00e\+3 .* 4\.00 .* 50% +5 +7 +2 +0\.25 \(0\.25\)/);
  assertMatch(withBench, /Variegate 0\.1\.0 \(the same GPU, stock\)/);
  const withTorch = tableOf(
    result,
    referenceOf({ implementation: "PyTorch 1.13", device: "a GPU", cases }),
  );
  assertMatch(withTorch, /adaptation step .* 0\.50$/m);
});

Deno.test("the table says whether gradients of convolutions keep up with the way forth", () => {
  const result = benchOf(1, "a GPU"), [step] = result.figures.cases;
  const cases = [["convolution 8 px, 4 to 4 channels", 1], ["bias and activation 8 px", 9]] as const;
  const timed = cases.flatMap(([name, median]) =>
    [["", 1], [", gradient of x", 1], [", gradient of weight", 3]].map(([what, factor]): Case => {
      const seconds = { ...step!.seconds, median: median * Number(factor) };
      return { ...step!, part: "operations", name: `${name}${what}`, seconds };
    })
  );
  const table = tableOf({ ...result, figures: { ...result.figures, cases: timed } });
  assertMatch(table, /convolutions together: 4\.00 GFLOP\/s forward, 2\.00 backward, 0\.50 times as many/);
});

Deno.test("the table says what could not be timed, and why", () => {
  const { figures, ...result } = benchOf(1, "a GPU");
  const missing = [{ part: "models", reason: "wasm has no room" }] as const;
  assertMatch(
    tableOf({ ...result, figures: { ...figures, missing } }),
    /adaptation step[^]*not timed: models\. wasm has no room$/,
  );
});

Deno.test("a file of something else is no reference", () => {
  const error = assertThrows(() => referenceOf({ implementation: "?" } as never), TypeError);
  assertEquals(error.message, "there are no cases in it");
});
