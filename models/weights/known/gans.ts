/** What belongs to GANs beside the generators that can be used. */
import { UNNAMED } from "../names.ts";
import { alone, at, NOTHING, type Signature } from "./signature.ts";

/** The networks that commands take, for whoever is given one in place of something else. */
export const NETWORKS: readonly Signature[] = [
  {
    kind: "stylegan2",
    name: "a StyleGAN2 generator",
    use: "deno task sample --generator FILE draws by it",
    needs: [[at("style\\.1\\.weight")], [at("conv1\\.conv\\.modulation\\.weight")]],
  },
  {
    kind: "stylegan2",
    name: "a StyleGAN2 generator",
    use: "deno task sample --generator FILE draws by it",
    needs: [[at("mapping\\.fc0\\.weight")], [at("synthesis\\.b4\\.conv1\\.affine\\.weight")]],
  },
  {
    kind: "clip",
    name: "a CLIP",
    use: "deno task encode --encoder FILE takes it",
    needs: [[at("token_embedding\\.weight")]],
  },
  {
    kind: "images",
    name: "images",
    use: "deno task encode --images FILE takes them",
    needs: [[alone("images"), [null, null, null, null]]],
  },
  {
    kind: "latents",
    name: "latents",
    use: "deno task sample --latents FILE takes them",
    needs: [[alone("(?:z|w|w_plus)")]],
  },
  {
    kind: "features",
    name: "features",
    use: "deno task encode wrote them",
    needs: [[alone("(?:image|text)_features"), [null, null]]],
  },
];

/** What belongs to GANs. */
export const GANS: readonly Signature[] = [
  {
    kind: "stylegan3",
    name: "a StyleGAN3 generator",
    use: "only StyleGAN2's can be used",
    needs: [[at("synthesis\\.L\\d+_\\d+_\\d+\\.weight")]],
  },
  {
    kind: "stylegan1",
    name: "a StyleGAN generator of the first version",
    use: "only StyleGAN2's can be used",
    needs: [[at("progression\\.0\\.adain1\\.style\\.linear\\.(?:weight|weight_orig)")]],
  },
  {
    kind: "stylegan1",
    name: "a StyleGAN generator of the first version",
    use: "only StyleGAN2's can be used",
    needs: [[at("(?:g_)?synthesis\\.blocks\\.4x4\\.(?:const|epi1\\.[\\w.]+)")]],
  },
  {
    kind: "genforce-generator",
    name: "a generator under genforce's names",
    use: "give it as rosinality's code or NVIDIA's writes it",
    needs: [[at("synthesis\\.layer0\\.(?:weight|conv\\.weight)")], [
      at("synthesis\\.output0\\.(?:weight|conv\\.weight)"),
    ]],
  },
  {
    kind: "basicsr-generator",
    name: "a network under BasicSR's names, as GFPGAN and its kin have StyleGAN2",
    use: "give it as rosinality's code or NVIDIA's writes it",
    needs: [[at("style_mlp\\.\\d+\\.weight")], [at("style_conv1\\.modulated_conv\\.weight")]],
  },
  {
    kind: "lucidrains-generator",
    name: "a network of lucidrains/stylegan2-pytorch, another architecture",
    use: "only StyleGAN2's own can be used",
    needs: [[at("GE?\\.initial_conv\\.weight")], [at("SE?\\.net\\.0\\.weight")]],
  },
  {
    kind: "discriminator",
    name: "a StyleGAN2 discriminator under rosinality's names",
    use: "images are drawn by the generator, in g_ema of the same checkpoint",
    needs: [[at("final_conv\\.0\\.weight")], [at("final_linear\\.1\\.weight")]],
  },
  {
    kind: "discriminator",
    name: "a discriminator under NVIDIA's names",
    use: "images are drawn by the generator, in G_ema of the same pickle",
    needs: [[at("b\\d+\\.fromrgb\\.weight")], [at("b4\\.(?:fc|out)\\.weight")]],
  },
  {
    kind: "inversion-encoder",
    name: "an encoder from images to latents (pSp, e4e, ReStyle)",
    use: "for images give the checkpoint with its decoder; for features a CLIP",
    needs: [[at("styles\\.\\d+\\.convs\\.0\\.weight")], [at("styles\\.\\d+\\.linear\\.weight")]],
  },
  {
    kind: "styleclip-mapper",
    name: "StyleCLIP's mapper",
    use: NOTHING,
    needs: [[at("(?:course|medium|fine)_mapping\\.1\\.weight")]],
  },
  {
    kind: "projection",
    name: "a picture's projection, as rosinality's projector.py writes it",
    use: "deno task sample --latents FILE draws it",
    needs: [[at("latent")], [at("noise\\.0"), [1, 1, null, null]]],
  },
];

/** Directions among latents. */
export const DIRECTIONS: readonly Signature[] = [
  {
    kind: "ganspace",
    name: "GANSpace's principal directions",
    use: NOTHING,
    needs: [[alone("lat_comp"), [null, 1, null]], [alone("lat_mean")]],
  },
  {
    kind: "ganspace",
    name: "GANSpace's principal directions",
    use: NOTHING,
    needs: [[alone("comp"), [null, 1, null]], [alone("mean")], [alone("std")]],
  },
  {
    kind: "pca",
    name: "a PCA of latents, as PTI and II2S have it",
    use: NOTHING,
    needs: [[alone("X_comp")], [alone("X_stdev")]],
  },
  {
    kind: "sefa",
    name: "SeFa's directions, as rosinality's factor.pt has them",
    use: NOTHING,
    needs: [[alone("eigvec"), [null, null]]],
  },
  {
    kind: "styleclip-directions",
    name: "StyleCLIP's directions of style channels (fs3)",
    use: NOTHING,
    needs: [[alone(UNNAMED), [6048, 512]]],
  },
];
