import { assertEquals, assertMatch } from "@std/assert";
import { type MeasuredRecord, newWarnings, warningsOf } from "../../../tasks/pretrain/training_warnings.ts";

/** A healthy measurement. */
const WELL = {
  step: 0,
  images: 0,
  loss: 1,
  ada_p: 0.2,
  frechet: 30,
  frechet_floor: 5,
  spread: 0.9,
  score_training: 0.6,
  score_held_out: 0.5,
  score_made: -0.6,
  sign_training: 0.5,
  sign_held_out: 0.4,
  sign_made: -0.5,
} satisfies MeasuredRecord;

/** A curve of measurements, each healthy but for what is given. */
function curve(...changes: readonly Partial<MeasuredRecord>[]): MeasuredRecord[] {
  return changes.map((change, i) => ({ ...WELL, step: 250 * (i + 1), images: 2000 * (i + 1), ...change }));
}

/** The same change `count` times. */
function times(count: number, change: Partial<MeasuredRecord>): Partial<MeasuredRecord>[] {
  return Array.from({ length: count }, () => change);
}

const kinds = (history: readonly MeasuredRecord[]) => warningsOf(history).map(({ kind }) => kind);

Deno.test("a healthy training is not warned of, nor one that has hardly begun", () => {
  assertEquals(kinds([]), []);
  assertEquals(kinds(curve(...times(10, {}))), []);
  const bad = { spread: 0.1, sign_training: 1, sign_made: -1, frechet: 300 };
  assertEquals(kinds(curve(bad, bad)), []);
  const frechet = [150, 80, 50, 60, 40, 45, 30].map((frechet) => ({ frechet }));
  assertEquals(kinds(curve(...frechet)), []);
});

Deno.test("learned by heart: training pictures far above held-out ones, and nothing more to augment", () => {
  const heart = { score_training: 2, score_held_out: -0.5, score_made: -1, ada_p: 0.8 };
  assertEquals(kinds(curve({}, ...times(3, heart))), ["learned by heart"]);
  assertEquals(kinds(curve({}, ...times(3, { ...heart, ada_p: null }))), ["learned by heart"]);
  assertEquals(kinds(curve(...times(3, { ...heart, ada_p: 0.79 }))), [], "augmentation may still grow");
  assertEquals(kinds(curve(heart, heart, {})), [], "one measurement says otherwise");
  assertEquals(
    kinds(curve(...times(3, { ...heart, score_held_out: 1.2 }))),
    [],
    "nearer to training pictures",
  );
  const [unaugmented] = warningsOf(curve(...times(3, { ...heart, ada_p: null })));
  assertEquals(
    unaugmented!.sentence,
    "The discriminator learns the pictures by heart: it gives training pictures 2.00 and held-out ones -0.500 on " +
      "average. Begin again with --augment ada, or with more pictures",
  );
  const [highest] = warningsOf(curve(...times(3, heart)));
  assertMatch(highest!.sentence, /Augmentation does all that it may, so only more pictures help$/);
});

Deno.test("the discriminator wins: sure of both sides, and the generator's loss grows", () => {
  const sure = { sign_training: 0.95, sign_made: -0.95 };
  const wins = curve({ ...sure, loss: 2 }, { ...sure, loss: 3 }, { ...sure, loss: 4.5 });
  assertEquals(kinds(wins), ["discriminator wins"]);
  assertMatch(
    warningsOf(wins)[0]!.sentence,
    /the generator's loss grows, to 4\.50\. Begin again with a lower/,
  );
  assertEquals(kinds(curve(...times(3, { ...sure, loss: 4 }))), [], "its loss stays");
  assertEquals(kinds(curve({ loss: 2 }, { loss: 3 }, { loss: 4.5 })), [], "it is not sure");
});

Deno.test("the spread falls: made pictures differ less than half as much as real ones", () => {
  const falls = curve({}, ...times(3, { spread: 0.42 }));
  assertEquals(kinds(falls), ["spread falls"]);
  assertMatch(warningsOf(falls)[0]!.sentence, /two made pictures differ 42% as much as two real ones do/);
  assertEquals(kinds(curve({}, ...times(3, { spread: 0.5 }))), []);
});

Deno.test("the pictures dissolve: twice the best Fréchet distance, three times in a row", () => {
  const dissolves = curve({ frechet: 90 }, { frechet: 40 }, ...times(3, { frechet: 80 }));
  assertEquals(kinds(dissolves), ["dissolves"]);
  assertMatch(
    warningsOf(dissolves)[0]!.sentence,
    /Fréchet distance is 80\.0, and was 40\.0 at step 500, which best\.safetensors keeps/,
  );
  assertEquals(kinds(curve({ frechet: 40 }, { frechet: 80 }, { frechet: 79 }, { frechet: 80 })), []);
});

Deno.test("a warning is new once, and again after it has ceased", () => {
  const low = { spread: 0.1 }, changes = [...times(5, low), {}, ...times(3, low)];
  const history = curve(...changes);
  const said = history.map((_, i) => newWarnings(history.slice(0, i + 1)).length);
  assertEquals(said, [0, 0, 1, 0, 0, 0, 0, 0, 1]);
});
