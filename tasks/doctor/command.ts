/** `deno task doctor`: what there is to compute on, and whether it computes right. */
import type { Check } from "../../models/backend/mod.ts";
import type { BackendReport } from "../../models/backend/types.ts";
import { VERSION } from "../../pipeline/storage/version.ts";
import type { Command } from "../shell/command.ts";
import { EXIT } from "../shell/exit.ts";
import { type Common, computing } from "../shell/flags.ts";
import { runCommand } from "../shell/run_command.ts";
import { backendOptions } from "../shell/backend_options.ts";
import { print } from "../shell/terminal.ts";

/** What it takes. */
export const COMMAND = {
  name: "doctor",
  summary: "Looks at what there is to compute on, tries whether it computes right, and says what to install.",
  positional: [],
  flags: {
    ...computing,
    backend: { ...computing.backend, help: "webgpu or wasm, to try alone (default: both)" },
  },
  examples: ["deno task doctor", "deno task doctor --backend webgpu --precision half"],
} as const satisfies Command;

/** A backend, and how its operations compare with plain JavaScript's; none where it cannot start. */
interface Examined extends BackendReport {
  readonly checks: readonly Check[];
}

/** What is shown, as an object or as lines. */
interface Findings {
  readonly variegate: string;
  readonly deno: string;
  readonly system: string;
  /** Whether the backend that was asked for, or else runs by default, computes right. */
  readonly sound: boolean;
  readonly backends: readonly Examined[];
}

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> => runCommand(COMMAND, words, work);

async function work(_: unknown, common: Common): Promise<number> {
  const findings = await examine(common);
  if (common.json) print(JSON.stringify(findings));
  else show(findings);
  return findings.sound ? EXIT.ok : EXIT.failed;
}

/** Help is quick: what computes is loaded where it is asked for. */
const loadBackends = () => import("../../models/backend/mod.ts");

async function examine(common: Common): Promise<Findings> {
  const { probeBackends } = await loadBackends();
  const backends: Examined[] = [];
  for (const report of await probeBackends()) {
    if (common.backend !== undefined && common.backend !== report.name) continue;
    backends.push({ ...report, checks: report.usable ? await testBackend(report.name, common) : [] });
  }
  const wanted = backends.filter(({ chosen }) => chosen || common.backend !== undefined);
  return {
    variegate: VERSION,
    deno: Deno.version.deno,
    system: Deno.build.target,
    sound: wanted.some(({ usable, checks }) => usable && checks.every(({ ok }) => ok)),
    backends,
  };
}

/** The self-test of a backend; one that does not even start is one failed check. */
async function testBackend(name: BackendReport["name"], common: Common): Promise<Check[]> {
  const { selfTest, startBackend } = await loadBackends();
  try {
    await startBackend({ ...backendOptions(common), backend: name });
    return await selfTest(common.precision);
  } catch (error) {
    return [{ name: "start", ok: false, error: Infinity, message: (error as Error).message }];
  }
}

function show({ variegate, deno, system, sound, backends }: Findings): void {
  print(`Variegate ${variegate}, Deno ${deno}, ${system}`);
  for (const { name, device, usable, chosen, reason, remedy, limits, features, checks } of backends) {
    print(`\n${name}: ${chosen ? "runs by default" : usable ? "can be asked for" : "cannot run"}`);
    if (device) print(`  device    ${device}`);
    if (reason) print(`  because   ${reason}`);
    if (remedy) print(`  remedy    ${remedy}`);
    for (const [limit, value] of Object.entries(limits ?? {})) {
      print(`  limit     ${limit} ${value.toLocaleString("en")}`);
    }
    if (features?.length) print(`  features  ${features.join(", ")}`);
    for (const { name, ok, error, message } of checks) {
      print(`  ${ok ? "right" : "WRONG"}     ${name} ${message ?? `(off by ${error.toExponential(1)})`}`);
    }
  }
  print(sound ? "\nReady to run" : "\nNot ready: see above");
}
