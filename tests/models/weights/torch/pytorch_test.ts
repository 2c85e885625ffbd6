/** What PyTorch writes is read, and what is written PyTorch reads. */
import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import { writeRosinality } from "../../../../models/weights/torch/write_checkpoint.ts";
import { testWithPyTorch } from "../../../support/pytorch.ts";
import { checkpoint, readAll, renamed } from "../../../support/weights.ts";

const LOAD = `
import json, sys, torch
for path in sys.argv[1:]:
    file = torch.load(path)
    tensors = {"latent_avg": file["latent_avg"], **{"g_ema." + k: v for k, v in file["g_ema"].items()}}
    print(json.dumps({k: [str(v.dtype)[6:], list(v.shape), v.double().flatten().tolist()] for k, v in tensors.items()}))
`;

testWithPyTorch("torch.load opens what writeRosinality writes, value for value", async (python) => {
  const folder = await Deno.makeTempDir();
  const tensors = await readAll(checkpoint("rosinality_zip.pt"));
  const weights = renamed(tensors, (name) => name.replace("g_ema.", ""));
  const dtypes = { F32: "float32", F16: "float16", BF16: "bfloat16" } as const;
  const paths = Object.keys(dtypes).map((dtype) => join(folder, `${dtype}.pt`));
  for (const [i, dtype] of (Object.keys(dtypes) as (keyof typeof dtypes)[]).entries()) {
    await writeRosinality(paths[i]!, weights, { dtype });
  }
  const loaded = (await python(LOAD, ...paths)).trim().split("\n").map((line) => JSON.parse(line));
  for (const [i, name] of Object.values(dtypes).entries()) {
    const expected = [...await readAll(paths[i]!)].map((
      [key, { shape, data }],
    ) => [key, [name, shape, [...data]]]);
    assertEquals(loaded[i], Object.fromEntries(expected));
  }
});

/** Saves one state dict in every way there is, and what it holds as a flat list of numbers. */
const SAVE = `
import argparse, collections, json, pathlib, pickle, sys, numpy, torch
folder = sys.argv[1] + "/"
torch.manual_seed(0)
net = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3), torch.nn.BatchNorm2d(4), torch.nn.ReLU(), torch.nn.Linear(4, 2))
net[0].weight.data = net[0].weight.data.to(memory_format=torch.channels_last)
net[3].weight.data = torch.randn(4, 2).t()
state = net.state_dict()
file = {"g_ema": state, "args": argparse.Namespace(lr=.5, out=pathlib.PosixPath("/a/b")), "iter": 3,
        "gain": numpy.sqrt(numpy.float64(4)), "sizes": numpy.arange(2), "more": collections.defaultdict(list, q=[-2**40])}
for p in range(2, 6):
    torch.save(file, folder + f"zip_{p}.pt", pickle_protocol=p)
    torch.save(file, folder + f"legacy_{p}.pt", pickle_protocol=p, _use_new_zipfile_serialization=False)
for p in range(0, 6):
    with open(folder + f"plain_{p}.pkl", "wb") as f: pickle.dump(file, f, protocol=p)
torch.save(net, folder + "module.pt")
torch.save(net, folder + "module_legacy.pt", _use_new_zipfile_serialization=False)
class Wrapper(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.g_ema, self.count, self.names = net, 5, ["x"]
    def forward(self, x): return self.g_ema[1](self.g_ema[0](x)) + self.count
torch.jit.save(torch.jit.script(Wrapper()), folder + "script.pt")
print(json.dumps({k: v.double().flatten().tolist() for k, v in state.items()}))
`;

testWithPyTorch(
  "what PyTorch saves in every container and protocol is read with the same values",
  async (python) => {
    const folder = await Deno.makeTempDir();
    const expected = JSON.parse(await python(SAVE, folder));
    const files = Array.from(Deno.readDirSync(folder), ({ name }) => name);
    assertEquals(files.length, 17);
    for (const name of files) {
      const tensors = renamed(await readAll(join(folder, name)), (key) => key.replace("g_ema.", ""));
      assertEquals(
        Object.fromEntries([...tensors].map(([key, { data }]) => [key, Array.from(data, Number)])),
        expected,
        name,
      );
    }
  },
);
