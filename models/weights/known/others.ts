/** What belongs neither to GANs nor to measures, and lies about. */
import { at, type Signature } from "./signature.ts";

const DIFFUSION = "of diffusion models no part can be used";

/** What is neither of GANs nor of measures, and lies about. */
export const OTHERS: readonly Signature[] = [
  {
    kind: "lora",
    name: "a LoRA, small changes to another network",
    use: DIFFUSION,
    needs: [[
      /(?:^|[._])(?:lora[._](?:down|up|A|B)(?:\.[\w-]+)*|lora_embedding_[AB]|hada_w1_a|lokr_w\d\w*)(?:\.weight)?$/,
    ]],
  },
  {
    kind: "textual-inversion",
    name: "a textual inversion, the embedding of a word",
    use: DIFFUSION,
    needs: [[/(?:^string_to_param\.|^emb_params$)/]],
  },
  {
    kind: "controlnet",
    name: "a ControlNet",
    use: DIFFUSION,
    needs: [[/(?:^|\.)(?:controlnet_down_blocks|control_model\.input_blocks)\./]],
  },
  {
    kind: "stable-diffusion",
    name: "a Stable Diffusion checkpoint",
    use: DIFFUSION,
    needs: [[/(?:^|\.)model\.diffusion_model\./]],
  },
  {
    kind: "diffusion-vae",
    name: "a diffusion model's VAE",
    use: DIFFUSION,
    needs: [[/(?:^|\.)decoder\.(?:up_blocks|up)\.0\./], [/(?:^|\.)encoder\.(?:down_blocks|down)\.0\./]],
  },
  {
    kind: "diffusion-unet",
    name: "a diffusion model's U-Net",
    use: DIFFUSION,
    needs: [[/(?:^|\.)down_blocks\.0\.resnets\.0\./], [/(?:^|\.)up_blocks\.0\.resnets\.0\./]],
  },
  {
    kind: "diffusion-unet",
    name: "a diffusion model's U-Net",
    use: DIFFUSION,
    needs: [[at("input_blocks\\.0\\.0\\.weight")], [at("time_embed\\.0\\.weight")]],
  },
  {
    kind: "diffusion-transformer",
    name: "a diffusion transformer",
    use: DIFFUSION,
    needs: [[
      /(?:^|\.)(?:double_blocks\.0\.img_attn|joint_blocks\.0\.x_block|transformer_blocks\.0\.attn1?\.to_q)\./,
    ]],
  },
  {
    kind: "language-model",
    name: "a language model",
    use: "texts and images are encoded by a CLIP",
    needs: [[
      /(?:^|\.)(?:embed_tokens\.weight|lm_head\.weight|wte\.weight|embeddings\.word_embeddings\.weight|block\.0\.layer\.0\.SelfAttention\.q\.weight)$/,
    ]],
  },
  {
    kind: "optimizer",
    name: "an optimizer's state, Adam's moments",
    use: "give the network's own file, or a checkpoint that holds both",
    needs: [[at("state\\.\\d+\\.exp_avg")], [at("state\\.\\d+\\.exp_avg_sq")]],
  },
  {
    kind: "optimizer",
    name: "an optimizer's state",
    use: "give the network's own file, or a checkpoint that holds both",
    needs: [[at("state\\.\\d+\\.(?:momentum_buffer|square_avg|exp_avg)")]],
  },
];
