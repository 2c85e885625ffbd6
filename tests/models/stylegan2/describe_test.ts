/** What is told of a network from names and shapes alone. */
import { assertEquals } from "@std/assert";
import {
  architectureTensors,
  type StyleGAN2Architecture,
  usualArchitecture,
} from "../../../models/stylegan2/architecture.ts";
import { describeStyleGAN2 as describeFile } from "../../../models/stylegan2/mod.ts";
import { nvidiaName } from "../../../models/stylegan2/nvidia_names.ts";
import type { TensorInfo } from "../../../models/weights/types.ts";

const TABLE = [512, 512, 512, 512, 512, 256, 128, 64, 32];

/** The published networks: 512 channels to 32 px, then 32,768 / resolution. */
function published(size: number, mappingDepth = 8): StyleGAN2Architecture {
  return usualArchitecture({
    size,
    styleDim: 512,
    mappingDepth,
    channels: TABLE.slice(0, Math.log2(size) - 1),
  });
}

function tensorsOf(architecture: StyleGAN2Architecture): Map<string, TensorInfo> {
  return new Map(architectureTensors(architecture).map(({ name, shape }) => [name, { dtype: "F32", shape }]));
}

const describeStyleGAN2 = (tensors: ReadonlyMap<string, TensorInfo>) =>
  describeFile({ path: "listed.pt", tensors });

Deno.test("The published networks have as many tensors and parameters as counted elsewhere", () => {
  for (
    const [size, tensors, parameters] of [[1024, 171, 30_370_060], [512, 153, 30_276_583], [
      256,
      135,
      30_034_338,
    ]] as const
  ) {
    const all = tensorsOf(published(size));
    const description = describeStyleGAN2(all)!;
    assertEquals(all.size, tensors);
    assertEquals(description.parameterCount, parameters);
    assertEquals(description.architecture, published(size));
    assertEquals(description.substituted, ["latent_avg"]);
  }
});

Deno.test("Any architecture is told from its own tensors", () => {
  for (
    const architecture of [
      usualArchitecture({ size: 8, styleDim: 3, mappingDepth: 1, channels: [7, 2] }),
      usualArchitecture({ size: 32, styleDim: 16, mappingDepth: 2, channels: [9, 8, 7, 6] }),
      usualArchitecture({
        size: 1024,
        styleDim: 64,
        mappingDepth: 12,
        channels: [5, 5, 5, 4, 4, 3, 3, 2, 1],
      }),
      {
        ...usualArchitecture({ size: 32, styleDim: 16, mappingDepth: 3, channels: [9, 8, 7, 6] }),
        base: [5, 3] as const,
        imageChannels: 4,
        zDim: 10,
        mappingDim: 11,
      },
      {
        ...usualArchitecture({ size: 16, styleDim: 16, mappingDepth: 2, channels: [9, 8, 7] }),
        connections: "resnet" as const,
        imageChannels: 1,
      },
      {
        ...usualArchitecture({ size: 16, styleDim: 16, mappingDepth: 2, channels: [9, 8, 7] }),
        connections: "orig" as const,
        noise: false,
      },
    ]
  ) {
    const description = describeStyleGAN2(tensorsOf(architecture))!;
    assertEquals(description.architecture, architecture);
    assertEquals([...description.missing, ...description.misshapen, ...description.unexpected], []);
  }
});

Deno.test("NVIDIA's names tell the same, and what is missing is named in them", () => {
  const architecture = published(256, 2);
  const nvidia = new Map(
    [...tensorsOf(architecture)].map(([name, info]) => [`G_ema.${nvidiaName(name)}`, info]),
  );
  nvidia.set("G_ema.mapping.w_avg", { dtype: "F32", shape: [512] });
  nvidia.delete("G_ema.synthesis.b64.torgb.affine.bias");
  nvidia.delete("G_ema.synthesis.b64.conv0.noise_const");
  const { layout, prefix, missing, substituted, unexpected, ...rest } = describeStyleGAN2(nvidia)!;
  assertEquals(rest.architecture, architecture);
  assertEquals({ layout, prefix, missing, substituted, unexpected }, {
    layout: "NVIDIA",
    prefix: "G_ema.",
    missing: ["synthesis.b64.torgb.affine.bias"],
    substituted: ["synthesis.b64.conv0.noise_const"],
    unexpected: [],
  });
});

Deno.test("A wrong shape is told from the others, not the others from it", () => {
  const tensors = tensorsOf(published(64));
  tensors.set("input.input", { dtype: "F32", shape: [1, 256, 4, 4] });
  const description = describeStyleGAN2(tensors)!;
  assertEquals(description.architecture, published(64));
  assertEquals(description.misshapen, [{
    name: "input.input",
    shape: [1, 256, 4, 4],
    expected: [1, 512, 4, 4],
  }]);
});

Deno.test("Names that claim absurd sizes are no part of a generator", () => {
  for (const name of ["convs.4000000000.conv.weight", "style.4000000000.bias"]) {
    const description = describeStyleGAN2(tensorsOf(published(8)).set(name, { dtype: "F32", shape: [1] }))!;
    assertEquals(description.architecture, published(8));
    assertEquals(description.unexpected, [name]);
  }
});
