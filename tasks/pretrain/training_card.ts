/** The card beside a trained generator's weights: from what, how, and how it went. */
import { VERSION } from "../../pipeline/storage/version.ts";
import type { OutputFolder } from "../shell/output_folder.ts";
import type { CurveRecord } from "./curve.ts";
import type { MeasuredRecord } from "./training_warnings.ts";
import type { Recipe } from "./training_state.ts";

/** Names of the card's files: for programs, and for people. */
export const CARD_JSON = "card.json", CARD_MD = "card.md";

/** What is known before a training begins. */
export interface CardFacts {
  readonly seed: number;
  readonly batch: number;
  /** What it cannot change on the way. */
  readonly recipe: Recipe;
  /** Numbers of the recipe that are not chosen. */
  readonly constants: Readonly<Record<string, number | string>>;
  readonly pictures: {
    /** Their folder's name. */
    readonly name: string;
    readonly training: number;
    readonly held_out: number;
    /** What was left out, and what was decided. */
    readonly notes: readonly string[];
  };
  /** In whose features the Fréchet distance is, of how many pictures, and what a perfect generator would come to. */
  readonly frechet: {
    readonly network: string;
    readonly count: number;
    readonly floor: number;
    /** What to mind of it, where there are too few pictures. */
    readonly notes: readonly string[];
  };
}

/** What card.json holds. */
export interface Card extends Omit<CardFacts, "seed" | "batch"> {
  readonly variegate: string;
  readonly trained: { readonly step: number; readonly images: number; readonly hours: number };
  /** Null before the first measurement. */
  readonly best: CardPoint | null;
  readonly last: CardPoint | null;
  /** Measurements from the first to the last, evenly thinned. */
  readonly curve: readonly CardPoint[];
  /** What was warned of, and at which step. */
  readonly warnings: readonly { readonly step: number; readonly kind: string }[];
}

/** A measurement as the card shows it. */
export type CardPoint = Pick<
  MeasuredRecord,
  | "step"
  | "images"
  | "frechet"
  | "spread"
  | "ada_p"
  | "score_training"
  | "score_held_out"
  | "score_made"
>;

/** Measurements that a card shows. */
const SHOWN = 12;

/** @param history lines of the curve, the last of which is now */
export function cardOf({ seed: _, batch: __, ...facts }: CardFacts, history: readonly CurveRecord[]): Card {
  const points = history.filter(({ frechet }) => typeof frechet === "number").map(pointOf);
  const now = history.at(-1)!, every = Math.max(1, (points.length - 1) / (SHOWN - 1));
  const shown = Array.from(
    { length: Math.min(SHOWN, points.length) },
    (_, i) => points[Math.round(i * every)]!,
  );
  return {
    variegate: VERSION,
    trained: { step: now.step, images: now["images"] as number, hours: hoursOf(history) },
    best: points.reduce<CardPoint | null>((best, p) => best && best.frechet <= p.frechet ? best : p, null),
    last: points.at(-1) ?? null,
    curve: shown,
    warnings: history.flatMap(({ step, warnings }) =>
      (warnings as readonly string[] | undefined ?? []).map((kind) => ({ step, kind }))
    ),
    ...facts,
  };
}

/** Writes both forms of a card. */
export async function writeCard(place: OutputFolder, card: Card): Promise<void> {
  const encode = (text: string) => new TextEncoder().encode(text);
  await place.write(CARD_MD, encode(cardPage(card)));
  await place.write(CARD_JSON, encode(`${JSON.stringify(card, null, 2)}\n`));
}

/** The card for people, as Markdown. */
export function cardPage(card: Card): string {
  const { recipe, constants, pictures, frechet, trained, best, last, curve, warnings } = card;
  const reproduced = recipe["reconstruction"];
  const facts = (of: Readonly<Record<string, unknown>>) =>
    Object.entries(of).map(([name, value]) => `- ${name}: ${value}`);
  const point = (title: string, { frechet, step, images }: CardPoint) =>
    `- ${title}: ${frechet.toPrecision(4)} at step ${step}, ${images.toLocaleString("en")} images`;
  const measured = curve.map(({ images, frechet, spread, ada_p, ...scores }) => [
    images.toLocaleString("en"),
    frechet.toPrecision(4),
    spread.toFixed(2),
    ada_p === null ? "none" : ada_p.toFixed(3),
    ...[scores.score_training, scores.score_held_out, scores.score_made].map((score) => score.toFixed(2)),
  ]);
  const head = ["images", "Fréchet", "spread", "p", "D(training)", "D(held out)", "D(made)"];
  return [
    `# A StyleGAN2 of ${recipe["size"]} px, from ${pictures.training.toLocaleString("en")} pictures`,
    `Trained for ${trained.step.toLocaleString("en")} steps, ${
      trained.images.toLocaleString("en")
    } images, ${trained.hours} hours${
      reproduced === undefined ? "" : `, after ${reproduced.toLocaleString("en")} images of reconstruction`
    }, by Variegate ${card.variegate}.`,
    "## Pictures",
    [
      `- folder: ${pictures.name}`,
      `- for training: ${pictures.training}`,
      `- held out: ${pictures.held_out}`,
      ...pictures.notes.map((note) => `- ${note}`),
    ].join("\n"),
    "## Recipe",
    [...facts(recipe), ...facts(constants)].join("\n"),
    "## How it went",
    [
      `- Fréchet distance in the features of ${frechet.network}, of ${frechet.count} pictures from as many held out; ` +
      `of training pictures (the floor): ${frechet.floor.toPrecision(4)}`,
      ...frechet.notes.map((note) => `- mind of the Fréchet distance: ${note}`),
      ...best ? [point("best, kept in best.safetensors", best)] : [],
      ...last ? [point("last", last)] : [],
      ...warnings.map(({ step, kind }) => `- warned at step ${step}: ${kind}`),
    ].join("\n"),
    [head, head.map(() => "---"), ...measured].map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
  ].join("\n\n") + "\n";
}

function pointOf(record: CurveRecord): CardPoint {
  const { step, images, frechet, spread, ada_p, score_training, score_held_out, score_made } =
    record as unknown as MeasuredRecord;
  return { step, images, frechet, spread, ada_p, score_training, score_held_out, score_made };
}

/** Hours of training, measurements left out. */
function hoursOf(history: readonly CurveRecord[]): number {
  let before = 0, seconds = 0;
  for (const { step, secondsPerStep } of history) {
    seconds += (step - before) * secondsPerStep;
    before = step;
  }
  return Number((seconds / 3600).toFixed(2));
}
