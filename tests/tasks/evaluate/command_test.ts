import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { encodePng, initialiseStyleGAN2, Random, writeSafetensors } from "../../../mod.ts";
import type { Measurement } from "../../../models/metrics/mod.ts";
import { nvidiaName } from "../../../models/stylegan2/nvidia_names.ts";
import { ConfigError } from "../../../pipeline/errors.ts";
import { encodeManifest, type Manifest, sha256 } from "../../../pipeline/storage/manifest.ts";
import type { Comparison } from "../../../tasks/evaluate/evaluation.ts";
import { readRun } from "../../../tasks/evaluate/run_record.ts";
import { fixturePath } from "../../support/fixtures.ts";
import { filesIn, testIn } from "../../support/folders.ts";
import { toyHeads, toyTrunk } from "../../models/lpips/_toy_lpips.ts";
import { networks, run, writeConfig } from "../_commands.ts";

const folder = await networks();
const GENERATOR = join(folder, "generator.safetensors"), CLIP = join(folder, "clip.safetensors");
const RUN = join(folder, "run");

interface Evaluation {
  readonly class: number | null;
  readonly notes: readonly string[];
  readonly measurements: readonly Measurement[];
}

/** Evaluates twelve images and hands back what was written and printed. */
async function evaluate(what: string | readonly string[], args: readonly string[]) {
  const out = join(folder, crypto.randomUUID());
  const common = ["--encoder", CLIP, "--samples", "12", "--backend", "wasm", "--json", "--out", out];
  const { code, stdout, stderr } = await run("evaluate", [...[what].flat(), ...common, ...args]);
  assertEquals(code, 0, stderr);
  const written: Evaluation = JSON.parse(await Deno.readTextFile(join(out, "evaluation.json")));
  assertEquals(JSON.parse(stdout), written);
  return { ...written, page: await Deno.readTextFile(join(out, "report.html")) };
}

const numbers = (found: readonly Measurement[], of: Measurement["of"]) =>
  found.filter((measurement) => measurement.of === of).map(({ name, value }) => [name, value] as const);

Deno.test("evaluate measures a run against its source, its prompts and true images", async () => {
  const config = await writeConfig(folder, "directional(), metrics({ every: 1 }), checkpoint()");
  const adapted = await run("adapt", [config, "--out", RUN, "--backend", "wasm"]);
  assertEquals(adapted.code, 0, adapted.stderr);
  const cats = join(folder, "cats");
  await Deno.mkdir(cats);
  for (let i = 0; i < 5; i++) {
    const data = Uint8Array.from({ length: 10 * 9 * 3 }, (_, at) => (at * (i + 3) * 7) % 256);
    await Deno.writeFile(join(cats, `${i}.png`), encodePng({ width: 10, height: 9, data }));
  }
  await Deno.copyFile(fixturePath("pictures/lossy.webp"), join(cats, "cat.webp"));
  await Deno.writeTextFile(join(cats, "cut.jpg"), "no picture");
  const { measurements, notes, page } = await evaluate(RUN, ["--source", GENERATOR, "--reference", cats]);
  const names = measurements.map(({ name }) => name);
  for (const name of ["Fréchet distance", "Recall", "Directional similarity", "Target score"]) {
    assert(names.includes(name), name);
  }
  assert(measurements.every(({ value }) => Number.isFinite(value)));
  assertMatch(notes.join(), /guided this run/);
  assertEquals(notes.at(-1), "Of the reference: 1 left out: cut.jpg (text).");
  assertMatch(page, /<figcaption>The reference, cats<\/figcaption>/);
  const recall = measurements.find(({ name }) => name === "Recall")!;
  assertMatch(JSON.stringify(recall), /\b6\b/); // five PNG files and a WebP
  assertMatch(recall.notes!.join(), /^Only 6 reference images: both shares depend on how many there are/);
  assertMatch(notes[0]!, /^Too few images for 13 measures, each of which says what follows: Intra-cluster/);
  assertMatch(
    page,
    /<td>Fréchet distance ↓<span class="few">Only 6 reference images, not more than the 16 dimensions/,
  );
  assertMatch(page, /From &quot;dog&quot; to &quot;cat&quot;/);
  assertMatch(page, /aria-label="directional-loss over steps 1 to 3"/);
});

Deno.test("evaluate prints its table, and writes nothing else to stdout", async () => {
  const args = [
    "--encoder",
    CLIP,
    "--samples",
    "4",
    "--backend",
    "wasm",
    "--quiet",
    "--out",
    join(folder, "printed"),
  ];
  const { code, stdout, stderr } = await run("evaluate", [GENERATOR, ...args]);
  assertEquals(code, 0, stderr);
  assertMatch(stdout, /^ +Adapted\n(?:[^\n]+ (?:[\d.e-]+|undefined)\n)+$/);
  assertMatch(stdout, /^Mean pairwise feature distance ↑ +[\d.e-]+$/m);
});

Deno.test("evaluate sets runs side by side, each with the numbers that it has alone", async () => {
  const texts = ["--source-text", "dog", "--target-text", "cat", "--source", GENERATOR];
  const other = join(folder, "other.safetensors");
  const size = { size: 8, channels: [8, 8], styleDim: 8, mappingDepth: 2, seed: 9 };
  await writeSafetensors(other, initialiseStyleGAN2(size));
  const alone = [await evaluate(GENERATOR, texts), await evaluate(other, texts)];
  const { runs, page } = await evaluate([GENERATOR, other], texts) as unknown as Comparison & {
    page: string;
  };
  assertEquals(runs.map(({ name }) => name), ["generator.safetensors", "other.safetensors"]);
  assertEquals(runs.map(({ measurements }) => measurements), alone.map(({ measurements }) => measurements));
  assertMatch(page, /<th>generator\.safetensors<\/th><th>other\.safetensors<\/th><th>Source<\/th>/);
  assertEquals(page.match(/<figcaption>Source<\/figcaption>/g)!.length, 1);
  assertMatch(page, /<figcaption>other\.safetensors, of the same latents<\/figcaption>/);
});

Deno.test("evaluate gives a generator and itself the same numbers, and no direction", async () => {
  const texts = ["--source-text", "dog", "--target-text", "cat"];
  const { measurements, notes } = await evaluate(GENERATOR, ["--source", GENERATOR, ...texts]);
  assertEquals(numbers(measurements, "adapted"), numbers(measurements, "source"));
  assertEquals(numbers(measurements, "pairs"), [["Directional similarity", 0]]);
  assertEquals(notes.slice(1).filter((note) => !note.startsWith("Of the networks: ")), [
    "Without LPIPS weights, diversity is measured by the encoder's features.",
  ]);
  assertEquals(notes.filter((note) => /generator\.safetensors: no average latent/.test(note)).length, 1);
});

Deno.test("evaluate measures diversity by LPIPS where it has the weights", async () => {
  const larger = join(folder, "larger.safetensors"), trunk = join(folder, "squeeze.safetensors");
  const size = { size: 32, channels: [8, 8, 8, 8], styleDim: 8, mappingDepth: 2, seed: 1 };
  await writeSafetensors(larger, initialiseStyleGAN2(size));
  await writeSafetensors(trunk, new Map([...toyTrunk("squeeze"), ...toyHeads("squeeze")]));
  const lpips = ["--lpips", "squeeze", "--lpips-weights", trunk, "--lpips-trunk", trunk];
  const { measurements, notes } = await evaluate(larger, lpips);
  const [first] = measurements;
  assertEquals(first!.protocol.features, "LPIPS 0.1 by squeeze, 32 x 32 pixels, not resized");
  assert(first!.value! > 0);
  assertEquals(
    notes.filter((note) => !/^(?:Too few images|Of the networks: .* no average latent)/.test(note)),
    [],
  );

  const out = ["--encoder", CLIP, "--out", join(folder, "never"), "--backend", "wasm"];
  const { code, stderr } = await run("evaluate", [GENERATOR, ...out, ...lpips]);
  assertEquals(code, 2);
  assertMatch(stderr, /LPIPS by squeeze takes images of at least 17 pixels, and the generator draws 8/);
});

Deno.test("evaluate says what a run or a reference lacks", async () => {
  const args = ["--encoder", CLIP, "--samples", "2", "--backend", "wasm", "--out", join(folder, "never")];
  const empty = await Deno.makeTempDir({ dir: folder });
  const reference = await run("evaluate", [GENERATOR, ...args, "--reference", empty]);
  assertEquals(reference.code, 2);
  assertMatch(
    reference.stderr,
    /holds no picture that is read: give the folder that holds the pictures, as PNG, JPEG or WebP/,
  );
  await Deno.writeTextFile(join(empty, "run.json"), "{}");
  const unfinished = await run("evaluate", [empty, ...args]);
  assertEquals(unfinished.code, 2);
  assertMatch(
    unfinished.stderr,
    /holds no generator\.safetensors\. Put checkpoint\(\) among the run's plugins/,
  );
});

Deno.test("evaluate takes a class of what is conditional, and says so", async () => {
  const conditional = join(folder, "conditional.safetensors"), random = new Random("conditional");
  const plain = initialiseStyleGAN2({ size: 8, channels: [8, 8], styleDim: 8, mappingDepth: 2, seed: 1 });
  const weights = new Map([...plain].map(([name, tensor]) => [nvidiaName(name), tensor]));
  for (
    const [name, shape] of [["fc0.weight", [8, 16]], ["embed.weight", [8, 3]], ["embed.bias", [8]]] as const
  ) {
    weights.set(`mapping.${name}`, { shape, data: random.fork(name).normals(shape[0] * (shape[1] ?? 1)) });
  }
  await writeSafetensors(conditional, weights);
  const { class: kept, page } = await evaluate(GENERATOR, ["--source", conditional, "--class", "2"]);
  assertEquals(kept, 2);
  assertMatch(page, /12 images of seed 2, truncation 1, stored noise, class 2/);
  const args = ["--encoder", CLIP, "--samples", "2", "--backend", "wasm", "--out", join(folder, "never")];
  const { code, stderr } = await run("evaluate", [GENERATOR, ...args, "--class", "0"]);
  assertEquals(code, 2);
  assertMatch(
    stderr,
    /is no conditional network, so it has no class 0: leave --class, or the option "class", away/,
  );
});

Deno.test("evaluate says which flags are missing", async () => {
  const wanted: [string[], RegExp][] = [
    [[], /No --encoder FILE is given/],
    [["--encoder", CLIP], /No --out DIR is given/],
    [["--encoder", CLIP, "--out", "x", "--lpips", "vgg"], /LPIPS takes all three/],
    [["--encoder", CLIP, "--out", "x", "--target-text", "cat"], /Directions have two ends/],
  ];
  for (const [args, message] of wanted) {
    const { code, stderr } = await run("evaluate", [GENERATOR, ...args]);
    assertEquals(code, 2);
    assertMatch(stderr, message);
  }
});

Deno.test("evaluate writes over its own evaluation, and over nobody else's files", async () => {
  const out = join(folder, "again"),
    args = ["--encoder", CLIP, "--samples", "12", "--backend", "wasm", "--out", out];
  const evaluation = join(out, "evaluation.json"), id = crypto.randomUUID();
  assertEquals((await run("evaluate", [GENERATOR, ...args])).code, 0);
  const first = await Deno.readTextFile(evaluation);
  await Deno.writeTextFile(join(out, `report.html.${id}.part`), "half"); // as a kill leaves it
  assertEquals((await run("evaluate", [GENERATOR, ...args])).code, 0);
  assertEquals(await Deno.readTextFile(evaluation), first);
  assertEquals(await filesIn(out), [".owned", "evaluation.json", "report.html"]);

  await Deno.remove(join(out, ".owned"));
  await Deno.writeTextFile(join(out, "evaluation.json"), "my own");
  const { code, stderr } = await run("evaluate", [GENERATOR, ...args]);
  assertEquals(code, 2);
  assertMatch(
    stderr,
    /holds evaluation\.json, report\.html, which this command has not written\. Move them away/,
  );
  assertEquals(await Deno.readTextFile(evaluation), "my own");
});

testIn("what a damaged run says of itself is checked before it is used", async (path) => {
  const write = (name: string, text: string) => Deno.writeTextFile(join(path, name), text);
  const refused = async () => (await assertRejects(() => readRun(path), ConfigError)).message;
  await write("generator.safetensors", "weights");
  for (const text of ["", "{", "null", "[1]", '"text"']) {
    await write("run.json", text);
    assertMatch(await refused(), /run\.json" is damaged: it is no JSON object\. Give the generator's file/);
  }
  await write(
    "run.json",
    JSON.stringify({ generatorDigest: 3, config: { prompts: { source: "a", target: 1 } } }),
  );
  await write("metrics.jsonl", 'null\n{"step":1,"total":2}\n{"step":"x"}\n{"st');
  const { prompts, generatorDigest, history } = await readRun(path);
  assertEquals([prompts, generatorDigest], [undefined, undefined]);
  assertEquals(history, [{ step: 1, values: { total: 2 } }]);
  const file = { bytes: 7, sha256: sha256(new TextEncoder().encode("weights")), step: 1 };
  const manifest = (files: Manifest["files"]) => ({ run: "x", step: 1, complete: true, files, records: {} });
  await Deno.writeFile(
    join(path, "manifest.json"),
    encodeManifest(manifest({ "generator.safetensors": file })),
  );
  assertEquals((await readRun(path)).generator, join(path, "generator.safetensors"));
  await write("generator.safetensors", "others");
  assertMatch(await refused(), /is not the file that manifest\.json lists: it is damaged, or the run ended/);
  await Deno.writeFile(join(path, "manifest.json"), encodeManifest(manifest({})));
  assertMatch(await refused(), /holds no generator\.safetensors/);
});
