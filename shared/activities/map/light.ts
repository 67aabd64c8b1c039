// The collection `light` of a map's room view: the note that everyone talks about. Read by both sides.

/** The key of its one entry, `{note}`. */
export const lightKey = 'now'
