/** Public weights of supported networks: where they are, how large, and under which licence. */
export interface PublicWeights {
  /** As given to `deno task fetch`. */
  readonly name: string;
  readonly about: string;
  readonly url: string;
  readonly licence: string;
  /** Where the publisher states it. */
  readonly sha256?: string;
  /** Where it is known for the file with that hash. */
  readonly bytes?: number;
  /** How many, where that is what is published: "151 M". */
  readonly parameters?: string;
  /** Where the weights are of use only beside others: those files, at the same address. All come into a folder. */
  readonly beside?: readonly string[];
}

const OPENAI = "https://openaipublic.azureedge.net/clip/models";
const NVIDIA = "https://nvlabs-fi-cdn.nvidia.com/stylegan2-ada-pytorch/pretrained";

/** OpenAI's addresses carry the hash. */
function clip(name: string, sha256: string, bytes: number, about: string): PublicWeights {
  return {
    name,
    about: `CLIP: ${about}`,
    url: `${OPENAI}/${sha256}/${name}.pt`,
    licence: "MIT",
    sha256,
    bytes,
  };
}

/** NVIDIA states no hashes. */
function generator(name: string, path: string, about: string): PublicWeights {
  return {
    name,
    about: `StyleGAN2: ${about}`,
    url: `${NVIDIA}/${path}.pkl`,
    licence: "NVIDIA Source Code License (not for commercial use)",
  };
}

/** Of a repository of Hugging Face's; sizes are those of open_clip's profile. No hash is stated beside them. */
function encoder(
  repository: string,
  parameters: string,
  about: string,
  licence: string,
  [weights, ...beside]: readonly [string, ...string[]],
): PublicWeights {
  return {
    name: repository.replace(/^.*\//, ""),
    about,
    url: `https://huggingface.co/${repository}/resolve/main/${weights}`,
    licence,
    parameters,
    beside,
  };
}

const OPEN_CLIP = ["open_clip_pytorch_model.bin", "open_clip_config.json"] as const;
const SIGLIP = ["model.safetensors", "config.json", "preprocessor_config.json", "tokenizer.json"] as const;
const META_CLIP = ["pytorch_model.bin", "config.json", "preprocessor_config.json"] as const;
const NOT_COMMERCIAL = "CC BY-NC 4.0 (not for commercial use)";

/** Encoders of others than OpenAI, by what each is good for. */
const ENCODERS: readonly PublicWeights[] = [
  encoder(
    "laion/CLIP-ViT-B-32-laion2B-s34B-b79K",
    "151 M",
    "CLIP: ViT-B/32 of LAION, 224 px, GELU",
    "MIT",
    OPEN_CLIP,
  ),
  encoder(
    "laion/CLIP-ViT-B-32-DataComp.XL-s13B-b90K",
    "151 M",
    "CLIP: ViT-B/32 of DataComp, 224 px, GELU",
    "MIT",
    OPEN_CLIP,
  ),
  encoder(
    "laion/CLIP-ViT-B-32-256x256-DataComp-s34B-b86K",
    "151 M",
    "CLIP: ViT-B/32 of DataComp, 256 px, GELU",
    "MIT",
    OPEN_CLIP,
  ),
  encoder(
    "laion/CLIP-ViT-L-14-laion2B-s32B-b82K",
    "428 M",
    "CLIP: ViT-L/14 of LAION, a judge",
    "MIT",
    OPEN_CLIP,
  ),
  encoder(
    "laion/CLIP-ViT-H-14-laion2B-s32B-b79K",
    "986 M",
    "CLIP: ViT-H/14 of LAION, a judge",
    "MIT",
    OPEN_CLIP,
  ),
  encoder(
    "laion/CLIP-convnext_base_w-laion2B-s13B-b82K",
    "179 M",
    "CLIP: ConvNeXt of LAION, 256 px, another kind of eye",
    "MIT",
    OPEN_CLIP,
  ),
  encoder(
    "google/siglip2-base-patch32-256",
    "93 M for images",
    "SigLIP2: ViT-B/32, 256 px",
    "Apache-2.0",
    SIGLIP,
  ),
  encoder(
    "google/siglip2-base-patch16-224",
    "93 M for images",
    "SigLIP2: ViT-B/16, 224 px",
    "Apache-2.0",
    SIGLIP,
  ),
  encoder(
    "google/siglip-base-patch16-224",
    "93 M for images",
    "SigLIP: ViT-B/16, 224 px",
    "Apache-2.0",
    SIGLIP,
  ),
  encoder(
    "facebook/metaclip-b32-400m",
    "150 M",
    "MetaCLIP: ViT-B/32, 224 px, QuickGELU",
    NOT_COMMERCIAL,
    META_CLIP,
  ),
  encoder(
    "facebook/metaclip-b16-400m",
    "150 M",
    "MetaCLIP: ViT-B/16, 224 px, QuickGELU",
    NOT_COMMERCIAL,
    META_CLIP,
  ),
];

/**
 * The addresses are those in the publishers' own code: clip/clip.py of github.com/openai/CLIP, and README.md and
 * train.py of github.com/NVlabs/stylegan2-ada-pytorch.
 */
export const CATALOGUE: readonly PublicWeights[] = [
  clip(
    "ViT-B-32",
    "40d365715913c9da98579312b702a82c18be219cc2a73407c4526f58eba950af",
    353_976_522,
    "vision transformer, patches of 32 px, which the paper uses",
  ),
  clip(
    "ViT-B-16",
    "5806e77cd80f8b59890b7e101eabd078d9fb84e6937f9e85e4ecb61988df416f",
    350_837_078,
    "vision transformer, patches of 16 px",
  ),
  clip(
    "ViT-L-14",
    "b8cca3fd41ae0c99ba7e8951adf17d267cdb84cd88be6f7c2e0eca1737a03836",
    932_768_134,
    "large vision transformer, patches of 14 px",
  ),
  clip(
    "RN50",
    "afeb0e10f9e5a86da6080e35cf09123aca3b358a0c3e3b6c78a7b63bc04b6762",
    255_827_503,
    "residual network of 50 layers",
  ),
  clip(
    "RN101",
    "8fa8567bab74a42d41c5915025a8e4538c3bdbe8804a470a72f30b0d94fab599",
    291_791_292,
    "residual network of 101 layers",
  ),
  clip(
    "RN50x4",
    "7e526bd135e493cef0776de27d5f42653e6b4c8bf9e0f653bb11773263205fdd",
    421_854_225,
    "residual network with four times the computation of RN50",
  ),
  ...ENCODERS,
  generator("ffhq", "ffhq", "faces, 1024 px"),
  generator(
    "ffhq-512",
    "transfer-learning-source-nets/ffhq-res512-mirror-stylegan2-noaug",
    "faces, 512 px",
  ),
  generator(
    "ffhq-256",
    "transfer-learning-source-nets/ffhq-res256-mirror-paper256-noaug",
    "faces, 256 px",
  ),
  generator(
    "celebahq-256",
    "transfer-learning-source-nets/celebahq-res256-mirror-paper256-kimg100000-ada-target0.5",
    "celebrities' faces, 256 px",
  ),
  generator("metfaces", "metfaces", "faces in works of art, 1024 px"),
  generator("afhqdog", "afhqdog", "dogs, 512 px"),
  generator("afhqcat", "afhqcat", "cats, 512 px"),
  generator("afhqwild", "afhqwild", "wild animals, 512 px"),
  generator(
    "lsundog-256",
    "transfer-learning-source-nets/lsundog-res256-paper256-kimg100000-noaug",
    "dogs, whole scenes, 256 px",
  ),
  generator("brecahad", "brecahad", "microscopic images of tissue, 512 px"),
  generator("cifar10", "cifar10", "ten classes of animals and vehicles, 32 px; choose one by its number"),
];
