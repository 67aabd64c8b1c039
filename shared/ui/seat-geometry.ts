// Where seats stand around a table seen from above; used by the logo, the table disc and the turnout.

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Oval {
  readonly cx: number
  readonly cy: number
  readonly rx: number
  readonly ry: number
}

const STEPS = 720

/** The point of the oval at a parameter angle in radians, clockwise from the top. */
const rim = ({ cx, cy, rx, ry }: Oval, angle: number): Point => ({
  x: cx + rx * Math.sin(angle),
  y: cy - ry * Math.cos(angle),
})

/**
 * `count` points on the rim, clockwise from the top, at equal distances along it.
 * Equal angles would crowd the narrow ends of an ellipse, so the length of the rim is measured.
 */
export const seatPoints = (count: number, oval: Oval): readonly Point[] => {
  const walked: number[] = [0]
  let last = rim(oval, 0)
  for (let step = 1; step <= STEPS; step += 1) {
    const here = rim(oval, (step / STEPS) * 2 * Math.PI)
    walked.push((walked[step - 1] ?? 0) + Math.hypot(here.x - last.x, here.y - last.y))
    last = here
  }
  const whole = walked[STEPS] ?? 1
  return Array.from({ length: count }, (_, seat) => {
    const target = (whole * seat) / count
    const after = Math.max(
      1,
      walked.findIndex((length) => length > target),
    )
    const from = walked[after - 1] ?? 0
    const share = (target - from) / ((walked[after] ?? 1) - from || 1)
    return rim(oval, ((after - 1 + share) / STEPS) * 2 * Math.PI)
  })
}
