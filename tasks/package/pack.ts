/**
 * `deno task pack`: the package as npm publishes it, variegate-VERSION.tgz, and beside it the folder variegate-VERSION-jsr
 * as JSR does. `--out DIR` says where (default: here).
 */
import { join, resolve } from "@std/path";
import settings from "../../deno.json" with { type: "json" };
import { stageForNetwork } from "./for_network.ts";
import { stage } from "./stage.ts";

/** Makes both. @returns the tarball's path */
export async function pack(root: string, out: string, version = settings.version): Promise<string> {
  const jsr = join(out, `variegate-${version}-jsr`);
  await Deno.remove(jsr, { recursive: true }).catch(() => {}); // of an earlier time
  await stageForNetwork(jsr, await stage(root, jsr, version));
  return await packForNode(root, out, version);
}

/** Makes the tarball alone. @returns its path */
export async function packForNode(root: string, out: string, version = settings.version): Promise<string> {
  const folder = await Deno.makeTempDir({ prefix: "variegate-package-" });
  try {
    await stage(root, folder, version);
    await Deno.copyFile(join(root, "deno.lock"), join(folder, "deno.lock"));
    await run("deno", ["install", "--quiet"], folder); // its deno.lock names what the package needs, and no more
    await Deno.mkdir(out, { recursive: true });
    const [{ filename }] = JSON.parse(
      await run("npm", ["pack", "--json", "--pack-destination", out], folder),
    );
    return join(out, filename);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Runs a program to its end. @returns what it printed */
export async function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(program, {
    args: [...args],
    cwd,
    env: { DENO_NO_PACKAGE_JSON: "1" },
  }).output();
  const [printed, said] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)) as [
    string,
    string,
  ];
  if (success) return printed;
  throw new Error(`${program} ${args.join(" ")} failed:\n${said}${printed}`);
}

if (import.meta.main) {
  const at = Deno.args.indexOf("--out");
  const out = resolve(Deno.env.get("INIT_CWD") ?? Deno.cwd(), at < 0 ? "." : Deno.args[at + 1]!);
  console.log(await pack(Deno.cwd(), out));
}
