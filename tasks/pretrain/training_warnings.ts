/** What a training's measurements warn of. */
import type { Measured } from "./adversarial_watch.ts";
import { HIGHEST_P } from "./training_augmentation.ts";

/** A line of the curve at which something was measured. */
export interface MeasuredRecord extends Measured {
  readonly step: number;
  /** Seen so far. */
  readonly images: number;
  /** The generator's. */
  readonly loss: number;
  /** Null where nothing is augmented. */
  readonly ada_p: number | null;
}

/** Something that seldom mends itself, and the evidence. */
export interface TrainingWarning {
  readonly kind: "learned by heart" | "discriminator wins" | "spread falls" | "dissolves";
  readonly sentence: string;
}

/** Measurements in a row that must agree: one alone may be chance. */
const IN_A_ROW = 3;
/** By heart: training pictures score so much above held-out ones, and by this part of the way from made ones. */
const HEART_LOGITS = 0.5, HEART_PART = 0.5;
/** The discriminator wins: mean signs at least this far from 0 on both sides. */
const SURE = 0.9;
/** Spread: less than this part of that of real pictures. */
const LEAST_SPREAD = 0.5;
/** Dissolves: Fréchet distances of at least so many times the best one before. */
const DISSOLVED = 2;

/**
 * What the latest measurements warn of, all by three in a row:
 *
 *   learned by heart     E[D(training)] − E[D(held out)] ≥ 0.5, and ≥ half of E[D(training)] − E[D(made)], which is r_v of
 *                        Karras et al., NeurIPS 2020, equation 1; with p at its highest, or without augmentation
 *   discriminator wins   mean signs of at least 0.9 on training pictures and at most −0.9 on made ones, and a generator's loss
 *                        that grows each time
 *   spread falls         made pictures differ less than half as much as real ones
 *   dissolves            Fréchet distances of at least twice the best before
 *
 * @param history in the order of steps
 */
export function warningsOf(history: readonly MeasuredRecord[]): readonly TrainingWarning[] {
  const last = history.slice(-IN_A_ROW), earlier = history.slice(0, -IN_A_ROW), now = last.at(-1);
  if (!now || last.length < IN_A_ROW) return [];
  const found: TrainingWarning[] = [];
  const best = earlier.reduce<MeasuredRecord | undefined>(
    (best, next) => best && best.frechet <= next.frechet ? best : next,
    undefined,
  );
  if (last.every(isByHeart)) found.push({ kind: "learned by heart", sentence: byHeart(now) });
  if (last.every(isSure) && last.every(({ loss }, i) => i === 0 || loss > last[i - 1]!.loss)) {
    found.push({ kind: "discriminator wins", sentence: wins(now) });
  }
  if (last.every(({ spread }) => spread < LEAST_SPREAD)) {
    found.push({ kind: "spread falls", sentence: falls(now) });
  }
  if (best && last.every(({ frechet }) => frechet >= DISSOLVED * best.frechet)) {
    found.push({ kind: "dissolves", sentence: dissolves(now, best) });
  }
  return found;
}

/** The warnings that the latest measurement has brought: those that the one before did not give. */
export function newWarnings(history: readonly MeasuredRecord[]): readonly TrainingWarning[] {
  const before = new Set(warningsOf(history.slice(0, -1)).map(({ kind }) => kind));
  return warningsOf(history).filter(({ kind }) => !before.has(kind));
}

function isByHeart({ score_training, score_held_out, score_made, ada_p }: MeasuredRecord): boolean {
  const above = score_training - score_held_out;
  const isHighest = ada_p === null || ada_p >= HIGHEST_P;
  return isHighest && above >= HEART_LOGITS && above >= HEART_PART * (score_training - score_made);
}

function byHeart({ score_training, score_held_out, ada_p }: MeasuredRecord): string {
  const remedy = ada_p === null
    ? "Begin again with --augment ada, or with more pictures"
    : "Augmentation does all that it may, so only more pictures help";
  return `The discriminator learns the pictures by heart: it gives training pictures ${
    digits(score_training)
  } and ` +
    `held-out ones ${digits(score_held_out)} on average. ${remedy}`;
}

function isSure({ sign_training, sign_made }: MeasuredRecord): boolean {
  return sign_training >= SURE && sign_made <= -SURE;
}

function wins({ loss }: MeasuredRecord): string {
  return `The discriminator wins: it tells nearly all pictures from made ones, and the generator's loss grows, to ${
    digits(loss)
  }. Begin again with a lower --learning-rate if the Fréchet distance does not fall again`;
}

function falls({ spread }: MeasuredRecord): string {
  return `The spread falls: two made pictures differ ${
    Math.round(100 * spread)
  }% as much as two real ones do. The ` +
    "generator makes few kinds of pictures; another --seed may make more";
}

function dissolves({ frechet }: MeasuredRecord, best: MeasuredRecord): string {
  return `The pictures dissolve: their Fréchet distance is ${digits(frechet)}, and was ${
    digits(best.frechet)
  } at ` +
    `step ${best.step}, which best.safetensors keeps. Begin again with another --seed or a lower --learning-rate`;
}

function digits(value: number): string {
  return value.toPrecision(3);
}
