/** A sweep as an Indexed Job of Kubernetes: https://kubernetes.io/docs/concepts/workloads/controllers/job/. */
import { EXIT } from "../shell/exit.ts";

/** What the job is made of. */
export interface KubernetesOptions {
  /** As a label of DNS: letters, digits and -. */
  readonly name: string;
  /** In which `deno task sweep` runs: its working folder is the project's. */
  readonly image: string;
  /** How many cells there are. */
  readonly cells: number;
  /** Cells at a time. */
  readonly jobs: number;
  /** Words behind `sweep` that start a cell, but for `--cell` and its number. */
  readonly words: readonly string[];
  /** The claim of the volume that holds the sweep's folder, and where that is mounted. */
  readonly claim: string;
  readonly mountPath: string;
  /** GPUs of each cell. */
  readonly gpus: number;
}

/** How often a cell is tried again, the first time included. */
const TRIES = 8;

/** Seconds in which a cell that is told to go may save. */
const GRACE = 120;

/**
 * The job. Each index is a cell, in a pod of its own that ends with the cell's exit code: 1 and 2 would come again, and
 * fail their index; whatever else ends a pod counts against the index' tries, and a pod that the cluster itself takes away does
 * not. Needs Kubernetes 1.29, where `backoffLimitPerIndex` is on without a switch.
 */
export function indexedJob({ name, image, cells, jobs, words, claim, mountPath, gpus }: KubernetesOptions) {
  const labels = { app: "variegate", sweep: name };
  return {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name, labels },
    spec: {
      completionMode: "Indexed",
      completions: cells,
      parallelism: Math.min(jobs, cells),
      backoffLimitPerIndex: TRIES,
      maxFailedIndexes: cells, // one that fails ends none of the others
      podFailurePolicy: {
        rules: [
          { action: "Ignore", onPodConditions: [{ type: "DisruptionTarget", status: "True" }] },
          {
            action: "FailIndex",
            onExitCodes: { containerName: "cell", operator: "In", values: [EXIT.failed, EXIT.usage] },
          },
        ],
      },
      template: {
        metadata: { labels },
        spec: {
          restartPolicy: "Never",
          terminationGracePeriodSeconds: GRACE,
          containers: [{
            name: "cell",
            image,
            command: ["deno", "task", "sweep", ...words.map(literal), "--cell", "$(CELL)"],
            env: [{
              name: "CELL",
              valueFrom: {
                fieldRef: { fieldPath: "metadata.annotations['batch.kubernetes.io/job-completion-index']" },
              },
            }],
            volumeMounts: [{ name: "sweep", mountPath }],
            ...(gpus > 0 && { resources: { limits: { "nvidia.com/gpu": String(gpus) } } }),
          }],
          volumes: [{ name: "sweep", persistentVolumeClaim: { claimName: claim } }],
        },
      },
    },
  } as const;
}

/** A word in which Kubernetes sees no variable. */
function literal(word: string): string {
  return word.replaceAll("$(", () => "$$(");
}

/** A text as a name in a cluster: at most 52 characters, so that names of pods, which are longer, stay within 63. */
export function clusterName(text: string): string {
  const name = text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return name.slice(0, 52).replace(/-+$/, "") || "sweep";
}
