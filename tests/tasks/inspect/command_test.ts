import { assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { readSafetensors, writeSafetensors } from "../../../mod.ts";
import { encodeTreeFile } from "../../../pipeline/storage/tree_file.ts";
import { fixturePath } from "../../support/fixtures.ts";
import { networks, run } from "../_commands.ts";

const folder = await networks();

async function inspect(path: string): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await run("inspect", [path, "--json"]);
  assertEquals(code, 0, stderr);
  return JSON.parse(stdout);
}

Deno.test("inspect tells generators and CLIPs apart, and their sizes", async () => {
  const generator = await inspect(join(folder, "generator.safetensors"));
  assertEquals([generator.kind, generator.size, generator.mappingDepth, generator.complete], [
    "stylegan2",
    8,
    2,
    true,
  ]);
  const clip = await inspect(join(folder, "clip.safetensors"));
  assertEquals([clip.kind, clip.dim, clip.complete], ["clip", 16, true]);
  const nvidia = await inspect(fixturePath("checkpoints/nvidia_protocol4.pkl"));
  assertEquals([nvidia.kind, nvidia.names, nvidia.mappingDepth, nvidia.size], ["stylegan2", "NVIDIA", 2, 16]);
});

Deno.test("inspect names what a file lacks", async () => {
  const path = join(folder, "lacking.safetensors");
  const tensors = await readSafetensors(join(folder, "generator.safetensors"));
  for (const name of ["conv1.conv.weight", "to_rgb1.bias"]) tensors.delete(name);
  await writeSafetensors(path, tensors);
  const { stdout } = await run("inspect", [path]);
  assertMatch(stdout, /2 tensors missing: conv1\.conv\.weight, to_rgb1\.bias/);
  assertEquals((await inspect(path)).complete, false);
});

Deno.test("inspect says what keeps a network from being used", async () => {
  const extra = await run("inspect", [fixturePath("checkpoints/bad_extra_key.safetensors")]);
  assertMatch(extra.stdout, /1 tensor that no such network has: surprise\.weight/);
  assertEquals(/complete/.test(extra.stdout), false);
  const tensor = { shape: [1], data: new Float32Array(1) };
  const other = join(folder, "stylegan3.safetensors");
  const names = ["mapping.fc0.weight", "synthesis.input.weight", "synthesis.L0_36_512.weight"];
  await writeSafetensors(other, new Map(names.map((name) => [`G_ema.${name}`, tensor])));
  assertMatch((await run("inspect", [other])).stdout, /A StyleGAN3 generator: only StyleGAN2's can be used/);
  const { stderr } = await run("sample", ["--generator", other, "--out", join(folder, "never.png")]);
  assertMatch(stderr, /holds a StyleGAN3 generator: only StyleGAN2's can be used/);
});

Deno.test("inspect says what an encoder's files state, and where, and asks for what they do not", async () => {
  const beside = await Deno.makeTempDir();
  const path = join(beside, "model.safetensors"), config = join(beside, "config.json");
  await Deno.copyFile(fixturePath("clip/vit_tiny_hf.safetensors"), path);
  const asked = await run("inspect", [path]);
  assertEquals(asked.code, 2);
  assertMatch(
    asked.stderr,
    /does not state the activation .* give --activation quick_gelu\|gelu\|gelu_tanh .*--text-heads N/,
  );
  const flags = ["--activation", "gelu", "--image-heads", "1", "--text-heads", "4"];
  const told = await run("inspect", [path, ...flags]);
  assertMatch(told.stdout, /texts: 2 layers of width 64, 4 heads, 600 tokens/);
  assertMatch(
    told.stdout,
    /by the option "activation": image tower's activation gelu, text tower's activation gelu/,
  );

  const stated = {
    model_type: "clip",
    text_config: { num_attention_heads: 2 },
    vision_config: { num_attention_heads: 1 },
  };
  await Deno.writeTextFile(config, JSON.stringify(stated));
  const folder = await run("inspect", [beside]);
  assertMatch(folder.stdout, /texts: 2 layers of width 64, 2 heads, 600 tokens/);
  assertMatch(folder.stdout, /by "config\.json": image tower's heads 1, text tower's heads 2/);
  assertMatch(
    folder.stdout,
    /by "config\.json", which leaves it to CLIPModel's default: .*text tower's activation quick_gelu/,
  );
  const { conclusions } = await inspect(path) as {
    conclusions: readonly { subject: string; value: unknown }[];
  };
  assertEquals(conclusions.find(({ subject }) => subject === "text tower's heads")?.value, 2);
  await Deno.writeTextFile(config, JSON.stringify({ vision_config: { hidden_act: "relu" } }));
  const { stdout } = await run("inspect", [path]);
  assertMatch(stdout, /config\.json" states "relu" for "vision_config\.hidden_act", only "quick_gelu", /);
});

Deno.test("inspect says at which step a run's snapshot stands", async () => {
  const path = join(folder, "snapshot.safetensors");
  await Deno.writeFile(path, encodeTreeFile({ version: 1, step: 7, optimizer: null }));
  const { kind, step } = await inspect(path);
  assertEquals([kind, step], ["snapshot", 7]);
  const { stdout } = await run("inspect", [path]);
  assertMatch(
    stdout,
    /A run's snapshot at step 7\. Go on with it by deno task adapt CONFIG\.ts --resume FILE/,
  );
});

Deno.test("inspect refuses a hostile file by what it asks for", async () => {
  const { code, stderr } = await run("inspect", [fixturePath("checkpoints/hostile_os_system_zip.pt")]);
  assertEquals(code, 2);
  assertMatch(
    stderr,
    /asks for "posix\.system", which is not among the classes of weight files; nothing was run/,
  );
});
