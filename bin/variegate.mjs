#!/usr/bin/env node
/**
 * `variegate COMMAND …`, for Node: starts Deno on cli.ts with the permissions that tasks/commands.json lists for the
 * command, and no others. Deno comes from the package `deno` of npm, or is the one on the PATH.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { cachePackages, ENVIRONMENT, findDeno, ROOT } from "./deno.mjs";
import { grantsIn } from "./grants.mjs";
import { openProject } from "./project.mjs";

const [name = "", ...words] = process.argv.slice(2);
const table = JSON.parse(readFileSync(join(ROOT, "tasks", "commands.json"), "utf8"));
const command = Object.hasOwn(table, name) ? table[name] : { permissions: [] };

const deno = findDeno();
const project = command.imports ? openProject(words) : undefined;
await cachePackages(deno, project);
const child = spawn(deno, [
  ...["run", "--config", project?.settings ?? join(ROOT, "deno.json"), "--cached-only", "--no-prompt"],
  ...command.permissions,
  ...(command.imports ? grantsIn(words) : []),
  ...[join(ROOT, "cli.ts"), ...process.argv.slice(2)],
], { stdio: "inherit", env: ENVIRONMENT });

// A terminal signals every process itself; what is sent to this one alone is handed on. The command ends by itself.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", ({ message }) => {
  console.error(`Cannot start Deno from "${deno}": ${message}. Install it: npm install deno@2.9.6`);
  process.exitCode = 1;
});
child.on("close", (code, signal) => {
  project?.close();
  process.exitCode = code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0);
});
