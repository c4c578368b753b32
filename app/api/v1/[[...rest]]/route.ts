import { noSuchEndpoint } from "@/lib/api";

export {
  noSuchEndpoint as DELETE,
  noSuchEndpoint as GET,
  noSuchEndpoint as PATCH,
  noSuchEndpoint as POST,
  noSuchEndpoint as PUT,
};
