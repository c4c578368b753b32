import { apiRoute, otherMethods } from "@/lib/api";
import { metrics } from "@/lib/api/metrics";

/** This server's figures in the text format of Prometheus, for keys of the scope `metrics`. */
export const GET = apiRoute("metrics", "metrics", async () => {
  const { registry } = metrics();
  return new Response(await registry.metrics(), { headers: { "content-type": registry.contentType } });
});
export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
