/** The lines of the paper's table 1, with both readings of StyleGAN-NADA's layer selection, as the table names them. */
export const ROW_LABELS = {
  "directional": "L_dir",
  "nada-as-coded": "StyleGAN-NADA: L_dir, layers as coded",
  "nada-corrected": "StyleGAN-NADA: L_dir, layers corrected",
  "nada-ewc": "StyleGAN-NADA: L_dir, L_EWC in place of layers",
  "moment": "L_dm",
  "moment-ewc": "L_dm + L_EWC",
  "moment-ewc-relation": "L_dm + L_EWC + L_rel",
} as const;

/** Which losses adapt the generator. */
export type RowName = keyof typeof ROW_LABELS;

/** In the table's order. */
export const ROW_NAMES = Object.keys(ROW_LABELS) as readonly RowName[];
