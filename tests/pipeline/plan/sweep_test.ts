import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { type Config, ConfigError, defineConfig, defineSweep, type Sweep } from "../../../mod.ts";
import { cellName, cellNameProblem } from "../../../pipeline/plan/cell_names.ts";
import { planRun } from "../../../pipeline/plan/plan.ts";
import { cellsOf } from "../../../pipeline/plan/sweep.ts";
import { ewc } from "../../../plugins/mod.ts";
import { toyConfig } from "../../support/toy_runs.ts";

const base = defineConfig(toyConfig([ewc({ samples: 3 })])), seed = [1, 2];

function problem(sweep: unknown): string {
  return assertThrows(
    () => cellsOf(defineSweep(sweep as Sweep)).map((cell) => planRun(cell.config())),
    ConfigError,
  ).message;
}

Deno.test("a sweep's cells are all combinations of its axes, the last one changing first", () => {
  const cells = cellsOf(defineSweep({
    base,
    axes: {
      target: ["cat", "fox"],
      losses: { plain: (config) => config, wide: (config) => ({ ...config, batch: 8 }) },
      seed,
    },
    when: ({ target, seed }) => !(target === "fox" && seed === 2),
  }));
  assertEquals(cells.map(({ name }) => name), [
    "cat_plain_seed-1",
    "cat_plain_seed-2",
    "cat_wide_seed-1",
    "cat_wide_seed-2",
    "fox_plain_seed-1",
    "fox_wide_seed-1",
  ]);
  assertEquals(cells[2]!.axes, { target: "cat", losses: "wide", seed: 1 });
});

Deno.test("a cell's config is the base with the axes' values at their paths and their changes made", () => {
  const [, , , last] = cellsOf(defineSweep({
    base,
    axes: { target: ["a cat", "1984"], "plugins.ewc.weight": [1e3, 1e4] },
  }));
  const config = last!.config(), plugins = config.plugins as readonly { name: string; weight: number }[];
  assertEquals([config.prompts.target, plugins[0]!.weight], ["1984", 1e4]);
  assertEquals(base.prompts.target, "cat");
});

Deno.test("a name keeps letters of any script, and tells what it had to leave out by a digest", () => {
  assertEquals(cellName({ target: "a photo of a cat", seed: 3 }), "a-photo-of-a-cat_seed-3");
  assertEquals(cellName({ "plugins.ewc.weight": -0.5, on: true }), "weight--0.5_on-true");
  assertEquals(cellName({ target: "猫" }), "猫");
  const [one, other] = ["cat!", "cat?"].map((target) => cellName({ target }));
  assertEquals([one!.replace(/[0-9a-f]{6}$/, ""), other === one], ["cat-", false]);
  for (const target of ["../../etc", "..", "/", "", "\u202e", "x".repeat(4000), "<script>"]) {
    assertEquals(cellNameProblem(cellName({ target })), undefined, target);
  }
});

Deno.test("a name that leads elsewhere, or is taken, is refused", () => {
  for (const name of ["../up", "/etc", "a//b", ".cache", "a/../b", "a\nb", "", "x".repeat(300)]) {
    assertStringIncludes(problem({ base, axes: { seed }, name: () => name }), "is named");
  }
  assertStringIncludes(
    problem({ base, axes: { seed }, name: () => "one" }),
    'seed 1 and seed 2 are both named "one"',
  );
  assertStringIncludes(
    problem({ base, axes: { seed }, name: ({ seed }: { seed: number }) => seed === 1 ? "a" : "a/b" }),
    'The cell "a/b" would lie in the folder of "a"',
  );
});

Deno.test("what is wrong with a sweep is told all at once, by its members", () => {
  for (
    const [sweep, words] of [
      [{}, 'The sweep has no "base"'],
      [{ base, axes: { seed }, wen: () => true }, 'unknown member "wen". Did you mean "when"?'],
      [{ base, axes: { seed: [] } }, 'The sweep\'s axis "seed" is empty'],
      [{ base, axes: { seed: [1, 1] } }, "holds 1 twice"],
      [{ base, axes: { seed: 3 } }, "neither a list of values nor an object of functions"],
      [{ base, axes: { seed }, when: () => false }, "leaves no cell"],
      [{ base, axes: { "plugins.ewc.wait": [1] } }, 'has no option "wait"'],
      [{ base, axes: { seed: ["x"] } }, 'seed is "x"'],
      [{ base, axes: { change: { none: () => undefined } } }, '"none" gives no config'],
      [{
        base,
        axes: {
          change: {
            bad: () => {
              throw new Error("oh");
            },
          },
        },
      }, 'throws for change "bad": oh'],
      [{ base, axes: { seed }, evaluate: { encodr: "x" } }, 'no option "encodr"'],
    ] as const
  ) assertStringIncludes(problem(sweep), words);
});

Deno.test("a sweep's types refuse what is no config and no axis", () => {
  const wrong = () => {
    // @ts-expect-error a target is no list of configs
    defineSweep({ base, axes: { target: [{}] } });
    // @ts-expect-error a change gives a config
    defineSweep({ base, axes: { losses: { none: (_: Config) => 3 } } });
  };
  assertEquals(typeof wrong, "function");
});
