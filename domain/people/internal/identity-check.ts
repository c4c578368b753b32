import type { DocumentKind } from "../vocabulary";

/** What is checked, in plain text: only ever handed to the check, never kept by it. */
export interface IdentityClaim {
  realName: string;
  documentKind: DocumentKind;
  documentNumber: string;
  mobile: string;
}

/** What a check found. `external` is false when nobody outside was asked whose number it is. */
export interface IdentityVerdict {
  code: "form-valid" | "confirmed" | "not-confirmed";
  external: boolean;
}

/** Where an operator plugs in the service that confirms identities (two or three factors, or the network identity). */
export interface IdentityCheck {
  readonly name: string;
  check(claim: IdentityClaim): Promise<IdentityVerdict>;
}

/** Made with the product: the form of the number was checked when it was handed in, and nothing else is claimed. */
export const formatOnlyCheck: IdentityCheck = {
  name: "format-only",
  check: async () => ({ code: "form-valid", external: false }),
};

/** The check in use, as `name:code`, is kept with each submission. */
export function identityCheck(): IdentityCheck {
  return formatOnlyCheck;
}
