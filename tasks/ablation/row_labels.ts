/** The lines of the paper's table 1, with both readings of StyleGAN-NADA's layer selection, as the table names them. */
const TABLE = {
  "directional": "L_dir",
  "nada-as-coded": "StyleGAN-NADA: L_dir, layers as coded",
  "nada-corrected": "StyleGAN-NADA: L_dir, layers corrected",
  "nada-ewc": "StyleGAN-NADA: L_dir, L_EWC in place of layers",
  "moment": "L_dm",
  "moment-ewc": "L_dm + L_EWC",
  "moment-ewc-relation": "L_dm + L_EWC + L_rel",
} as const;

/** The whole method in other readings of what the paper leaves open. */
const READINGS = {
  "first-moments": "the whole without second moments",
  "frobenius": "the whole, second moments by Frobenius",
  "centred": "the whole, covariances by Frobenius",
  "raw-features": "the whole, features not normalised",
  "relation-100": "the whole, L_rel at 100",
  "three-variations": "L_dm, as many text directions as images",
} as const;

/** Other published methods. */
const RIVALS = {
  "ipl": "IPL",
  "air": "AIR",
  "channel-multipliers": "HyperDomainNet: L_dir, channel multipliers",
  "channel-multipliers-in-domain": "HyperDomainNet: L_dir + L_indomain, channel multipliers",
} as const;

/** How each row is written in tables and figures. */
export const ROW_LABELS = { ...TABLE, ...READINGS, ...RIVALS } as const;

/** A row that is another published method's. */
export type RivalName = keyof typeof RIVALS;

/** Which losses adapt the generator. */
export type RowName = keyof typeof ROW_LABELS;

/** Those of the paper's table, in its order. */
export const TABLE_ROWS = Object.keys(TABLE) as readonly RowName[];

/** All that can be asked for. */
export const ROW_NAMES = Object.keys(ROW_LABELS) as readonly RowName[];

/** Words that stand for several rows. */
export const ROW_SETS = {
  "table": TABLE_ROWS,
  "readings": Object.keys(READINGS) as readonly RowName[],
  "rivals": Object.keys(RIVALS) as readonly RowName[],
} as const;

/** The rows that some words stand for, each once, in the order of tables. */
export function rowsNamed(words: readonly string[]): readonly RowName[] {
  const sets: Readonly<Record<string, readonly string[]>> = ROW_SETS;
  const named = new Set(words.flatMap((word) => sets[word] ?? [word]));
  return ROW_NAMES.filter((name) => named.has(name));
}

/** Whether a row is another published method's. */
export function isRival(row: RowName): row is RivalName {
  return row in RIVALS;
}
