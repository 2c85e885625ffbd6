/** What `deno task pretrain` trains, by its name, and for how many steps where nothing else is asked for. */
export const STEPS = { generator: 4000, encoder: 1500, judge: 800 } as const;

/** What is chosen where nothing else is asked for. */
export const USUAL = {
  batch: 8,
  learningRate: 0.0025,
  mirror: true,
  augment: "ada",
  reconstruction: 60_000,
} as const;

/** Images that a training sees where no number of steps is asked for. */
export const IMAGES_SEEN = 200_000;

export type Network = keyof typeof STEPS;

/** Whether a word names one of them. */
export function isNetwork(word: string): word is Network {
  return Object.hasOwn(STEPS, word);
}
