/** Commands as a user runs them: as processes, with the permissions that deno.json gives them. */
import { fromFileUrl, join } from "@std/path";
import { clipMetadata, initialiseClip, initialiseStyleGAN2, writeSafetensors } from "../../mod.ts";
import settings from "../../deno.json" with { type: "json" };

const ROOT = fromFileUrl(new URL("../../", import.meta.url));
const SHELL = /^(?:\w+=\S+ )*deno (.*)$/; // deno.json's commands, without the environment before them

/** What a command left behind. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `deno task NAME ARGS…` in a folder, without the task runner between. */
export function start(
  name: keyof typeof settings.tasks,
  args: readonly string[],
  cwd = ROOT,
): Deno.ChildProcess {
  const command = settings.tasks[name].command.replace("$(deno eval -p 'Deno.execPath()')", Deno.execPath());
  const words = SHELL.exec(command)![1]!.split(" ");
  const script = join(ROOT, words.pop()!);
  const [run, ...flags] = words;
  return new Deno.Command(Deno.execPath(), {
    args: [run!, "--config", join(ROOT, "deno.json"), ...flags, script, ...args],
    cwd,
    env: { NODEVICE_SELECT: "1", NO_COLOR: "1" },
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/** Runs a command to its end. */
export async function run(
  name: keyof typeof settings.tasks,
  args: readonly string[],
  cwd = ROOT,
): Promise<Ended> {
  const { code, stdout, stderr } = await start(name, args, cwd).output();
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
