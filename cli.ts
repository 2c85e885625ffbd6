/**
 * Variegate's commands: `variegate adapt CONFIG.ts`, and `deno task adapt CONFIG.ts` in a copy of the repository.
 *
 * @module
 */
import { runNamedCommand } from "./tasks/shell/run_named_command.ts";
import type { CommandName } from "./tasks/shell/run_named_command.ts";

/** A command's folder. */
interface Room {
  /** Runs the command, by the words behind its name, and ends the process. */
  main(words: readonly string[]): Promise<never>;
}

/** Where each command of tasks/commands.json lies; the type refuses one that is missing. */
const ROOMS: Readonly<Record<CommandName, () => Promise<Room>>> = {
  adapt: () => import("./tasks/adapt/command.ts"),
  sweep: () => import("./tasks/sweep/command.ts"),
  collect: () => import("./tasks/collect/command.ts"),
  cache: () => import("./tasks/cache/command.ts"),
  init: () => import("./tasks/init/command.ts"),
  sample: () => import("./tasks/sample/command.ts"),
  evaluate: () => import("./tasks/evaluate/command.ts"),
  watch: () => import("./tasks/watch/command.ts"),
  invert: () => import("./tasks/invert/command.ts"),
  edit: () => import("./tasks/edit/command.ts"),
  directions: () => import("./tasks/directions/command.ts"),
  blend: () => import("./tasks/blend/command.ts"),
  export: () => import("./tasks/export/command.ts"),
  inspect: () => import("./tasks/inspect/command.ts"),
  convert: () => import("./tasks/convert/command.ts"),
  encode: () => import("./tasks/encode/command.ts"),
  presets: () => import("./tasks/presets/command.ts"),
  fetch: () => import("./tasks/fetch/command.ts"),
  world: () => import("./tasks/world/command.ts"),
  pretrain: () => import("./tasks/pretrain/command.ts"),
  ablation: () => import("./tasks/ablation/command.ts"),
  doctor: () => import("./tasks/doctor/command.ts"),
  bench: () => import("./tasks/bench/command.ts"),
  initialise: () => import("./tasks/initialise/command.ts"),
};

if (import.meta.main) await runNamedCommand(ROOMS);
