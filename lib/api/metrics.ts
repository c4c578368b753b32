import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

interface Metrics {
  registry: Registry;
  requests: Counter<"endpoint" | "method" | "status">;
  duration: Histogram<"endpoint" | "method">;
  items: Counter<"outcome">;
}

// One registry a process: hot reload would otherwise register everything twice.
const held = globalThis as typeof globalThis & { qunjianMetrics?: Metrics };

/** What is counted of the platforms' interface, beside the process's own figures. */
export function metrics(): Metrics {
  held.qunjianMetrics ??= make();
  return held.qunjianMetrics;
}

function make(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Counter({
      name: "qunjian_api_requests_total",
      help: "Requests of the platforms' interface, answered",
      labelNames: ["endpoint", "method", "status"],
      registers: [registry],
    }),
    duration: new Histogram({
      name: "qunjian_api_request_seconds",
      help: "Time to the answer of a request of the platforms' interface",
      labelNames: ["endpoint", "method"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    items: new Counter({
      name: "qunjian_intake_items_total",
      help: "Items that platforms sent in, by what became of them",
      labelNames: ["outcome"],
      registers: [registry],
    }),
  };
}
