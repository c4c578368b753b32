import { acknowledgeMeasure } from "@/domain/intake/commands/acknowledge-measure";
import type { MeasureState } from "@/domain/measures/vocabulary";
import { apiRoute, jsonResponse, otherMethods } from "@/lib/api";
import { readObjectOf } from "@/lib/api/read-body";

/** The platform says that it has enforced a measure in the state it names. */
export const POST = apiRoute("measures/acknowledgements", "measures", async ({ ctx, request, params }) => {
  const { state } = await readObjectOf(request);
  return jsonResponse(
    await acknowledgeMeasure.execute(ctx, { measureId: params.id ?? "", state: state as MeasureState }),
  );
});
export const { GET, PUT, PATCH, DELETE } = otherMethods("POST");
