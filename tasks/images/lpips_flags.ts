import type { inversion } from "../../mod.ts";
import { oneOf } from "../../models/options/mod.ts";
import { type Flags, UsageError, type Values } from "../shell/command.ts";

/** LPIPS with the user's files. */
export interface LpipsFiles {
  readonly trunk: inversion.Lpips["trunk"];
  readonly weights: string;
  readonly trunkWeights: string;
}

/** The flags that give LPIPS. @param use completes "alex, vgg or squeeze: …" */
export function lpipsFlags(use: string) {
  return {
    lpips: {
      value: "TRUNK",
      is: oneOf<LpipsFiles["trunk"]>("alex", "vgg", "squeeze"),
      help: `alex, vgg or squeeze: ${use}`,
    },
    "lpips-weights": { value: "FILE", help: "LPIPS' learned heads, e.g. lpips/weights/v0.1/vgg.pth" },
    "lpips-trunk": { value: "FILE", help: "The trunk's weights under torchvision's names" },
  } as const satisfies Flags;
}

/** What the flags give, if anything. @throws {UsageError} where one of them is missing */
export function lpipsOf(
  args: {
    readonly values: Values<ReturnType<typeof lpipsFlags>>;
    one(flag: string): string | undefined;
  },
): LpipsFiles | undefined {
  const trunk = args.values.lpips,
    weights = args.one("lpips-weights"),
    trunkWeights = args.one("lpips-trunk");
  if (trunk !== undefined && weights !== undefined && trunkWeights !== undefined) {
    return { trunk, weights, trunkWeights };
  }
  if ([trunk, weights, trunkWeights].every((value) => value === undefined)) return undefined;
  throw new UsageError("LPIPS takes all three: --lpips TRUNK, --lpips-weights FILE and --lpips-trunk FILE");
}
