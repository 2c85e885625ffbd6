/** Commands as a user runs them: as processes, with the permissions that the table of commands gives them. */
import { fromFileUrl, join } from "@std/path";
import { clipMetadata, initialiseClip, initialiseStyleGAN2, writeSafetensors } from "../../mod.ts";
import table from "../../tasks/commands.json" with { type: "json" };

/** The project, in which commands are called unless it is said otherwise. */
export const ROOT: string = fromFileUrl(new URL("../../", import.meta.url));

/** What a command is called. */
export type Name = keyof typeof table;

/** What a command left behind. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `deno task NAME ARGS…` in a folder, without the task runner between. */
export function start(
  name: Name,
  args: readonly string[],
  cwd = ROOT,
): Deno.ChildProcess {
  const flags = ["--config", join(ROOT, "deno.json"), "--cached-only", "--no-prompt", "--allow-env=INIT_CWD"];
  return new Deno.Command(Deno.execPath(), {
    args: ["run", ...flags, ...table[name].permissions, join(ROOT, "cli.ts"), name, ...args],
    cwd: ROOT,
    env: { NODEVICE_SELECT: "1", NO_COLOR: "1", INIT_CWD: cwd },
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/** Runs a command to its end. */
export async function run(
  name: Name,
  args: readonly string[],
  cwd = ROOT,
): Promise<Ended> {
  const { code, stdout, stderr } = await start(name, args, cwd).output();
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: decode(stdout), stderr: decode(stderr) };
}

/** Runs `cli.ts ARGS…` without any permission. */
export async function runBare(...args: string[]): Promise<Ended> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--cached-only",
      "--no-prompt",
      "--config",
      join(ROOT, "deno.json"),
      join(ROOT, "cli.ts"),
      ...args,
    ],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
  }).output();
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: decode(stdout), stderr: decode(stderr) };
}

/** A folder with a generator of 8 px and a CLIP of 16 px, a few thousand numbers each. */
export async function networks(): Promise<string> {
  const folder = await Deno.makeTempDir();
  const generator = initialiseStyleGAN2({ size: 8, channels: [8, 8], styleDim: 8, mappingDepth: 2, seed: 1 });
  await writeSafetensors(join(folder, "generator.safetensors"), generator);
  const words = ["dog", "cat"];
  const clip = initialiseClip({
    dim: 16,
    image: { size: 16, patchSize: 8, width: 64, layers: 1 },
    text: { vocabularySize: words.length + 2, contextLength: 8, width: 64, layers: 1 },
    seed: 2,
  });
  await writeSafetensors(join(folder, "clip.safetensors"), clip, clipMetadata({ words }));
  return folder;
}

/** Writes a config that adapts those networks, and returns its path. @param members further members of the config */
export async function writeConfig(
  folder: string,
  plugins: string,
  members = "steps: 3",
  before = "",
): Promise<string> {
  const path = join(folder, `config-${crypto.randomUUID().slice(0, 8)}.ts`);
  await Deno.writeTextFile(
    path,
    `import * as variegate from "variegate";
const { checkpoint, clip, defineConfig, defineLoss, definePlugin, directional, directionalMoment, ewc, layerSelection, metrics,
  samples, semanticVariations, stylegan2, tf } = variegate;
${before}
export default defineConfig({
  generator: stylegan2(${JSON.stringify(join(folder, "generator.safetensors"))}),
  encoder: clip(${JSON.stringify(join(folder, "clip.safetensors"))}),
  prompts: { source: "dog", target: "cat" },
  plugins: [${plugins}],
  ${members},
});
`,
  );
  return path;
}
