import { assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { readSafetensors, writeSafetensors } from "../../mod.ts";
import { assertClose, fixturePath, readFixture } from "../support/fixtures.ts";
import { testWithPyTorch } from "../support/pytorch.ts";
import { networks, run } from "./_commands.ts";

const folder = await Deno.makeTempDir();

async function convert(from: string, out: string, ...flags: string[]): Promise<string> {
  const path = join(folder, out);
  const { code, stderr } = await run("convert", [from, path, ...flags]);
  assertEquals(code, 0, stderr);
  return path;
}

/** What a generator draws of given z with stored noise. */
async function imagesOf(generator: string, latents: string): Promise<Float32Array> {
  const out = join(folder, `${crypto.randomUUID()}.safetensors`);
  const args = [
    "--generator",
    generator,
    "--latents",
    latents,
    "--noise",
    "stored",
    "--backend",
    "wasm",
    "--out",
    out,
  ];
  const { code, stderr } = await run("sample", args);
  assertEquals(code, 0, stderr);
  return (await readSafetensors(out)).get("images")!.data as Float32Array;
}

Deno.test("a generator comes back from each format with the weights and the images that it had", async () => {
  const source = join(await networks(), "generator.safetensors");
  const latents = join(folder, "z.safetensors");
  await writeSafetensors(
    latents,
    new Map([["z", { shape: [2, 8], data: Float32Array.from({ length: 16 }, (_, i) => Math.sin(i)) }]]),
  );
  const there = await convert(source, "there.pt"), back = await convert(there, "back.safetensors");
  const again = await convert(back, "again.safetensors");
  assertEquals(await Deno.readFile(back), await Deno.readFile(again));
  await assertClose(await imagesOf(there, latents), await imagesOf(source, latents), 1e-6);
  const half = await convert(source, "half.pt", "--dtype", "f16"),
    brain = await convert(source, "brain.pt", "--dtype", "bf16");
  await assertClose(await imagesOf(half, latents), await imagesOf(source, latents), 0.02, "float16");
  await assertClose(await imagesOf(brain, latents), await imagesOf(source, latents), 0.1, "bfloat16");
});

Deno.test("an NVIDIA network becomes rosinality's, which draws the same images", async () => {
  const expected = await readFixture("checkpoints/expected_images.safetensors");
  const latents = join(folder, "nvidia-z.safetensors");
  await writeSafetensors(latents, new Map([["z", expected.host("in.z")]]));
  const converted = await convert(fixturePath("checkpoints/nvidia_protocol4.pkl"), "nvidia.pt");
  await assertClose(await imagesOf(converted, latents), expected.host("nvidia.image"), 1e-4);
});

testWithPyTorch("what convert writes is opened by torch.load", async (python) => {
  const path = await convert(fixturePath("checkpoints/nvidia_protocol3.pkl"), "torch.pt");
  const program = `import sys, torch
c = torch.load(sys.argv[1], map_location="cpu")
print(sorted(c), c["g_ema"]["conv1.conv.weight"].dtype, tuple(c["latent_avg"].shape))`;
  assertMatch(await python(program, path), /^\['g_ema', 'latent_avg'\] torch\.float32 \(16,\)/);
});

Deno.test("a CLIP goes to safetensors under OpenAI's names, with what its file says of itself", async () => {
  const source = join(await networks(), "clip.safetensors");
  const path = await convert(source, "clip.safetensors");
  assertEquals(await readSafetensors(path), await readSafetensors(source));
  const features = join(folder, "f.safetensors");
  assertEquals((await run("encode", ["--encoder", path, "--text", "dog", "--out", features])).code, 0);
});

Deno.test("what cannot be converted is said", async () => {
  const source = await networks();
  const cases: readonly [string[], RegExp][] = [
    [
      [join(source, "clip.safetensors"), join(folder, "x.pt")],
      /holds no StyleGAN2 generator: only those are written as rosinality's \.pt/,
    ],
    [[join(source, "generator.safetensors"), join(folder, "x.bin")], /tells no format/],
    [[join(source, "generator.safetensors"), join(source, "generator.safetensors")], /OUT is IN/],
    [[join(source, "missing.pt"), join(folder, "x.pt")], /does not exist/],
    [[fixturePath("checkpoints/hostile_eval.pkl"), join(folder, "x.pt")], /is refused: it asks for/],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await run("convert", args);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, message);
  }
});
