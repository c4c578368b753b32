import type { FormState } from "@/components/forms/form-state";
import type { AdaptedAction } from "./form-action";

/** What filing a report gives back. */
export interface FiledNumbers {
  number: string;
  receipt: string;
}

/**
 * A filing action whose answer says number and receipt in its message too, so that they are seen where no script runs.
 * `prepare` may complete the form before it is read, or answer at once.
 */
export function filingAction(
  file: AdaptedAction,
  say: (filed: FiledNumbers) => Promise<string>,
  prepare: (form: FormData) => FormState | null | Promise<FormState | null>,
): AdaptedAction {
  const action = async (previous: FormState, form: FormData): Promise<FormState> => {
    const answered = await prepare(form);
    if (answered) return answered;
    const state = await file(previous, form);
    if (state.status !== "done") return state;
    return { ...state, message: await say(state.data as FiledNumbers) };
  };
  return Object.assign(action, { adapts: file.adapts });
}
