import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { join } from "@std/path";
import { folderCache, noCache } from "../../../pipeline/storage/cache.ts";
import { disposeTree, Random, type Tree } from "../../../pipeline/mod.ts";
import { toHost } from "../../../pipeline/storage/tree.ts";
import "../../support/toy_runs.ts";

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

Deno.test("a damaged file in the cache is as good as none, and is replaced", async () => {
  const folder = await Deno.makeTempDir();
  const cache = folderCache(folder), key = { of: "something" };
  await cache.save(key, 3);
  const [file] = [...Deno.readDirSync(folder)];
  assert(file && /^[0-9a-f]{64}\.safetensors$/.test(file.name));
  await Deno.truncate(join(folder, file.name), 20);
  assertEquals(await cache.load(key), undefined);
  await cache.save(key, 4);
  assertEquals(await cache.load(key), 4);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("noCache keeps nothing", async () => {
  await noCache.save({ of: "something" }, 3);
  assertEquals(await noCache.load({ of: "something" }), undefined);
});
