// Which paper a prompt gets and which colour a table gets; read by notes, badges, tabs and discs.

/** One of the four note papers or table colours, as the tokens number them. */
export type Four = 1 | 2 | 3 | 4

const FOUR: readonly Four[] = [1, 2, 3, 4]

/** Four colours, used in turn: 5 is 1 again. */
const turn = (order: number): Four => FOUR[(Math.max(1, Math.floor(order)) - 1) % 4] ?? 1

/** The paper of the prompt at this place (1 to 8). */
export const paperOf = (prompt: number): Four => turn(prompt)

/** Prompts 5 to 8 carry a hatched strip, because a fifth hue could not be told apart. */
export const isHatched = (prompt: number): boolean => prompt > 4

/** The colour of the table with this number (1 to 8). */
export const tableColourOf = (table: number): Four => turn(table)

/** Tables 5 to 8 repeat the four colours with a thin ring inside the disc. */
export const isRinged = (table: number): boolean => table > 4
