import { assert, assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { join } from "@std/path";
import {
  type Conclusion,
  type HostTensor,
  openWeights,
  readSafetensors,
  writeSafetensors,
} from "../../../mod.ts";
import { publishedFolder } from "../../support/encoder_fixtures.ts";
import { assertClose, fixturePath, readFixture } from "../../support/fixtures.ts";
import { testWithPyTorch } from "../../support/pytorch.ts";
import { checkpoint, readAll } from "../../support/weights.ts";
import { networks, run } from "../_commands.ts";

const folder = await Deno.makeTempDir();

/** Converts, and returns the path of the outcome. */
async function convert(from: string, ending: string, ...flags: string[]): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}${ending}`);
  const { code, stderr } = await run("convert", [from, path, ...flags]);
  assertEquals(code, 0, stderr);
  return path;
}

/** A generator's tensors by their bare names, whatever the file puts before them. */
async function generatorIn(path: string): Promise<Map<string, HostTensor>> {
  return new Map([...await readAll(path)].map(([name, tensor]) => [name.replace(/^g_ema\./, ""), tensor]));
}

/** What the files of one network hold, in the order of rosinality's state dict and with its filters. */
const ROSINALITY = await generatorIn(checkpoint("expected_rosinality.safetensors"));

/** Without what the converter may add. */
function withoutAverage(tensors: ReadonlyMap<string, HostTensor>): [string, HostTensor][] {
  return [...tensors].filter(([name]) => name !== "latent_avg").sort(([a], [b]) => a < b ? -1 : 1);
}

Deno.test("every file of a network becomes the same two files, bit for bit", async () => {
  const files = ["rosinality_zip.pt", "rosinality_legacy.pt", "deflated_entries_zip.pt"];
  const reference = await convert(checkpoint(files[0]!), ".pt");
  assertEquals(await generatorIn(reference), ROSINALITY);
  for (const file of files.slice(1)) {
    const [pt, safetensors] = [
      await convert(checkpoint(file), ".pt"),
      await convert(checkpoint(file), ".safetensors"),
    ];
    assertEquals(await Deno.readFile(pt), await Deno.readFile(reference), file);
    assertEquals(await generatorIn(safetensors), ROSINALITY, file);
    assertEquals(
      await Deno.readFile(await convert(safetensors, ".pt")),
      await Deno.readFile(reference),
      file,
    );
  }
});

Deno.test("what a file lacks is added, always the same; the rest stays as it was, bit for bit", async () => {
  const source = checkpoint("ok_rosinality.safetensors"), made = await convert(source, ".pt");
  assertEquals(withoutAverage(await generatorIn(made)), withoutAverage(await generatorIn(source)));
  const tensors = await readSafetensors(source);
  for (const name of ["noises.noise_0", "convs.0.conv.blur.kernel"]) assert(tensors.delete(name), name);
  const lacking = join(folder, "lacking.safetensors");
  await writeSafetensors(lacking, tensors);
  const [once, twice] = [await convert(lacking, ".pt"), await convert(lacking, ".pt")];
  assertEquals(await Deno.readFile(once), await Deno.readFile(twice));
  const completed = await generatorIn(once), whole = await generatorIn(made);
  assertEquals([...completed.keys()], [...whole.keys()]);
  assertNotEquals(completed.get("noises.noise_0"), whole.get("noises.noise_0"));
  completed.set("noises.noise_0", whole.get("noises.noise_0")!);
  assertEquals(withoutAverage(completed), withoutAverage(whole));
});

Deno.test("of a StyleGAN-NADA snapshot the moving average is kept, and nothing of its optimizer", async () => {
  const made = await generatorIn(
    await convert(checkpoint("nada_snapshot_with_optim_zip.pt"), ".safetensors"),
  );
  assertEquals([...made.keys()].sort(), [...ROSINALITY.keys()].sort());
  for (const [name, value] of await generatorIn(checkpoint("expected_nada_snapshot.safetensors"))) {
    assertEquals(made.get(name), value, name);
  }
});

Deno.test("an NVIDIA network becomes rosinality's, with every value that it had, its bound included", async () => {
  const made = await generatorIn(await convert(checkpoint("nvidia_protocol4.pkl"), ".pt"));
  const settings = made.get("stylegan2_settings")!; // beside the state dict, as latent_avg
  assertEquals(new TextDecoder().decode(settings.data as Uint8Array<ArrayBuffer>), '{"conv_clamp":256}');
  made.delete("stylegan2_settings");
  const shapes = (tensors: ReadonlyMap<string, HostTensor>) =>
    [...tensors].map(([name, { shape }]) => [name, [...shape]]);
  assertEquals(shapes(made), shapes(ROSINALITY)); // as load_state_dict(strict=True) asks
  const values = ({ data }: HostTensor) => String(data);
  const had = [...await readSafetensors(checkpoint("expected_nvidia.safetensors"))]
    .filter(([name]) => !name.endsWith("resample_filter")).map(([, tensor]) => values(tensor));
  const has = [...made].filter(([name]) => !name.endsWith("kernel")).map(([, tensor]) => values(tensor));
  assertEquals(has.sort(), had.sort());
});

Deno.test("half precision is PyTorch's, value for value, and widens without loss", async () => {
  for (
    const [dtype, file] of [["f16", "rosinality_half_zip.pt"], [
      "bf16",
      "rosinality_bfloat16_zip.pt",
    ]] as const
  ) {
    const expected = await generatorIn(checkpoint(file));
    for (const ending of [".pt", ".safetensors"]) {
      const made = await convert(checkpoint("rosinality_zip.pt"), ending, "--dtype", dtype);
      const opened = await openWeights(made);
      assertEquals(
        new Set([...opened.tensors.values()].map(({ dtype }) => dtype)),
        new Set([dtype.toUpperCase()]),
      );
      opened.close();
      assertEquals(await generatorIn(made), expected, `${made} as ${dtype}`);
      assertEquals(await generatorIn(await convert(made, ".pt")), expected, `${made} widened`);
    }
  }
});

Deno.test("a converted generator draws the images of its source", async () => {
  const expected = await readFixture("checkpoints/expected_images.safetensors");
  const latents = join(folder, "z.safetensors"), out = join(folder, "images.safetensors");
  await writeSafetensors(latents, new Map([["z", expected.host("in.z")]]));
  for (
    const [file, image] of [["rosinality_legacy.pt", "rosinality.image"], [
      "nvidia_protocol3.pkl",
      "nvidia.image",
    ]]
  ) {
    const generator = await convert(checkpoint(file!), ".pt");
    const flags = ["--generator", generator, "--latents", latents, "--noise", "stored", "--backend", "wasm"];
    const { code, stderr } = await run("sample", [...flags, "--out", out]);
    assertEquals(code, 0, stderr);
    const images = (await readSafetensors(out)).get("images")!.data as Float32Array;
    await assertClose(images, expected.host(image!), 1e-4, file);
  }
});

testWithPyTorch("what convert writes is what PyTorch expects of rosinality's files", async (python) => {
  const program = `import sys, torch
made, expected = (torch.load(path, map_location="cpu") for path in sys.argv[1:])
assert sorted(made) == ["g_ema", "latent_avg"], sorted(made)
assert list(made["g_ema"]) == list(expected["g_ema"])
for name, value in expected["g_ema"].items():
    assert made["g_ema"][name].dtype == value.dtype, name
    assert torch.equal(made["g_ema"][name], value), name
assert torch.equal(made["latent_avg"], expected["latent_avg"])
print(len(made["g_ema"]), "equal")`;
  for (
    const [dtype, file] of [["f32", "rosinality_zip.pt"], ["f16", "rosinality_half_zip.pt"], [
      "bf16",
      "rosinality_bfloat16_zip.pt",
    ]]
  ) {
    const made = await convert(checkpoint("rosinality_legacy.pt"), ".pt", "--dtype", dtype!);
    assertEquals(await python(program, made, checkpoint(file!)), "51 equal\n", dtype);
  }
});

Deno.test("CLIPs of every naming become safetensors under OpenAI's names, bit for bit", async () => {
  const openai = await readSafetensors(fixturePath("clip/vit_tiny_openai.safetensors"));
  const stated = ["--activation", "quick_gelu", "--image-heads", "1", "--text-heads", "1"];
  for (const file of ["clip/vit_tiny_openai.safetensors", "clip/vit_tiny_hf.safetensors"]) {
    const made = await readSafetensors(await convert(fixturePath(file), ".safetensors", ...stated));
    assertEquals(new Map([...made].sort()), new Map([...openai].sort()), file);
  }
  const archive = await readSafetensors(
    await convert(checkpoint("torchscript_clip_code_emptied.pt"), ".safetensors"),
  );
  for (const [name, value] of await readSafetensors(checkpoint("expected_torchscript_clip.safetensors"))) {
    assertEquals(archive.get(name), value, name);
  }
});

Deno.test("a converted encoder keeps what the files beside it stated", async () => {
  const published = await publishedFolder({ name: "clip_eps6", layout: "hf" });
  const made = await convert(published, ".safetensors");
  const inspected = await Promise.all([published, made].map((path) => run("inspect", [path, "--json"])));
  const [theirs, ours] = inspected.map(({ stdout }) =>
    JSON.parse(stdout).conclusions.map(({ subject, value }: Conclusion) => `${subject} ${value}`).sort()
  );
  assertEquals(ours, theirs);
});

Deno.test("a converted CLIP keeps its words and its heads, and encodes as before", async () => {
  const source = join(await networks(), "clip.safetensors"), made = await convert(source, ".safetensors");
  assertEquals(await readSafetensors(made), await readSafetensors(source));
  const features = await Promise.all([source, made].map(async (path) => {
    const out = `${path}.features.safetensors`;
    const flags = ["--encoder", path, "--text", "dog", "--backend", "wasm", "--out", out];
    const { code, stderr } = await run("encode", flags);
    assertEquals(code, 0, stderr);
    return await readSafetensors(out);
  }));
  assertEquals(features[0], features[1]);
});

Deno.test("of a file with a generator and a CLIP the generator is written, and inspect and a warning tell of the CLIP", async () => {
  const source = await networks(),
    both = join(folder, "both.safetensors"),
    out = join(folder, "one.safetensors");
  const generator = await readSafetensors(join(source, "generator.safetensors"));
  const clip = await readSafetensors(join(source, "clip.safetensors"));
  const under = (prefix: string, tensors: ReadonlyMap<string, HostTensor>) =>
    [...tensors].map(([name, tensor]) => [prefix + name, tensor] as const);
  await writeSafetensors(both, new Map([...under("g_ema.", generator), ...under("clip.", clip)]));
  const { code, stderr } = await run("convert", [both, out, "--quiet"]);
  assertEquals([code, stderr], [0, `"${both}" holds a CLIP beside the generator: it is not written\n`]);
  assertEquals((await readSafetensors(out)).get("input.input"), generator.get("input.input"));
  const told = await run("inspect", [both, "--json"]);
  assertEquals(JSON.parse(told.stdout)["beside"], ["clip"]);
});

Deno.test("what cannot be converted is said, and what was there stays", async () => {
  const source = await networks(), out = join(folder, "x.pt"), there = join(folder, "there.safetensors");
  const kept = join(folder, "kept.pt");
  const generator = join(source, "generator.safetensors"), clip = join(source, "clip.safetensors");
  await Deno.symlink(generator, join(source, "link.safetensors"));
  const large = await readSafetensors(generator), [name, tensor] = [...large][0]!;
  await writeSafetensors(
    there,
    large.set(name, { ...tensor, data: new Float32Array(tensor.data.length).fill(1e5) }),
  );
  await Deno.mkdir(join(folder, "folder.pt"));
  const cases: readonly [string[], RegExp][] = [
    [[clip, out], /holds a CLIP: only generators are written as rosinality's \.pt/],
    [[clip, join(folder, "c.safetensors"), "--class", "1"], /holds a CLIP: --class goes with a conditional/],
    [[fixturePath("clip/bicubic.safetensors"), out], /holds neither a StyleGAN2 generator nor a CLIP/],
    [[generator, out, "--activation", "gelu"], /holds a generator: --activation, .* go with an encoder/],
    [[generator, out, "--class", "0"], /is no conditional network, so it has no class 0/],
    [[generator, join(folder, "x.bin")], /whose ending names no format/],
    [
      [generator, join(folder, "a cat.pkl")],
      /: pickles of NVIDIA's code are read, and not written\. For PyTorch run: deno task convert \S+ '\S+a cat\.pt'/,
    ],
    [
      [generator, join(folder, "x.safetensors"), "--to", "rosinality"],
      /whose ending is not that of rosinality/,
    ],
    [[generator, join(folder, "no", "x.pt")], /^OUT is ".*x\.pt", but there is no folder/],
    [[generator, join(folder, "folder.pt")], /which is a folder: name a file in it/],
    [[generator, generator], /OUT is IN/],
    [[generator, join(source, "link.safetensors")], /OUT is IN/],
    [[join(source, "missing.pt"), out], /does not exist/],
    [[checkpoint("hostile_eval.pkl"), out], /is refused: it asks for/],
    [[checkpoint("bad_nan_weights.safetensors"), out], /are not finite/],
    [[checkpoint("bad_extra_key.safetensors"), out], /surprise\.weight/],
    [[there, kept, "--dtype", "f16"], /cannot be written as f16\. /],
  ];
  await Deno.writeTextFile(kept, "old");
  const before = await Deno.readFile(generator);
  for (const [args, message] of cases) {
    const { code, stderr } = await run("convert", args);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, message);
  }
  assertEquals(await Deno.readFile(generator), before);
  assertEquals(await Deno.readTextFile(kept), "old");
  const left = (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name);
  assertEquals(left.filter((name) => name === "x.pt" || name.endsWith(".part")), []);
});
