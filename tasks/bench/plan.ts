/** How the products of a step would be laid out on a GPU: tiles, splits and what of the GPU they fill. No GPU takes part. */
import {
  type Candidate,
  chooseTile,
  filledShare,
  paddedShare,
  type ProductSizes,
} from "../../models/backend/webgpu/choose_tile.ts";
import { type DeviceModel, LARGE_GPU } from "../../models/backend/webgpu/device_model.ts";
import { LEAST_LIMITS, sizesOf, type TileLimits, tilesFor } from "../../models/backend/webgpu/tile_table.ts";
import { columns } from "../report/columns.ts";
import type { Planned } from "./size_names.ts";
import { batchOf } from "./sizes.ts";
import { encoderProducts, generatorProducts, passesOf, type StepProduct } from "./step_products.ts";

/** What is assumed of the GPU. */
export interface AssumedGpu {
  /** For which tiles are chosen: by the kernels too. */
  readonly chosenFor: DeviceModel;
  readonly limits: TileLimits;
  /** Bytes of the largest buffer that can be bound. */
  readonly largestBinding: number;
  /** Compute units whose filling is told. */
  readonly units: number;
}

/** A product as it is laid out. */
export interface PlannedProduct extends Omit<StepProduct, "sizes">, Omit<ProductSizes, "size"> {
  /** How often a step computes it. */
  readonly times: number;
  readonly tile: string;
  readonly workgroups: number;
  readonly splits: number;
  /** See `filledShare`. */
  readonly filled: number;
  /** See `paddedShare`. */
  readonly padding: number;
  /** Estimated, as `chooseTile` counts it. */
  readonly time: number;
  /** The next best tile, and how many times as long it takes. */
  readonly next: { readonly tile: string; readonly splits: number; readonly ratio: number };
}

/** Products of one network for so many images at a time, and what a step of them comes to. */
export interface PlannedNetwork {
  readonly network: string;
  readonly images: number;
  readonly products: readonly PlannedProduct[];
  /** Multiply-adds that are asked for. */
  readonly multiplyAdds: number;
  /** How many times as much work the GPU could have done meanwhile, in a tile of efficiency 1. */
  readonly overhead: number;
}

export interface Plan {
  readonly size: Planned;
  /** In the networks at a time; the last of a batch may be fewer. */
  readonly images: number;
  readonly assumed: AssumedGpu;
  /** Each network, and once more for a last chunk of fewer images. */
  readonly networks: readonly PlannedNetwork[];
}

/** @param chunk Images in the networks at a time; by default all of the batch */
export function planOf(
  size: Planned,
  { chunk, units = LARGE_GPU.units }: { chunk?: number | undefined; units?: number | undefined } = {},
): Plan {
  const batch = batchOf(size), rounds = roundsOf(batch, chunk ?? batch), [{ images }] = rounds;
  const assumed = { chosenFor: LARGE_GPU, limits: LEAST_LIMITS, largestBinding: 2 ** 31, units };
  const plan = (network: string, productsOf: (images: number) => readonly StepProduct[]) =>
    rounds.map(({ images: some, times }) => {
      const products = productsOf(some).map((each) => ({
        ...each,
        times: each.times * times * passesOf(each.product, images < batch),
      }));
      return planNetwork(network, some, products, assumed);
    });
  return {
    size,
    images,
    assumed,
    networks: [
      ...plan(`StyleGAN2's generator at ${size} px`, (images) => generatorProducts(Number(size), images)),
      ...plan("ViT-B/32", encoderProducts),
    ],
  };
}

/** So many images at a time, and how many times in a batch. */
interface Round {
  readonly images: number;
  readonly times: number;
}

/** What is left of a batch is a round of its own. */
function roundsOf(batch: number, chunk: number): [Round, ...Round[]] {
  const images = Math.min(batch, chunk), left = batch % images;
  return [
    { images, times: Math.floor(batch / images) },
    ...(left > 0 ? [{ images: left, times: 1 }] : []),
  ];
}

function planNetwork(
  network: string,
  images: number,
  all: readonly StepProduct[],
  assumed: AssumedGpu,
): PlannedNetwork {
  const products = all.map((each) => planProduct(each, assumed));
  const sum = (f: (each: PlannedProduct) => number) =>
    products.reduce((total, each) => total + each.times * f(each), 0);
  const multiplyAdds = sum((each) => each.multiplyAdds);
  return {
    network,
    images,
    products,
    multiplyAdds,
    overhead: sum(({ time }) => time) * assumed.chosenFor.units / multiplyAdds,
  };
}

function planProduct(
  { sizes, ...product }: StepProduct,
  { chosenFor, limits, largestBinding, units }: AssumedGpu,
): PlannedProduct {
  const tiles = tilesFor(sizes.reduction, limits).map(sizesOf);
  const choice = chooseTile(sizes, tiles, chosenFor, largestBinding / 4), [next] = choice.others;
  const { size: _, ...matrices } = sizes;
  return {
    ...product,
    ...matrices,
    tile: nameOf(choice),
    workgroups: choice.workgroups,
    splits: choice.splits,
    filled: filledShare(choice, { ...chosenFor, units }),
    padding: paddedShare(sizes, choice),
    time: choice.time,
    next: { tile: nameOf(next!), splits: next!.splits, ratio: next!.time / choice.time },
  };
}

const nameOf = ({ tile: { rows, columns } }: Candidate) => `${rows} × ${columns}`;

/** For people. */
export function planText(plan: Plan): string {
  const { assumed: { chosenFor, units, limits }, images, networks } = plan;
  return [
    `A step's products, ${
      countOf(images)
    } at a time. Nothing was computed; of the GPU it is assumed that it has`,
    `  ${chosenFor.units} compute units, each busy with ${chosenFor.busy} invocations: for this tiles are chosen, whatever the GPU`,
    `  workgroups of up to ${limits.maxComputeInvocationsPerWorkgroup} invocations and ${
      limits.maxComputeWorkgroupStorageSize / 1024
    } KiB of shared memory`,
    `  ${units} compute units, in "filled": the share of its arithmetic at work until its busiest unit is done`,
    `"padding": of the multiply-adds; "next best": another tile, and how many times as long it would take`,
    ...networks.map(networkText),
  ].join("\n");
}

function networkText({ network, images, products, multiplyAdds, overhead }: PlannedNetwork): string {
  const header = [
    "",
    "product",
    "a step",
    "M × N × K",
    "tile",
    "splits",
    "workgroups",
    "filled",
    "padding",
    "next best",
  ];
  const rows = products.map((each) => [
    each.layer,
    each.product,
    String(each.times),
    `${each.members > 1 ? `${each.members} of ` : ""}${each.rows} × ${each.columns} × ${each.reduction}`,
    each.tile,
    String(each.splits),
    String(each.workgroups),
    percent(each.filled),
    percent(each.padding),
    `${each.next.tile}, ${each.next.ratio.toFixed(2)}`,
  ]);
  return `\n${columns([[`${network}, ${countOf(images)}`, ...header.slice(1)], ...rows])}\n` +
    `${(multiplyAdds / 1e9).toFixed(0)} G multiply-adds; ${
      overhead.toFixed(2)
    } times as many could be done meanwhile`;
}

const countOf = (images: number) => images === 1 ? "1 image" : `${images} images`;

const percent = (share: number) => `${(100 * share).toFixed(0)}%`;
