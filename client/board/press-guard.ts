// Lets the first press of a double click through and none after it: by then the button says something else. Called by the
// tool bar for its filled button.

/** Two presses closer together than this are one; slower than any double click, quicker than reading the new words. */
const doubleMs = 700

/** `at` in milliseconds, as an event's `timeStamp`. True: this press counts. */
export const createPressGuard = () => {
  let last = -Infinity
  return (at: number): boolean => {
    if (at - last < doubleMs) return false
    last = at
    return true
  }
}
