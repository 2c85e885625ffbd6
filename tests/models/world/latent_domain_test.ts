import { assertEquals } from "@std/assert";
import { initialiseStyleGAN2, startBackend, stylegan2, worldGenerator } from "../../../models/mod.ts";
import { latentDomain } from "../../../models/world/latent_domain.ts";

Deno.test("a world's generator is known by its mapping network, and no other generator is", async () => {
  await startBackend({ backend: "wasm" });
  const fox = await worldGenerator({ species: "fox", style: "neon" }).load("fox");
  assertEquals(await latentDomain(fox), { species: "fox", style: "neon" });
  fox.dispose();
  const weights = initialiseStyleGAN2({ size: 8, channels: [8, 8], styleDim: 128, mappingDepth: 2, seed: 1 });
  const other = await stylegan2({ weights }).load("other");
  assertEquals(await latentDomain(other), undefined);
  other.dispose();
});
