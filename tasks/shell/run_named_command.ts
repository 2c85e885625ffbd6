import { suggestion } from "../../models/options/mod.ts";
import { VERSION } from "../../pipeline/storage/version.ts";
import table from "../commands.json" with { type: "json" };
import { PROGRAM } from "./called_as.ts";
import { EXIT, EXIT_CODES } from "./exit.ts";
import { openTerminal, print } from "./terminal.ts";

/** A command, as tasks/commands.json lists it: what it is for, and what it may. */
export type CommandName = keyof typeof table;

/** A command's module, once it is asked for. */
type Rooms = Readonly<
  Record<CommandName, () => Promise<{ main(words: readonly string[]): Promise<never> }>>
>;

/** Runs the command that the first word names, by the words behind it. */
export async function runNamedCommand(rooms: Rooms, [name, ...words] = Deno.args): Promise<never> {
  if (name !== undefined && isCommand(name)) {
    keepTo(name);
    return await (await rooms[name]()).main(words);
  }
  if (name === "--version") {
    print(`Variegate ${VERSION}`);
    Deno.exit(EXIT.ok);
  }
  if (name === "--help" || name === "-h" || name === "help") {
    print(overview());
    Deno.exit(EXIT.ok);
  }
  const { warn } = openTerminal();
  if (name !== undefined) {
    warn(`There is no command "${name}"${suggestion(name, Object.keys(table))}`);
  }
  warn(name === undefined ? overview() : `See: ${LIST}`);
  Deno.exit(EXIT.usage);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(table, name);
}

/** Of what Deno's own flags allow, gives back whatever the command does not need: none may more than the table says. */
function keepTo(name: CommandName): void {
  const allowed = table[name].permissions.map((flag) => flag.replace(/^--allow-/, "").replace(/=.*/, ""));
  for (const kind of ["write", "net", "run", "ffi", "sys", "env"] as const) {
    const isAllGranted = Deno.permissions.querySync({ name: kind }).state === "granted"; // not single hosts and variables
    if (isAllGranted && !allowed.includes(kind)) Deno.permissions.revokeSync({ name: kind });
  }
}

/** Lists the commands. */
const LIST = PROGRAM === "deno task" ? "deno task variegate" : `${PROGRAM} --help`;

/** All commands, a line each. */
function overview(): string {
  const rows = Object.entries(table), width = Math.max(...rows.map(([name]) => name.length));
  return [
    `${PROGRAM} COMMAND [arguments] [flags]`,
    "\nAdapts StyleGAN2 generators to domains for which there are no images, by text alone.\n",
    ...rows.map(([name, { description }]) => `  ${name.padEnd(width)}  ${description}`),
    `\nOf one command: ${PROGRAM} COMMAND --help`,
    `\n${EXIT_CODES}`,
  ].join("\n");
}
