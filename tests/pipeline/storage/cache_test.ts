import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { probeRounding } from "../../../pipeline/storage/probe_rounding.ts";
import { encodeSafetensors, openSafetensors } from "../../../models/weights/safetensors.ts";
import { type CacheKey, folderCache, noCache, scopedCache } from "../../../pipeline/storage/cache.ts";
import { definePlugin, disposeTree, Random, type Tree } from "../../../pipeline/mod.ts";
import { toHost } from "../../../pipeline/storage/tree.ts";
import { cacheSize, pruneCache } from "../../../pipeline/storage/prune_cache.ts";
import { VERSION } from "../../../pipeline/storage/version.ts";
import { filesIn, testIn } from "../../support/folders.ts";
import { fade, run, toyConfig } from "../../support/toy_runs.ts";

Deno.test("a folder cache gives back what was saved under the same key, and nothing else", async () => {
  const folder = await Deno.makeTempDir();
  const before = tf.memory().numTensors;
  const cache = folderCache(join(folder, "made", "on", "demand"));
  const key = { of: "fisher", samples: 3, seed: new Random(2).fork("ewc") };
  assertEquals(await cache.load(key), undefined);
  const value: Tree = { a: tf.tensor1d([1, 2]), note: "x" };
  await cache.save(key, value);
  const loaded = await cache.load({ ...key }) as Tree;
  assertEquals(await toHost(loaded), await toHost(value));
  assertEquals(await cache.load({ ...key, samples: 4 }), undefined);
  assertEquals(await cache.load({ ...key, seed: new Random(3).fork("ewc") }), undefined);
  disposeTree(value);
  disposeTree(loaded);
  assertEquals(tf.memory().numTensors, before);
  await Deno.remove(folder, { recursive: true });
});

testIn("a damaged entry is as good as none, is said once, and is replaced", async (folder) => {
  const warned: string[] = [];
  const cache = folderCache(folder, (message) => warned.push(message)), key = { of: "something" };
  await cache.save(key, 3);
  const [file] = [...Deno.readDirSync(folder)];
  assert(file && /^[0-9a-f]{64}\.safetensors$/.test(file.name));
  const path = join(folder, file.name), whole = await Deno.readFile(path);
  for (
    const damaged of [whole.subarray(0, 20), new Uint8Array(whole.length), flipped(whole, whole.length - 2)]
  ) {
    await Deno.writeFile(path, damaged);
    assertEquals(await cache.load(key), undefined);
    assertEquals(await cache.load(key), undefined);
  }
  assertEquals(warned.length, new Set(warned).size);
  for (const message of warned) {
    assertMatch(message, new RegExp(`^In the cache, "${path}" .*\\. It is computed anew$`));
  }
  assert(warned.length >= 1);
  await cache.save(key, 4);
  assertEquals(await cache.load(key), 4);
});

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, i) => i === at ? byte ^ 1 : byte);
}

testIn("an entry of version 0.1, which states no digest, is computed anew and said", async (folder) => {
  const warned: string[] = [];
  const cache = folderCache(folder, (message) => warned.push(message)), key = { of: "something" };
  await cache.save(key, 3);
  const path = join(folder, [...Deno.readDirSync(folder)][0]!.name),
    { metadata } = await openSafetensors(path);
  const old = encodeSafetensors(new Map(), { "variegate-tree": metadata["variegate-tree"]! });
  await Deno.writeFile(path, old);
  assertEquals(await cache.load(key), undefined);
  assertMatch(warned.join("\n"), /states no digest, as those of version 0\.1\. It is computed anew$/);
});

testIn("a cache that cannot be used ends nothing, and is said once", async (path) => {
  await Deno.writeTextFile(join(path, "file"), "in the way");
  const warned: string[] = [], folder = join(path, "file", "cache");
  const cache = folderCache(folder, (message) => warned.push(message));
  for (const key of [{ of: "a" }, { of: "b" }]) {
    await cache.save(key, 1);
    assertEquals(await cache.load(key), undefined);
  }
  const saving = warned.filter((message) => message.startsWith("Nothing can be kept"));
  assertEquals(saving.length, 1, warned.join("\n"));
  assertMatch(saving[0]!, /^Nothing can be kept in the cache ".*", and the run goes on without it: /);
});

testIn("what a killed process has half written goes, and what is another's stays", async (folder) => {
  const cache = folderCache(folder), id = crypto.randomUUID();
  await cache.save({ of: "a" }, 1);
  const [{ name }] = [...Deno.readDirSync(folder)] as [Deno.DirEntry];
  for (const half of [`${name}.${id}.part`, `notes.txt.${id}.part`]) {
    await Deno.writeTextFile(join(folder, half), "");
  }
  await folderCache(folder).load({ of: "a" });
  assertEquals(await filesIn(folder), [name, `notes.txt.${id}.part`].sort());
});

testIn("two that save one entry at once do not hurt each other", async (folder) => {
  const caches = Array.from({ length: 8 }, () => folderCache(folder)), key = { of: "a" };
  await Promise.all(caches.map((cache) => cache.save(key, { numbers: [1, 2, 3] })));
  assertEquals(await caches[0]!.load(key), { numbers: [1, 2, 3] });
  assertEquals((await filesIn(folder)).length, 1);
});

testIn("plugins find values only of the same arithmetic and version", async (folder) => {
  const cache = folderCache(folder), key = { of: "a" };
  const single = scopedCache(cache, { backend: "webgpu", precision: "single" });
  await single.save(key, 1);
  assertEquals(await single.load(key), 1);
  assertEquals(await scopedCache(cache, { backend: "webgpu", precision: "half" }).load(key), undefined);
  assertEquals(await scopedCache(cache, { backend: "wasm", precision: "single" }).load(key), undefined);
  assertEquals(await cache.load(key), undefined);
});

Deno.test("a run's cache tells backend, rounding and version by itself", async () => {
  const keys: CacheKey[] = [];
  const cache = { ...noCache, load: (key: CacheKey) => Promise.resolve(void keys.push(key)) };
  const asks = definePlugin({
    name: "asks",
    prepare: async ({ cache }) => void await cache.load({ of: "x" }),
  });
  await run(toyConfig([fade(), asks], { steps: 1 }), { cache });
  const rounding = await probeRounding();
  assertMatch(rounding, /^[0-9a-f]{16}$/);
  assertEquals(keys, [{
    of: "x",
    scope: { variegate: VERSION, backend: "wasm", precision: "single", rounding },
  }]);
});

Deno.test("noCache keeps nothing", async () => {
  await noCache.save({ of: "something" }, 3);
  assertEquals(await noCache.load({ of: "something" }), undefined);
});

testIn("beyond its bound a cache gives up what nobody has used for longest", async (folder) => {
  const value = () => ({ x: tf.zeros([1000]) }); // 4 kB, and what the file says of itself
  const cache = folderCache(folder, () => {}, 10_000), saved = ["a", "b", "c", "d"];
  for (const [i, of] of saved.entries()) {
    const tree = value();
    await folderCache(folder, () => {}, Infinity).save({ of }, tree); // each looks at its first save
    disposeTree(tree);
    const [newest] = [...Deno.readDirSync(folder)].map(({ name }) => join(folder, name))
      .sort((a, b) => Number(Deno.statSync(b).birthtime) - Number(Deno.statSync(a).birthtime));
    await Deno.utime(newest!, 1000 + i, 1000 + i);
  }
  disposeTree(await cache.load({ of: "a" }) ?? null); // notes that it is used
  assertEquals((await cacheSize(folder)).files, 4);
  const last = value();
  await cache.save({ of: "e" }, last);
  disposeTree(last);
  assert((await cacheSize(folder)).bytes <= 10_000);
  for (const [of, isThere] of [["a", true], ["b", false], ["e", true]] as const) {
    const found = await cache.load({ of });
    assertEquals(found !== undefined, isThere, of);
    disposeTree(found ?? null);
  }
  await Deno.writeTextFile(join(folder, "mine.txt"), "kept");
  assertEquals((await pruneCache(folder, 0)).files >= 2, true);
  assertEquals([...Deno.readDirSync(folder)].map(({ name }) => name), ["mine.txt"]);
  assertEquals(await cacheSize(join(folder, "nowhere")), { files: 0, bytes: 0 });
});
