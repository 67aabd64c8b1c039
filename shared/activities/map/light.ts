// Collections of a map's room view that hold one entry: `light`, the note that everyone talks about, and `look`, how the map
// is shown. Read by both sides.

/** The key of the one entry of `light`, `{note}`. */
export const lightKey = 'now'

/** The key of the one entry of `look`. */
export const lookKey = 'now'
