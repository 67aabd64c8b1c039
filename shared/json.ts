// What may stand in a fact, a view or on the wire: plain JSON, nothing else.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [key: string]: Json | undefined }

/** The text of a JSON value that should be one; empty when it is not. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
