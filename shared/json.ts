// What may stand in a fact, a view or on the wire: plain JSON, nothing else.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [key: string]: Json | undefined }
