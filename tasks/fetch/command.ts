/** `deno task fetch`: downloads public weights. The one command with a network. */
import { basename, join, resolve } from "@std/path";
import { suggestion } from "../../pipeline/suggest.ts";
import { CATALOGUE, type PublicWeights } from "./catalogue.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { runSandboxed } from "../shell/sandbox.ts";
import type { FetchInput, FileInput } from "./worker.ts";

const COMMAND: Command = {
  name: "fetch",
  summary:
    "Downloads public generators and CLIPs into one folder, resumes what was broken off, and verifies the hash\n" +
    "where the publisher states one. Without a name it lists what it knows.",
  positional: ["[NAME]"],
  flags: {
    out: { value: "DIR", help: "Where to keep them (default: weights)" },
    url: { value: "URL", help: "Another file, from any host" },
    sha256: { value: "HEX", help: "With --url: the hash that it must have" },
  },
  examples: [
    "deno task fetch",
    "deno task fetch ViT-B-32",
    "deno task fetch --url https://example.org/dogs.pt --sha256 HEX",
  ],
};

await runSandboxed<FetchInput>(COMMAND, new URL("./worker.ts", import.meta.url), (args) => {
  const folder = args.one("out") ?? "weights";
  const wanted = wantedOf(args);
  if (!wanted) return { input: { list: CATALOGUE }, write: [] };
  // a folder's hosts redirect to others, as one of the user's may
  const net = args.one("url") || wanted.beside ? true : [new URL(wanted.url).host] as const;
  return { input: { files: filesOf(wanted, folder) }, write: [resolve(folder)], net };
});

/** The files to download: one, or in a folder of its name the weights and, before them, what belongs to them. */
function filesOf({ name, url, sha256, licence, beside }: Wanted, folder: string): FileInput[] {
  const weights = { url, ...(sha256 !== undefined && { sha256 }), ...(licence !== undefined && { licence }) };
  const target = (url: string) => basename(new URL(url).pathname);
  if (!beside || name === undefined) return [{ ...weights, target: join(folder, target(url)) }];
  const others = beside.map((file) => ({ url: new URL(file, url).href, target: join(folder, name, file) }));
  return [...others, { ...weights, target: join(folder, name, target(url)) }];
}

/** What is known of what is wanted. */
type Wanted = Pick<PublicWeights, "url"> & Partial<PublicWeights>;

/** What to download; nothing where the list is wanted. */
function wantedOf(args: Arguments): Wanted | undefined {
  const name = args.positional[0], url = args.one("url"), sha256 = args.one("sha256")?.toLowerCase();
  if (url === undefined) {
    if (sha256 !== undefined) throw new UsageError("--sha256 goes with --url: the list has its own hashes");
    if (name === undefined) return undefined;
    const known = CATALOGUE.find((weights) => weights.name.toLowerCase() === name.toLowerCase());
    if (known) return known;
    throw new UsageError(
      `No weights are known as "${name}"${suggestion(name, CATALOGUE.map(({ name }) => name))}`,
    );
  }
  if (name !== undefined) throw new UsageError("Give a NAME or --url, not both");
  if (!/^https?:\/\//.test(url) || !URL.canParse(url) || new URL(url).pathname.endsWith("/")) {
    throw new UsageError(`--url is "${url}". It must be the http or https address of a file`);
  }
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) {
    throw new UsageError(`--sha256 is "${sha256}". It must be 64 hexadecimal digits`);
  }
  return { url, ...(sha256 !== undefined && { sha256 }) };
}
