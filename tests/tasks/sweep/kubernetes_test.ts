import { assertEquals, assertMatch } from "@std/assert";
import { type IJob, Job } from "kubernetes-models/batch/v1";
import { clusterName, indexedJob } from "../../../tasks/sweep/kubernetes.ts";

const OPTIONS = {
  name: "dogs",
  image: "registry.example.org/variegate:1",
  cells: 24,
  jobs: 4,
  words: ["sweeps/dogs $(HOME).ts", "--out", "/data/dogs"],
  claim: "runs",
  mountPath: "/data/dogs",
  gpus: 1,
};

/** What the job is to be; its type refuses members that the API does not have. */
const WANTED: IJob = {
  apiVersion: "batch/v1",
  kind: "Job",
  metadata: { name: "dogs", labels: { app: "variegate", sweep: "dogs" } },
  spec: {
    completionMode: "Indexed",
    completions: 24,
    parallelism: 4,
    backoffLimitPerIndex: 8,
    maxFailedIndexes: 24,
    podFailurePolicy: {
      rules: [
        { action: "Ignore", onPodConditions: [{ type: "DisruptionTarget", status: "True" }] },
        { action: "FailIndex", onExitCodes: { containerName: "cell", operator: "In", values: [1, 2] } },
      ],
    },
    template: {
      metadata: { labels: { app: "variegate", sweep: "dogs" } },
      spec: {
        restartPolicy: "Never",
        terminationGracePeriodSeconds: 120,
        containers: [{
          name: "cell",
          image: "registry.example.org/variegate:1",
          command: [
            ...[
              "deno",
              "task",
              "sweep",
              "sweeps/dogs $$(HOME).ts",
              "--out",
              "/data/dogs",
              "--cell",
              "$(CELL)",
            ],
          ],
          env: [{
            name: "CELL",
            valueFrom: {
              fieldRef: { fieldPath: "metadata.annotations['batch.kubernetes.io/job-completion-index']" },
            },
          }],
          volumeMounts: [{ name: "sweep", mountPath: "/data/dogs" }],
          resources: { limits: { "nvidia.com/gpu": "1" } },
        }],
        volumes: [{ name: "sweep", persistentVolumeClaim: { claimName: "runs" } }],
      },
    },
  },
};

Deno.test("the job is an Indexed Job that the API's schema takes, member by member", () => {
  const job = indexedJob(OPTIONS);
  assertEquals<unknown>(JSON.parse(JSON.stringify(job)), JSON.parse(JSON.stringify(WANTED)));
  new Job(WANTED).validate(); // throws
  let refusal = "";
  try {
    new Job({ ...WANTED, spec: { ...WANTED.spec!, completions: "many" as unknown as number } }).validate();
  } catch (error) {
    refusal = String(error);
  }
  assertMatch(refusal, /completions/);
});

Deno.test("a name in a cluster is a label of DNS, whatever the sweep's file is called", () => {
  assertEquals(clusterName("Dogs & Cats (2).v3"), "dogs-cats-2-v3");
  assertEquals(clusterName("猫"), "sweep");
  for (const name of ["x".repeat(90), "--a--", "ünïcode"]) {
    assertMatch(clusterName(name), /^[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?$/);
  }
});
