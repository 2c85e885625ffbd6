/** Deno, and the packages that it needs. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** Where this package, or copy of the repository, lies. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What Deno is told by the environment: of a package.json it knows what the map of the project says (project.mjs). */
export const ENVIRONMENT = { ...process.env, NODEVICE_SELECT: "1", DENO_NO_PACKAGE_JSON: "1" };

/** Deno's program: of npm's package beside this one, which may have to be unpacked still, else on the PATH. */
export function findDeno() {
  const require = createRequire(import.meta.url);
  try {
    const folder = dirname(require.resolve("deno/package.json"));
    const program = join(folder, process.platform === "win32" ? "deno.exe" : "deno");
    return existsSync(program) ? program : require("deno/install_api.cjs").runInstall();
  } catch {
    return "deno";
  }
}

/** After how many milliseconds it is said what takes so long. */
const PATIENCE = 2000;

/**
 * Downloads what is not there yet: the packages of Variegate, and those of the project whose config is to run.
 *
 * @param {string} deno
 * @param {{ settings: string, config: string } | undefined} project
 */
export async function cachePackages(deno, project) {
  const said = setTimeout(() => console.error("Downloading packages, once"), PATIENCE);
  // Deno looks for no settings in a node_modules by itself
  const ours = ["install", "--quiet", "--config", join(ROOT, "deno.json"), ...frozen()];
  await ended(spawn(deno, ours, { cwd: ROOT, env: ENVIRONMENT, stdio: ["ignore", 2, 2] }));
  if (project) {
    const args = ["cache", "--quiet", "--no-check", "--config", project.settings, project.config];
    await ended(spawn(deno, args, { env: ENVIRONMENT, stdio: "ignore" })); // what is wrong with a config is told when it runs
  }
  clearTimeout(said);
}

/** A package's own list of packages is never written. */
function frozen() {
  return existsSync(join(ROOT, "deno.lock")) ? ["--frozen"] : [];
}

/** @param {import("node:child_process").ChildProcess} child */
function ended(child) {
  return new Promise((resolve) => child.on("close", resolve).on("error", resolve));
}
