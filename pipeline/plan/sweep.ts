/** Many runs of one config, as its user writes them, and what cells they are. */
import { type OptionTable, such } from "../../models/options/mod.ts";
import { problemsIn } from "../../models/options/option_problems.ts";
import { ConfigError, reasonOf } from "../errors.ts";
import type { AxisValue, AxisValues } from "./axes.ts";
import { assign } from "./assign.ts";
import { cellName, cellNameProblem } from "./cell_names.ts";
import type { Config } from "./config.ts";
import { evaluationProblems, type SweepEvaluation } from "./sweep_evaluation.ts";

/** Makes another config of one. */
export type ConfigChange = (config: Config) => Config;

/**
 * An axis of a sweep: values of the config's member that the axis is named after, a path as `--set` takes it; or changes of
 * the config, each under a name of its own. An axis `target` stands for `prompts.target`.
 */
export type Axis = readonly AxisValue[] | Readonly<Record<string, ConfigChange>>;

/** Many runs, as their user writes them. */
export interface Sweep {
  /** What all cells have, but for their axes. */
  readonly base: Config;
  /** The cells are all combinations, the last axis changing first. */
  readonly axes: Readonly<Record<string, Axis>>;
  /** Which combinations there are. @default all */
  readonly when?: (axes: AxisValues) => boolean;
  /** What a cell's folder is called; it may lie below another, `"cat/seed-1"`. @default {`cat_seed-1`: the axes in order} */
  readonly name?: (axes: AxisValues) => string;
  /** How each run's generator is measured; further cells do so. @default {nothing is measured} */
  readonly evaluate?: SweepEvaluation | ((axes: AxisValues) => SweepEvaluation | undefined);
}

/** One run of a sweep. */
export interface SweepCell {
  readonly name: string;
  readonly axes: AxisValues;
  readonly evaluation: SweepEvaluation | undefined;
  /** Makes its config. @throws {ConfigError} where a change throws, or an axis names no member */
  config(): Config;
}

const MEMBERS: OptionTable<Sweep> = {
  base: { ...such<Config>("a config, of defineConfig({ … })", isObject), required: true },
  axes: {
    ...such<Sweep["axes"]>('an object of axes, e.g. { target: ["cat", "fox"], seed: [1, 2, 3] }', isObject),
    required: true,
  },
  when: such("a function of the axes' values", isFunction),
  name: such("a function of the axes' values", isFunction),
  evaluate: such(
    'how runs are measured, e.g. { encoder: "judge.safetensors" }, or a function of the axes\' values that says it',
    (value) => isFunction(value) || isObject(value),
  ),
};

/** Types a sweep. Returns its argument, marked as one. */
export function defineSweep(sweep: Sweep): Sweep {
  sweeps.add(sweep);
  return sweep;
}

const sweeps = new WeakSet<object>();

/** Whether `defineSweep` made it. */
export function isSweep(value: unknown): value is Sweep {
  return typeof value === "object" && value !== null && sweeps.has(value);
}

/**
 * The cells of a sweep, in order. Pure; no cell's config is made yet.
 *
 * @throws {ConfigError} with every problem found
 */
export function cellsOf(sweep: Sweep): SweepCell[] {
  const problems = [...sweepProblems(sweep)];
  if (problems.length > 0) throw new ConfigError(problems, REFUSAL);
  const { axes, when = () => true, name = cellName } = sweep;
  const cells = combinations(axes).filter((values) => asked("when", values, () => when(values))).map(
    (values): SweepCell => ({
      name: asked("name", values, () => name(values)),
      axes: values,
      evaluation: evaluationOf(sweep, values),
      config: () => configAt(sweep, values),
    }),
  );
  problems.push(...cellProblems(cells));
  if (problems.length > 0) throw new ConfigError(problems, REFUSAL);
  return cells;
}

const REFUSAL = "Cannot start the sweep";

/** How many problems of cells are told: thousands of cells may share one. */
const TOLD = 8;

function* sweepProblems(sweep: Sweep): Iterable<string> {
  yield* problemsIn(sweep, MEMBERS, {
    named: (member) => `The sweep's "${member}"`,
    unknown: (member) => `The sweep has an unknown member "${member}"`,
    missing: (member) => `The sweep has no "${member}"`,
  });
  if (!isObject(sweep.axes)) return;
  for (const [axis, values] of Object.entries(sweep.axes)) {
    if (Array.isArray(values)) {
      const other = values.find((value) => !isAxisValue(value));
      if (other !== undefined) {
        yield `${of(axis)} holds ${typeof other}. Its values are texts, numbers and booleans`;
      }
      const twice = values.find((value, i) => values.indexOf(value) < i);
      if (twice !== undefined) yield `${of(axis)} holds ${JSON.stringify(twice)} twice. Give it once`;
    } else if (!isObject(values) || !Object.values(values).every(isFunction)) {
      yield `${of(axis)} is neither a list of values nor an object of functions (config) => config`;
    }
    if (Object.keys(Object(values)).length === 0) yield `${of(axis)} is empty. Give at least one value`;
  }
}

const of = (axis: string) => `The sweep's axis "${axis}"`;

function* cellProblems(cells: readonly SweepCell[]): Iterable<string> {
  if (cells.length === 0) yield 'The sweep\'s "when" leaves no cell';
  const seen = new Map<string, SweepCell>();
  const problems: string[] = [];
  for (const cell of cells) {
    const problem = cellNameProblem(cell.name);
    if (problem) {
      problems.push(`The cell ${placeOf(cell.axes)} is named ${JSON.stringify(cell.name)}: ${problem}`);
    }
    const key = String(cell.name).toLowerCase(), other = seen.get(key);
    if (other) {
      problems.push(
        `The cells ${placeOf(other.axes)} and ${
          placeOf(cell.axes)
        } are both named "${cell.name}". Let the sweep's ` +
          '"name" tell them apart',
      );
    }
    seen.set(key, cell);
    for (const found of evaluationProblems(cell.evaluation)) problems.push(found);
  }
  for (const { name } of cells) {
    const above = parents(String(name).toLowerCase()).find((path) => seen.has(path));
    if (above) problems.push(`The cell "${name}" would lie in the folder of "${seen.get(above)!.name}"`);
  }
  yield* [...new Set(problems)].slice(0, TOLD);
}

/** The folders above a path: of `a/b/c` `a` and `a/b`. */
function parents(name: string): string[] {
  const parts = name.split("/");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("/"));
}

function combinations(axes: Sweep["axes"]): AxisValues[] {
  return Object.entries(axes).reduce<Record<string, AxisValue>[]>(
    (all, [axis, values]) =>
      all.flatMap((before) =>
        (Array.isArray(values) ? values as readonly AxisValue[] : Object.keys(values))
          .map((value) => ({ ...before, [axis]: value }))
      ),
    [{}],
  );
}

function evaluationOf({ evaluate }: Sweep, values: AxisValues): SweepEvaluation | undefined {
  return typeof evaluate === "function" ? asked("evaluate", values, () => evaluate(values)) : evaluate;
}

function configAt({ base, axes }: Sweep, values: AxisValues): Config {
  return Object.entries(values).reduce<Config>((config, [axis, value]) => {
    const own = axes[axis]!;
    if (Array.isArray(own)) {
      const path = axis === "target" ? "prompts.target" : axis;
      return assign(config, [{ path, value, said: `${of(axis)}, ${JSON.stringify(value)}` }]);
    }
    const change = (own as Readonly<Record<string, ConfigChange>>)[String(value)]!;
    const changed = asked(`axes["${axis}"]["${value}"]`, values, () => change(config));
    if (isObject(changed)) return changed as Config;
    throw new ConfigError([
      `${of(axis)}: "${value}" gives no config. Return one, e.g. { ...config, batch: 8 }`,
    ]);
  }, base);
}

/** Calls a function of the sweep, and says which one throws. */
function asked<T>(member: string, values: AxisValues, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(
      [`The sweep's "${member}" throws for ${placeOf(values)}: ${reasonOf(error)}`],
      REFUSAL,
    );
  }
}

/** Where a cell is, for a message. */
function placeOf(values: AxisValues): string {
  return Object.entries(values).map(([axis, value]) => `${axis} ${JSON.stringify(value)}`).join(", ");
}

function isAxisValue(value: unknown): value is AxisValue {
  return value === null || typeof value === "string" || typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value));
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}
