import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import {
  decodePng,
  type HostTensor,
  Random,
  readSafetensors,
  startBackend,
  stylegan2,
  truncate,
  writeSafetensors,
} from "../../../mod.ts";
import { assertClose } from "../../support/fixtures.ts";
import { networks, run } from "../_commands.ts";

const folder = await networks();
const FILE = join(folder, "generator.safetensors");

async function sample(args: readonly string[]): Promise<Float32Array> {
  const out = join(folder, `${crypto.randomUUID()}.safetensors`);
  const { code, stderr } = await run("sample", [
    "--generator",
    FILE,
    "--backend",
    "wasm",
    "--out",
    out,
    ...args,
  ]);
  assertEquals(code, 0, stderr);
  const images = (await readSafetensors(out)).get("images")!;
  assertEquals([...images.shape].slice(1), [3, 8, 8]);
  return images.data as Float32Array;
}

/** A latents file with the given tensors. */
async function latentsFile(tensors: Record<string, readonly number[]>): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.safetensors`);
  const drawn = Object.entries(tensors).map(([name, shape]): [string, HostTensor] => {
    const count = shape.reduce((product, size) => product * size, 1);
    return [name, { shape, data: new Random(name).normals(count) }];
  });
  await writeSafetensors(path, new Map(drawn));
  return path;
}

Deno.test("sample draws what the generator makes of z, w and w_plus, truncated and with given noise", async () => {
  await startBackend({ backend: "wasm" });
  const generator = await stylegan2(FILE).load("expected");
  const noise = generator.noiseShapes.map((shape, i) =>
    [`noise.${i}`, [i === 0 ? 1 : 3, 1, ...shape]] as const
  );
  for (
    const [name, shape] of [["z", [3, 8]], ["w", [3, 8]], ["w_plus", [3, generator.latentCount, 8]]] as const
  ) {
    const path = await latentsFile({ [name]: [...shape], ...Object.fromEntries(noise) });
    const expected = tf.tidy(() => {
      const given = new Random(name).normal([...shape] as number[]) as tf.Tensor2D;
      const w = truncate(name === "z" ? generator.map(given) : given, generator.latentAverage, 0.7);
      const maps = noise.map(([name, [n, , size]]) =>
        tf.tensor4d(new Random(name).normals(n! * size! * size!), [n!, size!, size!, 1])
      );
      return tf.transpose(generator.synthesize(w, maps), [0, 3, 1, 2]);
    });
    await assertClose(
      await sample(["--latents", path, "--truncation", "0.7"]),
      await expected.data(),
      1e-6,
      name,
    );
    expected.dispose();
  }
  generator.dispose();
});

Deno.test("an image of a seed depends on its number alone, and so does its random noise", async () => {
  const noisy = ["--seed", "5", "--noise", "random"];
  const three = await sample([...noisy, "--count", "3"]), five = await sample([...noisy, "--count", "5"]);
  await assertClose(five.subarray(0, three.length), three, 1e-6);
  const other = await sample(["--seed", "6", "--noise", "random", "--count", "3"]);
  assert(other.some((value, i) => Math.abs(value - three[i]!) > 0.01), "another seed, the same images");
});

Deno.test("sample writes a grid as PNG, and says so in JSON", async () => {
  const out = join(folder, "grid.png");
  const { code, stdout } = await run("sample", ["--generator", FILE, "--count", "5", "--out", out, "--json"]);
  const { count, size, noise } = JSON.parse(stdout);
  assertEquals([code, count, size, noise], [0, 5, 8, "stored"]);
  const { width, height } = decodePng(await Deno.readFile(out));
  assertEquals([width, height], [3 * 10 - 2, 2 * 10 - 2]);
});

Deno.test("latents that do not fit the generator are refused by name and shape", async () => {
  const cases: readonly [Record<string, number[]>, RegExp][] = [
    [{ z: [2, 9] }, /holds z of shape \[2,9\]: the generator takes z \[n, 8\]/],
    [{ w_plus: [2, 9, 8] }, /holds w_plus of shape \[2,9,8\]: the generator takes w_plus \[n, 4, 8\]/],
    [{ z: [2, 8], w: [2, 8] }, /holds z and w: choose one by --latent-space z/],
    [{ a: [2, 8], b: [2, 8] }, /holds no latents, but a, b: expected one of z \[n, d\], w \[n, d\]/],
    [{ z: [2, 8], "noise.0": [1, 1, 4, 4] }, /gives noise, of which noise\.1 is missing/],
    [{ z: [2, 8], "noise.9": [1, 1, 4, 4] }, /gives noise\.9, but the generator takes noise\.0 to noise\.2/],
  ];
  for (const [tensors, message] of cases) {
    const args = [
      "--generator",
      FILE,
      "--latents",
      await latentsFile(tensors),
      "--out",
      join(folder, "never.png"),
    ];
    const { code, stderr } = await run("sample", args);
    assertEquals(code, 2);
    assertMatch(stderr, message);
  }
});

Deno.test("sample says as what it takes latents of which the file does not tell, and is told otherwise", async () => {
  const latents = await latentsFile({ faces: [2, 8] });
  const said: unknown[] = [];
  for (const more of [[], ["--latent-space", "w"]]) {
    const args = ["--generator", FILE, "--latents", latents, "--out", join(folder, "said.png"), ...more];
    const { code, stdout, stderr } = await run("sample", [...args, "--backend", "wasm", "--json"]);
    assertEquals(code, 0, stderr);
    said.push(JSON.parse(stdout).latents);
    assertMatch(
      stderr,
      more.length === 0 ? /"faces" is taken as z \[2, 8\]/ : /"faces" is taken as w \[2, 8\]/,
    );
  }
  assertEquals(said, ["z", "w"]);
});

Deno.test("latents and noise that are not finite are refused, not drawn", async () => {
  const z: HostTensor = { shape: [1, 8], data: new Float32Array(8) };
  const noise = [4, 8, 8].map((size, i): [string, HostTensor] => [
    `noise.${i}`,
    { shape: [1, 1, size, size], data: new Float32Array(size * size).fill(i === 1 ? Infinity : 0) },
  ]);
  const cases: readonly [string, ReadonlyMap<string, HostTensor>][] = [
    ["z", new Map([["z", { ...z, data: new Float32Array(8).fill(NaN) }]])],
    ["noise.1", new Map([["z", z], ...noise])],
  ];
  for (const [name, tensors] of cases) {
    const path = join(folder, `not-finite-${name}.safetensors`);
    await writeSafetensors(path, tensors);
    const { code, stderr } = await run("sample", [
      "--generator",
      FILE,
      "--latents",
      path,
      "--out",
      join(folder, "never.png"),
    ]);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, new RegExp(`"${path}" holds values in ${name} that are not finite`));
  }
});
