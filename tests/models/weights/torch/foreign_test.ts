/** Objects of classes that are not allowed, beside tensors that are needed: kept as names, never made, never run. */
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { memorySource } from "../../../../models/weights/bytes.ts";
import { weightsIn } from "../../../../models/weights/open.ts";
import { WeightsError } from "../../../../models/weights/types.ts";
import { ascii, tensor, torchArchive } from "../../../support/pickles.ts";

const text = (value: string) => `X${String.fromCharCode(value.length)}\0\0\0${value}`;

/** A dictionary of Lightning's kind: weights, and whatever else. */
function checkpointWith(others: string): Uint8Array {
  const weights = `}(${text("net.weight")}${tensor("K\x02", "K\x01")}u`;
  return torchArchive(`}(${text("state_dict")}${weights}${text("hyper_parameters")}${others}u`);
}

const open = (bytes: Uint8Array) => weightsIn(memorySource("last.ckpt", bytes));

const FOREIGN: Record<string, [pickle: string, name: string, className: string]> = {
  "an object by REDUCE": ["cmodels.unet\nUNet\n)R", "", "models.unet.UNet"],
  "an object by NEWOBJ with a state of tensors": [
    `cmodels.unet\nUNet\n)\x81}(${text("weight")}${tensor("K\x02", "K\x01")}ub`,
    "",
    "models.unet.UNet",
  ],
  "an object by INST": ["(imodels.unet\nUNet\n", "", "models.unet.UNet"],
  "an object by OBJ": ["(cmodels.unet\nUNet\no", "", "models.unet.UNet"],
  "one of protocol 0, by its base": [
    "ccopy_reg\n_reconstructor\n(cm\nA\nc__builtin__\nobject\nNtR",
    "",
    "m.A",
  ],
  "one of protocol 2 by a function": ["ccopyreg\n__newobj__\n(cm\nA\ntR", "", "m.A"],
  "a class itself": ["ctorch.optim\nAdam\n", "", "torch.optim.Adam"],
  "a dictionary of one's own": [
    `comegaconf.dictconfig\nDictConfig\n)\x81(${text("lr")}G?\x50\0\0\0\0\0\0u`,
    "",
    "omegaconf.dictconfig.DictConfig",
  ],
  "a list of one's own": ["cm\nBag\n)R(K\x01K\x02e", "", "m.Bag"],
  "a member of an enumeration, asked for by getattr": [
    `cbuiltins\ngetattr\n(cm\nKind\n${text("A")}tR`,
    "",
    "builtins.getattr",
  ],
  "what an object's method would have made": [
    `cbuiltins\ngetattr\n(cm\nA\n${text("make")}tR)R`,
    "",
    "builtins.getattr",
  ],
  "one among settings": [`}(${text("model")}cm\nNet\n)R${text("lr")}K\x03u`, ".model", "m.Net"],
};

Deno.test("an object of an unknown class beside the weights is a name, and hides nothing else", async (t) => {
  for (const [what, [pickle, place, className]] of Object.entries(FOREIGN)) {
    await t.step(what, async () => {
      const file = await open(checkpointWith(pickle));
      assertEquals([...file.tensors.keys()], ["state_dict.net.weight"]);
      assertEquals([...file.passedOver!], [[`hyper_parameters${place}`, className]]);
      const { data } = await file.read("state_dict.net.weight");
      assertEquals(data.length, 2);
      const settings = JSON.parse(file.metadata["hyper_parameters"]!);
      assertEquals(settings, place === "" ? className : { model: className, lr: 3 });
      file.close();
    });
  }
});

Deno.test("without tensors outside of it, its class is what the file is refused for", async () => {
  const whole = torchArchive(`cmodels.unet\nUNet\n)\x81}(${text("weight")}${tensor("K\x02", "K\x01")}ub`);
  const { message } = await assertRejects(() => open(whole), WeightsError);
  assertStringIncludes(message, `is refused: it asks for "models.unet.UNet"`);
  assertStringIncludes(message, "save the network's state_dict() with PyTorch and use that");
});

Deno.test("what runs commands refuses a file, whatever else it holds", async () => {
  for (
    const name of ["os\nsystem", "posix\nsystem", "subprocess\nPopen", "builtins\neval", "runpy\nrun_path"]
  ) {
    const dotted = name.replace("\n", ".");
    await assertRejects(() => open(checkpointWith(`c${name}\n)R`)), WeightsError, `asks for "${dotted}"`);
  }
});

Deno.test("a tensor with attributes, or of a class of one's own, is its tensor", async () => {
  const rebuild = `ctorch._tensor\n_rebuild_from_type_v2\n(ctorch._utils\n_rebuild_tensor_v2\ncm\nMyTensor\n`;
  const made = tensor("K\x02", "K\x01"), args = made.slice(made.indexOf("\n(") + 1);
  const open64 = await open(torchArchive(`}(${text("w")}${rebuild}${argumentsOf(args)}}tRu`));
  assertEquals(open64.tensors.get("w")!.shape, [2]);
  assertEquals(open64.passedOver, undefined);
});

/** What stands between a call's function and its REDUCE: the tuple of its arguments. */
function argumentsOf(call: string): string {
  return call.slice(call.indexOf("\n(") + 1, -1);
}

Deno.test("numbers of a type that is not supported are named", async () => {
  const complex = tensor(
    "K\x02",
    "K\x01",
    "K\0",
    "(X\x07\0\0\0storagectorch\nComplexFloatStorage\nX\x01\0\0\0kX\x03\0\0\0cpuK\x10tQ",
  );
  await assertRejects(
    () => open(torchArchive(`}(${text("w")}${complex}u`)),
    WeightsError,
    "holds numbers of the type torch.ComplexFloatStorage, which is not supported",
  );
});

Deno.test("a foreign object costs no more than it takes in the file", async () => {
  const bytes = ascii("\x80\x02(" + "cm\nA\n)R".repeat(5000) + "l.");
  await assertRejects(() => open(bytes), WeightsError, `asks for "m.A"`);
});
