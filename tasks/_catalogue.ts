/** Public weights that are known to load, where they are, and under which licence. */
export interface PublicWeights {
  /** As given to `deno task fetch`. */
  readonly name: string;
  readonly about: string;
  readonly url: string;
  readonly licence: string;
  /** Where the publisher states it. */
  readonly sha256?: string;
}

const OPENAI = "https://openaipublic.azureedge.net/clip/models";
const NVIDIA = "https://nvlabs-fi-cdn.nvidia.com/stylegan2-ada-pytorch/pretrained";

/** OpenAI's addresses carry the hash. */
function clip(name: string, sha256: string, about: string): PublicWeights {
  return {
    name,
    about: `CLIP, ${about}`,
    url: `${OPENAI}/${sha256}/${name}.pt`,
    licence: "MIT (OpenAI)",
    sha256,
  };
}

/** NVIDIA states no hashes. */
function generator(name: string, file: string, about: string): PublicWeights {
  return {
    name,
    about: `StyleGAN2, ${about}`,
    url: `${NVIDIA}/${file}.pkl`,
    licence: "NVIDIA Source Code License: research and evaluation, not commercial",
  };
}

/** From the publishers' own pages: github.com/openai/CLIP and github.com/NVlabs/stylegan2-ada-pytorch. */
export const CATALOGUE: readonly PublicWeights[] = [
  clip(
    "ViT-B-32",
    "40d365715913c9da98579312b702a82c18be219cc2a73407c4526f58eba950af",
    "the paper's: ViT, patches of 32",
  ),
  clip("ViT-B-16", "5806e77cd80f8b59890b7e101eabd078d9fb84e6937f9e85e4ecb61988df416f", "ViT, patches of 16"),
  clip(
    "ViT-L-14",
    "b8cca3fd41ae0c99ba7e8951adf17d267cdb84cd88be6f7c2e0eca1737a03836",
    "ViT, large, patches of 14",
  ),
  clip("RN50", "afeb0e10f9e5a86da6080e35cf09123aca3b358a0c3e3b6c78a7b63bc04b6762", "ResNet-50"),
  clip("RN101", "8fa8567bab74a42d41c5915025a8e4538c3bdbe8804a470a72f30b0d94fab599", "ResNet-101"),
  clip(
    "RN50x4",
    "7e526bd135e493cef0776de27d5f42653e6b4c8bf9e0f653bb11773263205fdd",
    "ResNet-50, four times as wide",
  ),
  generator("ffhq", "ffhq", "faces, 1024 px"),
  generator("metfaces", "metfaces", "painted faces, 1024 px"),
  generator("afhqcat", "afhqcat", "cats, 512 px"),
  generator("afhqdog", "afhqdog", "dogs, 512 px"),
  generator("afhqwild", "afhqwild", "wild animals, 512 px"),
  generator("brecahad", "brecahad", "histology, 512 px"),
];
