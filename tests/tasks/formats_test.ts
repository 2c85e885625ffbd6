/** Every format once through the commands, as somebody with such a file would try it. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { readSafetensors, writeSafetensors } from "../../mod.ts";
import { assertClose, fixturePath, readFixture } from "../support/fixtures.ts";
import { networks, run, writeConfig } from "./_commands.ts";

const folder = await networks();

/** Files of the same two networks; half-precision ones are as exact as their format. */
const GENERATORS: readonly [file: string, image: "nvidia" | "rosinality", tolerance: number][] = [
  ["rosinality_zip.pt", "rosinality", 1e-4],
  ["deflated_entries_zip.pt", "rosinality", 1e-4],
  ["rosinality_legacy.pt", "rosinality", 1e-4],
  ["ok_rosinality.safetensors", "rosinality", 1e-4],
  ["rosinality_half_zip.pt", "rosinality", 2e-2],
  ["rosinality_half_legacy.pt", "rosinality", 2e-2],
  ["rosinality_half.safetensors", "rosinality", 2e-2],
  ["rosinality_bfloat16_zip.pt", "rosinality", 1e-1],
  ["rosinality_bfloat16.safetensors", "rosinality", 1e-1],
  ["nvidia_protocol3.pkl", "nvidia", 1e-4],
  ["nvidia_protocol4.pkl", "nvidia", 1e-4],
];

Deno.test("inspect recognises every container, and sample draws the same images from each", async () => {
  const expected = await readFixture("checkpoints/expected_images.safetensors");
  const latents = join(folder, "z.safetensors"), out = join(folder, "images.safetensors");
  await writeSafetensors(latents, new Map([["z", expected.host("in.z")]]));
  for (const [file, image, tolerance] of GENERATORS) {
    const path = fixturePath(`checkpoints/${file}`);
    const inspected = await run("inspect", [path, "--json"]);
    assertEquals(inspected.code, 0, `${file}: ${inspected.stderr}`);
    const { kind, size, complete, names } = JSON.parse(inspected.stdout);
    assertEquals([kind, size, complete, names], [
      "stylegan2",
      16,
      true,
      image === "nvidia" ? "NVIDIA" : "rosinality",
    ], file);
    const args = [
      "--generator",
      path,
      "--latents",
      latents,
      "--noise",
      "stored",
      "--backend",
      "wasm",
      "--out",
      out,
    ];
    const drawn = await run("sample", args);
    assertEquals(drawn.code, 0, `${file}: ${drawn.stderr}`);
    const images = (await readSafetensors(out)).get("images")!;
    await assertClose(images.data as Float32Array, expected.host(`${image}.image`), tolerance, file);
  }
});

/** Generators and CLIPs of each kind, in pairs. The CLIPs are of few tokens, so a config gives them words. */
/** What Hugging Face's file leaves open when its config.json is away. */
const STATED = ', activation: "quick_gelu", heads: { image: 1, text: 1 }';

const PAIRS: readonly [generator: string, clip: string, stated?: string][] = [
  ["rosinality_zip.pt", "checkpoints/torchscript_clip_code_emptied.pt"],
  ["rosinality_half_legacy.pt", "clip/vit_tiny_hf.safetensors", STATED],
  ["ok_rosinality.safetensors", "clip/rn_tiny_openai.safetensors"],
  ["nada_snapshot_with_optim_zip.pt", "clip/vit_tiny_openai.safetensors"],
  ["nvidia_protocol4.pkl", "clip/vit_heads2_openai.safetensors"],
];

Deno.test("a run adapts a generator of each kind by a CLIP of each kind, and leaves rosinality's names", async () => {
  for (const [generator, clip, stated = ""] of PAIRS) {
    const out = join(await Deno.makeTempDir(), "run"),
      path = (file: string) => JSON.stringify(fixturePath(file));
    const config = await writeConfig(
      folder,
      "directional(), checkpoint()",
      `steps: 2, generator: stylegan2(${path(`checkpoints/${generator}`)}),
      encoder: clip({ weights: ${path(clip)}, tokenizer${stated} })`,
      `const tokenizer = new variegate.WordTokenizer({ words: ["dog", "cat"], contextLength: 77 });`,
    );
    const { code, stderr } = await run("adapt", [config, "--out", out, "--backend", "wasm"]);
    assertEquals(code, 0, `${generator}, ${clip}: ${stderr}`);
    const { stdout } = await run("inspect", [join(out, "generator.safetensors"), "--json"]);
    const { names, complete } = JSON.parse(stdout);
    assertEquals([names, complete], ["rosinality", true], generator);
  }
});

Deno.test("inspect recognises CLIPs from OpenAI's archive and Hugging Face's files", async () => {
  const stated = ["--activation", "quick_gelu", "--image-heads", "1", "--text-heads", "1"];
  for (
    const [file, names] of [["checkpoints/torchscript_clip_code_emptied.pt", "OpenAI"], [
      "clip/vit_tiny_hf.safetensors",
      "Hugging Face",
    ], ["clip/rn_tiny_openai.safetensors", "OpenAI"]]
  ) {
    const { code, stdout, stderr } = await run("inspect", [fixturePath(file!), "--json", ...stated]);
    assertEquals(code, 0, `${file}: ${stderr}`);
    const facts = JSON.parse(stdout);
    assertEquals([facts.kind, facts.names, facts.complete], ["clip", names, true], file);
  }
});

Deno.test("inspect says of every damaged and hostile file what is wrong, and of none more than a sentence or two", async () => {
  const names = (await Array.fromAsync(Deno.readDir(fixturePath("checkpoints")))).map(({ name }) => name)
    .filter((name) => /^(hostile_|bad_|short_)|truncated/.test(name)).sort();
  assert(names.length > 30);
  const accepted: string[] = [];
  for (const name of names) {
    const { code, stderr } = await run("inspect", [fixturePath(`checkpoints/${name}`)]);
    if (code === 0) {
      accepted.push(name);
      continue;
    }
    assertEquals(code, 2, `${name}: ${stderr}`);
    assertMatch(stderr, new RegExp(`^"[^"]*${name.replaceAll(".", "\\.")}" [^\\n]*\\n$`), name);
  }
  // Sound containers of unsound networks: what is wrong shows in the report, or in the values, which inspect does not read.
  assertEquals(accepted, [
    "bad_extra_key.safetensors",
    "bad_missing_key.safetensors",
    "bad_nan_weights.safetensors",
    "bad_wrong_shape.safetensors",
  ]);
  for (const name of accepted) {
    const args = ["--generator", fixturePath(`checkpoints/${name}`), "--out", join(folder, "never.png")];
    const { code, stderr } = await run("sample", [...args, "--backend", "wasm"]);
    assertEquals(code, 2, `${name}: ${stderr}`);
  }
});
