import { fields } from "../../files/json_file.ts";
import { NotImplemented } from "./not_implemented.ts";
import { buildStage, list, type StageKind } from "./stage.ts";

/** The ids that stand before and behind those of every text. */
export interface Frame {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The frame in a tokenizer.json; undefined where it says nothing of one. @throws {NotImplemented} */
export function frame(value: unknown): Frame | undefined {
  return value === null || value === undefined ? undefined : buildStage(KINDS, value, "post_processor");
}

/** Start and end token as `[token, id]`. */
const startAndEnd: StageKind<Frame | undefined> = {
  members: ["sep", "cls", "trim_offsets", "add_prefix_space"],
  build: (members, owner) => ({
    before: [id(list(members, "cls", owner)[1], owner)],
    after: [id(list(members, "sep", owner)[1], owner)],
  }),
};

const KINDS: Readonly<Record<string, StageKind<Frame | undefined>>> = {
  ByteLevel: { members: ["add_prefix_space", "trim_offsets", "use_regex"], build: () => undefined },
  RobertaProcessing: startAndEnd,
  BertProcessing: startAndEnd,
  Sequence: {
    members: ["processors"],
    build: (members, owner) =>
      list(members, "processors", owner).map(frame).reduce(
        (inner, outer) =>
          inner && outer
            ? { before: [...outer.before, ...inner.before], after: [...inner.after, ...outer.after] }
            : inner ?? outer,
        undefined,
      ),
  },
  TemplateProcessing: {
    members: ["single", "pair", "special_tokens"],
    build(members, owner) {
      const pieces = list(members, "single", owner).map(fields), tokens = fields(members["special_tokens"]);
      const text = pieces.findIndex((piece) => "Sequence" in piece);
      if (text < 0) throw new NotImplemented(`"single" without a text in ${owner}`);
      const idsOf = (some: typeof pieces) =>
        some.flatMap((piece) => {
          const name = fields(piece["SpecialToken"])["id"];
          return list(fields(tokens[String(name)]), "ids", owner).map((value) => id(value, owner));
        });
      return { before: idsOf(pieces.slice(0, text)), after: idsOf(pieces.slice(text + 1)) };
    },
  },
};

function id(value: unknown, owner: string): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new NotImplemented(`the id ${JSON.stringify(value)} in ${owner}`);
}
