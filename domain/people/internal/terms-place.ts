/** Where the terms of a search for people are kept: a ciphertext opens only in its own row. */
export const termsPlace = (rowId: string) => ({ table: "search_requests", column: "terms", rowId });
