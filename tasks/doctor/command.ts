/** `deno task doctor`: what there is to compute on, and whether it computes right. */
import { probeBackends, selfTest, startBackend } from "../../models/backend/mod.ts";
import { VERSION } from "../../pipeline/storage/version.ts";
import { EXIT } from "../shell/exit.ts";
import { complain } from "../shell/sandbox.ts";
import { print } from "../shell/terminal.ts";
import { type Command, helpText, parseCommandLine, wantsHelp } from "../shell/usage.ts";

const COMMAND: Command = {
  name: "doctor",
  summary: "Looks at what there is to compute on, tries whether it computes right, and says what to install.",
  positional: [],
  flags: { json: { help: "Prints the findings as one JSON object" } },
  examples: ["deno task doctor"],
};

if (wantsHelp(Deno.args)) print(helpText(COMMAND));
else {
  try {
    Deno.exit(await examine(parseCommandLine(COMMAND, Deno.args).has("json")));
  } catch (error) {
    Deno.exit(complain(COMMAND, error));
  }
}

async function examine(json: boolean): Promise<number> {
  const backends = [];
  for (const report of await probeBackends()) {
    const checks = report.usable ? await tried(report.name) : [];
    backends.push({ ...report, checks });
  }
  const sound = backends.some(({ chosen, checks }) => chosen && checks.every(({ ok }) => ok));
  const findings = {
    variegate: VERSION,
    deno: Deno.version.deno,
    system: Deno.build.target,
    sound,
    backends,
  };
  if (json) print(JSON.stringify(findings));
  else show(findings);
  return sound ? EXIT.ok : EXIT.failed;
}

/** The self-test of a backend; one that does not even start is one failed check. */
async function tried(name: "webgpu" | "wasm") {
  try {
    await startBackend({ backend: name });
    return await selfTest();
  } catch (error) {
    return [{ name: "start", ok: false, error: Infinity, message: (error as Error).message }];
  }
}

function show({ variegate, deno, system, sound, backends }: {
  readonly variegate: string;
  readonly deno: string;
  readonly system: string;
  readonly sound: boolean;
  readonly backends: readonly (Awaited<ReturnType<typeof probeBackends>>[number] & {
    readonly checks: Awaited<ReturnType<typeof tried>>;
  })[];
}): void {
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
