/** What a config is granted beyond its sandbox: hosts and variables of the environment, each by name. */
import { such } from "../../models/options/mod.ts";
import { type Arguments, type Flags, UsageError } from "./command.ts";
import { PROGRAM } from "./called_as.ts";

/** What is granted; recorded with the run. */
export interface Grants {
  readonly net: readonly string[];
  readonly env: readonly string[];
}

/** A name with a letter in it, or four numbers; perhaps with a port. */
const HOST = /^(?:(?=[\d.-]*[a-z])[a-z\d][\w.-]*|\d+(?:\.\d+){3})(?::\d+)?$/i;

/** The flags, of commands that run a config. */
export const grantFlags = {
  "allow-net": {
    value: "HOST",
    many: true,
    is: such<string>(
      "a host, perhaps with a port: example.org:443",
      (word) => HOST.test(String(word)),
    ),
    help:
      "Lets the config and its plugins reach this host; recorded in run.json. What they read they can then send there",
  },
  "allow-env": {
    value: "NAME",
    many: true,
    is: such<string>("a variable's name", (word) => /^[A-Za-z_]\w*$/.test(String(word))),
    help: "Lets them read this variable of the environment; recorded in run.json by its name alone",
  },
} as const satisfies Flags;

/**
 * What a command line grants.
 *
 * @throws {UsageError} where this process may not grant it: only who starts Deno can
 */
export function grantsOf({ values }: Arguments<typeof grantFlags>): Grants {
  const grants = { net: values["allow-net"] ?? [], env: values["allow-env"] ?? [] };
  const refused = [
    ...grants.net.filter((host) => !isGranted({ name: "net", host })).map((host) => `--allow-net=${host}`),
    ...grants.env.filter((variable) => !isGranted({ name: "env", variable })).map((name) =>
      `--allow-env=${name}`
    ),
  ];
  if (refused.length === 0) return grants;
  throw new UsageError(
    `${
      refused.join(" ")
    } can only be granted by what starts Deno, and ${PROGRAM} does not: it gives every run the same ` +
      "permissions. Run npx variegate, or in a copy of the repository node bin/variegate.mjs, in its place",
  );
}

function isGranted(descriptor: Deno.PermissionDescriptor): boolean {
  return Deno.permissions.querySync(descriptor).state === "granted";
}
