/** What `deno task pretrain` trains, by its name, and for how many steps where nothing else is asked for. */
export const STEPS = { generator: 4000, encoder: 1500, judge: 800 } as const;

/** Those of a generator that learns from a folder of pictures. */
export const STEPS_ON_PICTURES = 5000;

export type Network = keyof typeof STEPS;

/** Whether a word names one of them. */
export function isNetwork(word: string): word is Network {
  return Object.hasOwn(STEPS, word);
}
