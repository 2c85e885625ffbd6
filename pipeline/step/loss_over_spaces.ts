import * as tf from "@tensorflow/tfjs";
import type { FeatureSpace } from "../../models/encoder.ts";
import type { Latents } from "../../models/generator.ts";
import { inSpace } from "../../models/feature_spaces.ts";
import type { Plugin } from "../plugin/plugin.ts";
import type { ImageView, StepView } from "../plugin/views.ts";
import { imageView } from "./image_view.ts";
import { asFloat, scalarOrThrow } from "./scalars.ts";

/** The artifacts that a plugin declared, under its own names for them; of one space of the features, if one is given. */
export type ArtifactsFor = (plugin: Plugin, space?: FeatureSpace) => Record<string, never>;

/** What losses look at, but for a plugin's own `record`. */
export type LossView = Omit<StepView, "record">;

/**
 * A plugin's loss. Where several networks compute the features, it is that of each network's features alone, summed by
 * their shares aₖ, and so is what it records:
 *
 *   L = Σₖ aₖ L(features and artifacts of space k)
 *
 * A loss that reads no features is the same in all spaces, and is called once.
 */
export function lossOverSpaces(
  plugin: Plugin,
  view: LossView,
  spaces: readonly FeatureSpace[],
  artifactsFor: ArtifactsFor,
  record: StepView["record"],
): tf.Scalar {
  if (spaces.length <= 1) return plugin.loss!(withMembers(view, { record }), artifactsFor(plugin));
  const values: tf.Scalar[] = [], recorded = new Map<string, tf.Scalar[]>();
  for (const [place, space] of spaces.entries()) {
    const { value, records, readsFeatures } = lossInSpace(plugin, view, { space, place }, artifactsFor);
    if (!readsFeatures) {
      for (const [name, value] of records) record(name, value);
      return value;
    }
    const shared = (value: tf.Scalar) => tf.mul<tf.Scalar>(asFloat(value), space.share);
    values.push(shared(value));
    for (const [name, value] of records) recorded.set(name, [...recorded.get(name) ?? [], shared(value)]);
  }
  for (const [name, parts] of recorded) record(name, tf.addN(parts));
  return tf.addN(values);
}

/** A space and its place among all. */
interface Placed {
  readonly space: FeatureSpace;
  readonly place: number;
}

function lossInSpace(plugin: Plugin, view: LossView, placed: Placed, artifactsFor: ArtifactsFor) {
  const records: [string, tf.Scalar][] = [];
  let readsFeatures = false;
  const images = (view: ImageView) => watched(viewInSpace(view, placed), () => readsFeatures = true);
  const own = withMembers(view, {
    source: images(view.source),
    adapted: images(view.adapted),
    render: (latents: Latents) => images(view.render(latents)),
    record: (name: string, value: tf.Scalar) =>
      void records.push([name, scalarOrThrow(value, `record("${name}")`)]),
  });
  const value = scalarOrThrow(plugin.loss!(own, artifactsFor(plugin, placed.space)), "loss()");
  return { value, records, readsFeatures };
}

const inSpaces = new WeakMap<ImageView, Map<FeatureSpace, ImageView>>();

/** The images with the features of one space, computed once a step, whoever asks. */
function viewInSpace(view: ImageView, { space, place }: Placed): ImageView {
  const known = inSpaces.get(view) ?? new Map<FeatureSpace, ImageView>();
  const own = known.get(space) ?? imageView(
    () => view.images,
    () => inSpace(view.rawFeatures(), space),
    (places) => viewInSpace(view.crops(places), { space, place }),
    (block) => view.tokens(block, place),
  );
  inSpaces.set(view, known.set(space, own));
  return own;
}

/** Those that were made of a view. */
export function viewsOfSpaces(view: ImageView): readonly ImageView[] {
  return [...inSpaces.get(view)?.values() ?? []];
}

function watched(view: ImageView, read: () => void): ImageView {
  const { features, rawFeatures, crops, tokens } = view;
  return {
    get images() {
      return view.images;
    },
    features() {
      read();
      return features();
    },
    rawFeatures() {
      read();
      return rawFeatures();
    },
    crops: (places) => watched(crops(places), read),
    tokens(block) {
      read();
      return tokens(block);
    },
  };
}

/** The view with other members, or more. The rest stays as it is: some notice that they are read. */
function withMembers<T extends object>(view: LossView, members: T): LossView & T {
  const descriptors = Object.entries(members).map(([name, value]) => [name, { value, enumerable: true }]);
  return Object.create(view, Object.fromEntries(descriptors));
}
