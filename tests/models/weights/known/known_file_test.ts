import { assertEquals } from "@std/assert";
import { insteadOf, knownFile, knownParts } from "../../../../models/weights/known/known_file.ts";

type Shapes = Readonly<Record<string, readonly number[]>>;

const tensorsOf = (shapes: Shapes) =>
  new Map(Object.entries(shapes).map(([name, shape]) => [name, { shape }]));
const file = (shapes: Shapes) => ({ path: "a file.pt", tensors: tensorsOf(shapes) });
const numbered = (names: (i: number) => string, shapes: readonly (readonly number[])[]): Shapes =>
  Object.fromEntries(shapes.map((shape, i) => [names(i), shape]));
const heads = (...channels: number[]) =>
  numbered((i) => `lin${i}.model.1.weight`, channels.map((count) => [1, count, 1, 1]));
const VGG16 = [64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512]
  .map((channels, i, all) => [channels, i === 0 ? 3 : all[i - 1]!, 3, 3]);
const VGG16_PLACES = [0, 2, 5, 7, 10, 12, 14, 17, 19, 21, 24, 26, 28];
const INCEPTION = [[32, 3, 3, 3], [80, 64, 1, 1], [192, 80, 3, 3], [448, 2048, 1, 1], [1008, 2048]];

/** What files of others hold, as far as it tells them apart. */
const FILES: readonly (readonly [kind: string, name: string, shapes: Shapes])[] = [
  ["basicsr-generator", "a network under BasicSR's names, as GFPGAN and its kin have StyleGAN2", {
    "params_ema.style_mlp.1.weight": [512, 512],
    "params_ema.style_conv1.modulated_conv.weight": [1, 512, 512, 3, 3],
  }],
  ["lpips-heads", "LPIPS' learned heads for VGG16", heads(64, 128, 256, 512, 512)],
  ["lpips-heads", "LPIPS' learned heads for AlexNet", heads(64, 192, 384, 256, 256)],
  ["lpips-heads", "LPIPS' learned heads for SqueezeNet 1.1", heads(64, 128, 256, 384, 384, 512, 512)],
  ["lpips-heads", "LPIPS' learned heads for no trunk that is known", heads(32, 64)],
  ["lpips", "a whole LPIPS with VGG16, trunk and learned heads", {
    ...heads(64, 128, 256, 512, 512),
    "net.slice1.0.weight": [64, 3, 3, 3],
  }],
  [
    "lpips-trunk",
    "torchvision's VGG16, a trunk of LPIPS'",
    numbered((i) => `features.${VGG16_PLACES[i]}.weight`, VGG16),
  ],
  ["lpips-trunk", "torchvision's AlexNet, a trunk of LPIPS'", {
    "features.0.weight": [64, 3, 11, 11],
    "features.10.weight": [256, 256, 3, 3],
    "classifier.6.weight": [1000, 4096],
  }],
  ["lpips-trunk", "torchvision's SqueezeNet 1.1, a trunk of LPIPS'", {
    "module.features.0.weight": [64, 3, 3, 3],
    "module.features.3.squeeze.weight": [16, 64, 1, 1],
  }],
  ["squeezenet", "torchvision's SqueezeNet 1.0", { "features.0.weight": [96, 3, 7, 7] }],
  ["vgg", "torchvision's VGG19", {
    "features.0.weight": [64, 3, 3, 3],
    "features.28.weight": [512, 512, 3, 3],
    "features.34.weight": [512, 512, 3, 3],
  }],
  [
    "vgg",
    "VGG16's convolutions under other names than torchvision's",
    numbered((i) => `layers.conv${i}.weight`, VGG16),
  ],
  ["vgg", "VGG16 under other names than torchvision's, such as NVIDIA's vgg16.pt", {
    ...numbered((i) => `layers.conv${i}.weight`, VGG16),
    "layers.fc1.weight": [4096, 25088],
  }],
  ["inception-fid", "the Inception-v3 of FID, of 2015-12-05, under pytorch-fid's names", {
    "Mixed_5b.branch1x1.conv.weight": [64, 192, 1, 1],
    "fc.weight": [1008, 2048],
  }],
  ["inception-torchvision", "torchvision's Inception-v3 (FID's is another one)", {
    "Mixed_5b.branch1x1.conv.weight": [64, 192, 1, 1],
    "fc.weight": [1000, 2048],
  }],
  [
    "inception-fid",
    "the Inception-v3 of FID, of 2015-12-05, under other names than pytorch-fid's, such as NVIDIA's",
    numbered((i) => `layers.conv_${i}.weight`, INCEPTION),
  ],
  ["dists-weights", "DISTS' learned weights alpha and beta", {
    alpha: [1, 1475, 1, 1],
    beta: [1, 1475, 1, 1],
  }],
  ["dists", "DISTS, its trunk VGG16 and its learned weights alpha and beta", {
    alpha: [1, 1475, 1, 1],
    beta: [1, 1475, 1, 1],
    "stage1.0.weight": [64, 3, 3, 3],
  }],
  ["optimizer", "an optimizer's state, Adam's moments", {
    "g_optim.state.0.exp_avg": [3],
    "g_optim.state.0.exp_avg_sq": [3],
  }],
  ["discriminator", "a StyleGAN2 discriminator under rosinality's names", {
    "d.final_conv.0.weight": [8, 9, 3, 3],
    "d.final_linear.1.weight": [1, 8],
  }],
  ["discriminator", "a discriminator under NVIDIA's names", {
    "D.b8.fromrgb.weight": [8, 3, 1, 1],
    "D.b4.fc.weight": [8, 128],
  }],
  ["inversion-encoder", "an encoder from images to latents (pSp, e4e, ReStyle)", {
    "encoder.styles.3.convs.0.weight": [8, 8, 3, 3],
    "encoder.styles.3.linear.weight": [8, 8],
  }],
  ["arcface", "ArcFace (IR-SE50), which compares faces", {
    "input_layer.0.weight": [64, 3, 3, 3],
    "body.0.res_layer.1.weight": [64, 64, 3, 3],
    "output_layer.3.weight": [512, 25088],
  }],
  ["stylegan3", "a StyleGAN3 generator", { "G_ema.synthesis.L0_36_512.weight": [512, 512, 1, 1] }],
  ["lora", "a LoRA, small changes to another network", { "unet.mid.attn.to_q.lora_down.weight": [4, 320] }],
  ["lora", "a LoRA, small changes to another network", {
    "base_model.model.q.lora_A.default.weight": [4, 320],
  }],
  ["stable-diffusion", "a Stable Diffusion checkpoint", {
    "model.diffusion_model.input_blocks.0.0.weight": [320, 4, 3, 3],
    "cond_stage_model.transformer.text_model.embeddings.token_embedding.weight": [49408, 768],
  }],
  ["fid-statistics", "FID's statistics of images, their features' mean mu and covariance sigma", {
    mu: [2048],
    sigma: [2048, 2048],
  }],
  ["ganspace", "GANSpace's principal directions", {
    lat_comp: [80, 1, 512],
    lat_mean: [1, 512],
    lat_stdev: [80],
  }],
  ["projection", "a picture's projection, as rosinality's projector.py writes it", {
    "face.png.latent": [512],
    "face.png.noise.0": [1, 1, 4, 4],
  }],
  ["resnet", "a ResNet, a classifier of images", {
    "conv1.weight": [64, 3, 7, 7],
    "layer1.0.conv1.weight": [64, 64, 1, 1],
    "layer4.0.conv1.weight": [512, 1024, 1, 1],
  }],
];

Deno.test("files are known by the names and shapes of their tensors", () => {
  for (const [kind, name, shapes] of FILES) {
    const { kind: foundKind, name: foundName } = knownFile(file(shapes)) ?? {};
    assertEquals([foundKind, foundName], [kind, name]);
  }
});

Deno.test("what resembles a known file by a name alone is not taken for it", () => {
  const others: Shapes[] = [
    { alpha: [1], beta: [1] },
    { mu: [1, 512], sigma: [1] },
    { "features.0.weight": [32, 3, 3, 3] },
    { "unet.lora_scale": [1] },
    { "blinear0.model.1.weight": [1, 64, 1, 1] },
    { tensor: [2, 512] },
  ];
  for (const shapes of others) assertEquals(knownFile(file(shapes)), undefined, JSON.stringify(shapes));
});

Deno.test("what is given in place of something else is named, with the command that takes it and the file's name", () => {
  assertEquals(
    insteadOf(file(heads(64, 128, 256, 512, 512)), "StyleGAN2 generator"),
    "holds no StyleGAN2 generator, but LPIPS' learned heads for VGG16: deno task evaluate --lpips vgg --lpips-weights " +
      "'a file.pt' takes it",
  );
  const generator = { "g.style.1.weight": [8, 8], "g.conv1.conv.modulation.weight": [8, 8] };
  assertEquals(
    insteadOf(file(generator), "latents"),
    "holds no latents, but a StyleGAN2 generator: deno task sample --generator 'a file.pt' draws by it",
  );
  assertEquals(insteadOf(file(generator), "StyleGAN2 generator"), undefined); // what is wrong with it is another matter
});

Deno.test("all that lies in a checkpoint is named once", () => {
  const parts = knownParts(tensorsOf({
    "d.final_conv.0.weight": [8, 9, 3, 3],
    "d.final_linear.1.weight": [1, 8],
    "g_optim.state.0.exp_avg": [3],
    "g_optim.state.0.exp_avg_sq": [3],
  }));
  assertEquals(parts.map(({ kind }) => kind), ["discriminator", "optimizer"]);
});
