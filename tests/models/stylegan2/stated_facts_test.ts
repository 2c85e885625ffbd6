/** What files state beside a generator's tensors, in each of the forms in which they do. */
import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import type { NamedTensors } from "../../../models/stylegan2/find_generator.ts";
import { settingsIn, settingsTensor, USUAL_SETTINGS } from "../../../models/stylegan2/settings.ts";
import { statedFacts } from "../../../models/stylegan2/stated_facts.ts";
import { WeightsError } from "../../../models/weights/types.ts";

type Stating = Record<string, unknown>;

const G: NamedTensors = { layout: "NVIDIA", prefix: "G_ema.", names: new Map() };

/** The metadata of a file: texts of JSON. */
function stated(metadata: Stating, found: NamedTensors = G) {
  const texts = Object.entries(metadata).map(([name, value]) => [name, JSON.stringify(value)]);
  return statedFacts({ path: "net.pkl", metadata: Object.fromEntries(texts) }, found);
}

function refusal(metadata: Stating): string {
  return assertThrows(() => stated(metadata), WeightsError).message;
}

const gains = ({ gain }: ReturnType<typeof stated>) => [
  gain("mapping.fc0.weight", 16),
  gain("mapping.fc0.bias", 1),
  gain("synthesis.b4.conv1.affine.weight", 16),
];

Deno.test("A file that states nothing is as published", () => {
  const facts = stated({ cur_nimg: 100, "training_set_kwargs": { class_name: "Dataset", resolution: 16 } });
  assertEquals([facts.settings, facts.stated, gains(facts)], [{}, false, [1, 1, 1]]);
});

Deno.test("Attributes of modules are what counts, whatever the arguments say", () => {
  const facts = stated({
    "G_ema": {
      class_name: "Generator",
      _init_kwargs: { mapping_kwargs: { lr_multiplier: 7 }, synthesis_kwargs: {} },
    },
    "G_ema.mapping.fc0": { class_name: "Layer", activation: "relu", weight_gain: 0.25, bias_gain: 1 },
    "G_ema.synthesis.b4.conv1": { class_name: "Layer", activation: "swish", conv_clamp: 256 },
    "G_ema.synthesis.b4.conv1.affine": {
      class_name: "Layer",
      activation: "linear",
      weight_gain: 0.5,
      bias_gain: 1,
    },
    "G_ema.synthesis.b4.torgb": { class_name: "Layer", conv_clamp: 256, weight_gain: 0.25 },
    "G.synthesis.b4.conv1": { class_name: "Layer", activation: "selu", conv_clamp: 3 }, // of another network
  });
  assertEquals(facts.settings, { activation: "swish", mappingActivation: "relu", clamp: 256 });
  assertEquals(gains(facts), [100, 100, 2]);
  assertEquals(facts.gain("synthesis.b4.torgb.weight", 16), 1);
});

Deno.test("Arguments count where there are no modules, wherever a file of tensors keeps them", () => {
  const mapping = { lr_multiplier: 1, activation: "relu" },
    synthesis = { conv_clamp: 64, activation: "swish" };
  const forms: Record<string, Stating> = {
    "the record of a whole": {
      G_ema: {
        class_name: "Generator",
        _init_kwargs: { mapping_kwargs: mapping, synthesis_kwargs: synthesis },
      },
    },
    "the same in NVIDIA's later code": {
      G_ema: {
        class_name: "Generator",
        _init_kwargs: { mapping_kwargs: mapping, channel_base: 32, ...synthesis },
      },
    },
    "Lightning's": {
      hyper_parameters: { lr: 0.002, G: { mapping_kwargs: mapping, synthesis_kwargs: synthesis } },
    },
    "beside the state dict": { mapping_kwargs: mapping, synthesis_kwargs: { block_kwargs: synthesis } },
    "texts of texts, as in safetensors": {
      G_kwargs: JSON.stringify({ mapping_kwargs: mapping, synthesis_kwargs: synthesis }),
    },
  };
  for (const [form, metadata] of Object.entries(forms)) {
    const facts = stated(metadata);
    assertEquals(facts.settings, { activation: "swish", mappingActivation: "relu", clamp: 64 }, form);
    assertEquals([gains(facts), facts.stated], [[100, 100, 1], true], form);
  }
  assertEquals(gains(stated({ lr_multiplier: 0.1 })), [10, 10, 1]);
  const rosinality = stated({ args: { lr_mlp: 0.1, lr_multiplier: 3 } }, { ...G, layout: "rosinality" });
  assertEquals(rosinality.gain("style.1.weight", 16), 10);
  assertEquals(stated({ args: { lr_multiplier: 3 } }, { ...G, layout: "rosinality" }).stated, false);
});

Deno.test("Of several sets of arguments the nearest counts, a discriminator's never", () => {
  const one = { lr_multiplier: 1 }, other = { lr_multiplier: 0.1 };
  const gain = (metadata: Stating) => stated(metadata).gain("mapping.fc0.bias", 1);
  assertEquals(gain({ "G_ema.mapping_kwargs": one, "G.mapping_kwargs": other }), 100);
  assertEquals(
    gain({ options: { D_kwargs: { mapping_kwargs: one }, G_kwargs: { mapping_kwargs: other } } }),
    10,
  );
  assertEquals(
    gain({ options: { a: { mapping_kwargs: one, epilogue_kwargs: {} }, b: { mapping_kwargs: other } } }),
    10,
  );
  assertEquals(gain({ first: { mapping_kwargs: one }, second: { mapping_kwargs: one } }), 100);
  assertStringIncludes(
    refusal({ first: { mapping_kwargs: one }, second: { mapping_kwargs: other } }),
    'states in "first" and "second" how a network was made, and not of which: leave one',
  );
});

Deno.test("What is not supported is refused by name", () => {
  const cases: [metadata: Stating, words: string][] = [
    [
      { "G_ema.synthesis.b4.conv1": { class_name: "Layer", activation: "selu" } },
      'has the activation "selu" in synthesis.b4.conv1, which is not supported: lrelu, relu, linear, swish are',
    ],
    [
      {
        "G_ema.synthesis.b4.conv1": { class_name: "Layer", conv_clamp: 256 },
        "G_ema.synthesis.b8.torgb": { class_name: "Layer", conv_clamp: null },
      },
      "has the conv_clamp 256 in synthesis.b4.conv1 and null in synthesis.b8.torgb: layers that differ are not supported",
    ],
    [
      { "G_ema.synthesis.b4.conv1": { class_name: "Layer", conv_clamp: -1 } },
      "has the conv_clamp -1 in synthesis.b4.conv1: expected a positive number",
    ],
    [
      { "G_ema.synthesis.b4.conv1.affine": { class_name: "Layer", activation: "relu" } },
      'has the activation "relu" in synthesis.b4.conv1.affine, where only linear is supported',
    ],
    [
      { "G_ema.synthesis.b4.conv1": { class_name: "Layer", activation: "lrelu", act_gain: 1 } },
      "has the act_gain 1 in synthesis.b4.conv1: only 1.4142, the activation's own, is supported",
    ],
    [
      { mapping_kwargs: { lr_multiplier: "1" } },
      'has the lr_multiplier "1": expected a number',
    ],
    [
      { hyper_parameters: { lr_multiplier: 1, activation: "relu" } },
      'states the activation "relu" without saying of which of its networks',
    ],
    [
      { G_ema: { class_name: "Generator", _init_kwargs: { synthesis_kwargs: { attention: true } } } },
      "was made with attention = true among its synthesis_kwargs, which is not supported",
    ],
  ];
  for (const [metadata, words] of cases) assertStringIncludes(refusal(metadata), `"net.pkl" ${words}`);
  // what is off needs no support
  stated({
    G_ema: { class_name: "Generator", _init_kwargs: { synthesis_kwargs: { attention: false, style: null } } },
  });
});

Deno.test("Settings survive their tensor, and a tensor that says anything else is refused", () => {
  assertEquals(settingsTensor(USUAL_SETTINGS), undefined);
  const settings = {
    ...USUAL_SETTINGS,
    activation: "swish",
    mappingActivation: "linear",
    clamp: 0.1,
  } as const;
  const { activation, mappingActivation, clamp } = settings;
  assertEquals(settingsIn("net.pt", settingsTensor(settings)!), { activation, mappingActivation, clamp });
  const cases: [text: string, words: string][] = [
    ["{", "is damaged: its stylegan2_settings is no JSON"],
    ['{"gain": 2}', "states gain in its stylegan2_settings, which is not supported"],
    ['{"activation": "gelu"}', 'has the activation "gelu" in stylegan2_settings'],
    ['{"conv_clamp": "x"}', 'has the conv_clamp "x" in stylegan2_settings'],
  ];
  for (const [text, words] of cases) {
    const data = new TextEncoder().encode(text);
    assertThrows(() => settingsIn("net.pt", { shape: [data.length], data }), WeightsError, words);
  }
});
