/** Networks that judge or classify images, and the parts of LPIPS. */
import { alone, at, type Need, NOTHING, type Shape, type Signature } from "./signature.ts";

const LPIPS_FLAGS = (trunk: string, flag: string) =>
  `deno task evaluate --lpips ${trunk} ${flag} FILE takes it`;
const NO_TRUNK = "no trunk of LPIPS', which are torchvision's vgg16, alexnet and squeezenet1_1";

const head = (
  index: number,
  channels: number,
): Need => [at(`lin${index}\\.model\\.1\\.weight`), [1, channels, 1, 1]];
const filter = (index: number, shape: Shape): Need => [at(`features\\.${index}\\.weight`), shape];

/** LPIPS' parts for each trunk: what tells its heads, and its trunk, from those of the others. */
const LPIPS = [
  {
    trunk: "squeeze",
    network: "SqueezeNet 1.1",
    heads: [head(0, 64), head(1, 128), head(6, 512)],
    filters: [filter(0, [64, 3, 3, 3]), [at("features\\.3\\.squeeze\\.weight"), [16, 64, 1, 1]]],
  },
  {
    trunk: "alex",
    network: "AlexNet",
    heads: [head(0, 64), head(1, 192), head(4, 256)],
    filters: [filter(0, [64, 3, 11, 11]), filter(10, [256, 256, 3, 3])],
  },
  {
    trunk: "vgg",
    network: "VGG16",
    heads: [head(0, 64), head(1, 128), head(4, 512)],
    filters: [filter(0, [64, 3, 3, 3]), filter(28, [512, 512, 3, 3])],
  },
] as const satisfies readonly {
  readonly trunk: string;
  readonly network: string;
  readonly heads: readonly Need[];
  readonly filters: readonly Need[];
}[];

/** What judges images. */
export const JUDGES: readonly Signature[] = [
  ...LPIPS.map(({ trunk, network, heads }) => ({
    kind: "lpips",
    name: `a whole LPIPS with ${network}, trunk and learned heads`,
    use: `deno task evaluate --lpips ${trunk} --lpips-weights FILE --lpips-trunk FILE takes it`,
    needs: [...heads, [at("net\\.slice1\\.0\\.weight")] as const],
  })),
  ...LPIPS.map(({ trunk, network, heads }) => ({
    kind: "lpips-heads",
    name: `LPIPS' learned heads for ${network}`,
    use: LPIPS_FLAGS(trunk, "--lpips-weights"),
    needs: heads,
  })),
  {
    kind: "lpips-heads",
    name: "LPIPS' learned heads for no trunk that is known",
    use: NOTHING,
    needs: [[at("lin0\\.model\\.1\\.weight")]],
  },
  {
    kind: "dists",
    name: "DISTS, its trunk VGG16 and its learned weights alpha and beta",
    use: NOTHING,
    needs: [[at("alpha"), [1, 1475, 1, 1]], [at("beta"), [1, 1475, 1, 1]], [at("stage1\\.0\\.weight")]],
  },
  {
    kind: "dists-weights",
    name: "DISTS' learned weights alpha and beta",
    use: NOTHING,
    needs: [[at("alpha"), [1, 1475, 1, 1]], [at("beta"), [1, 1475, 1, 1]]],
  },
  {
    kind: "inception-fid",
    name: "the Inception-v3 of FID, of 2015-12-05, under pytorch-fid's names",
    use: NOTHING,
    needs: [[at("Mixed_5b\\.branch1x1\\.conv\\.weight")], [at("fc\\.weight"), [1008, 2048]]],
  },
  {
    kind: "inception-torchvision",
    name: "torchvision's Inception-v3 (FID's is another one)",
    use: NOTHING,
    needs: [[at("Mixed_5b\\.branch1x1\\.conv\\.weight")], [at("fc\\.weight"), [1000, 2048]]],
  },
  {
    kind: "inception",
    name: "an Inception-v3 without its last layer",
    use: NOTHING,
    needs: [[at("Mixed_5b\\.branch1x1\\.conv\\.weight")]],
  },
  {
    kind: "inception-fid",
    name: "the Inception-v3 of FID, of 2015-12-05, under other names than pytorch-fid's, such as NVIDIA's",
    use: NOTHING,
    needs: [],
    shapes: [[32, 3, 3, 3], [80, 64, 1, 1], [192, 80, 3, 3], [448, 2048, 1, 1]],
  },
  {
    kind: "arcface",
    name: "ArcFace (IR-SE50), which compares faces",
    use: NOTHING,
    needs: [[at("input_layer\\.0\\.weight")], [at("body\\.0\\.res_layer\\.1\\.weight")], [
      at("output_layer\\.3\\.weight"),
    ]],
  },
  {
    kind: "hed",
    name: "HED, which finds edges",
    use: NOTHING,
    needs: [[at("(?:net|module)VggOne\\.0\\.weight")]],
  },
  {
    kind: "fid-statistics",
    name: "FID's statistics of images, their features' mean mu and covariance sigma",
    use: "give the images themselves: deno task evaluate --reference FOLDER",
    needs: [[alone("mu"), [null]], [alone("sigma"), [null, null]]],
  },
];

/** torchvision's classifiers, and vision transformers. */
export const CLASSIFIERS: readonly Signature[] = [
  {
    kind: "vgg",
    name: "torchvision's VGG19",
    use: NO_TRUNK,
    needs: [filter(0, [64, 3, 3, 3]), filter(34, [512, 512, 3, 3])],
  },
  {
    kind: "vgg",
    name: "a VGG of torchvision's with batch normalisation",
    use: NO_TRUNK,
    needs: [filter(0, [64, 3, 3, 3]), [at("features\\.1\\.running_mean"), [64]]],
  },
  {
    kind: "squeezenet",
    name: "torchvision's SqueezeNet 1.0",
    use: NO_TRUNK,
    needs: [filter(0, [96, 3, 7, 7])],
  },
  ...LPIPS.map(({ trunk, network, filters }) => ({
    kind: "lpips-trunk",
    name: `torchvision's ${network}, a trunk of LPIPS'`,
    use: LPIPS_FLAGS(trunk, "--lpips-trunk"),
    needs: filters,
  })),
  {
    kind: "vgg",
    name: "a VGG of torchvision's, not VGG16",
    use: NO_TRUNK,
    needs: [filter(0, [64, 3, 3, 3]), [at("classifier\\.6\\.weight")]],
  },
  {
    kind: "vgg",
    name: "VGG16 under other names than torchvision's, such as NVIDIA's vgg16.pt",
    use: "for LPIPS give torchvision's, vgg16-397923af.pth",
    needs: [],
    shapes: [[64, 3, 3, 3], [128, 64, 3, 3], [256, 128, 3, 3], [512, 256, 3, 3], [4096, 25088]],
  },
  {
    kind: "vgg",
    name: "VGG16's convolutions under other names than torchvision's",
    use: "for LPIPS give torchvision's, vgg16-397923af.pth",
    needs: [],
    shapes: [[64, 3, 3, 3], [64, 64, 3, 3], [128, 64, 3, 3], [256, 128, 3, 3], [512, 256, 3, 3]],
    most: 40,
  },
  {
    kind: "resnet",
    name: "a ResNet, a classifier of images",
    use: NOTHING,
    needs: [[at("conv1\\.weight"), [64, 3, 7, 7]], [at("layer1\\.0\\.conv1\\.weight")], [
      at("layer4\\.0\\.conv1\\.weight"),
    ]],
  },
  {
    kind: "vision-transformer",
    name: "a vision transformer without texts, such as DINO's or timm's",
    use: "an encoder has a tower for texts: give a CLIP",
    needs: [[at("patch_embed\\.proj\\.weight")], [at("blocks\\.0\\.(?:attn\\.qkv|norm1)\\.weight")]],
  },
  {
    kind: "vision-transformer",
    name: "a vision transformer without texts, under Hugging Face's names",
    use: "an encoder has a tower for texts: give a CLIP",
    needs: [[at("embeddings\\.patch_embeddings\\.projection\\.weight")]],
  },
];
