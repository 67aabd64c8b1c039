// Makes a part of an SVG picture reachable by keyboard; used wherever cells or pins are drawn.

/**
 * A ref that writes `tabindex` itself. Preact, which the phone uses in place of React, writes `tabIndex` on SVG
 * elements as it stands, and SVG attributes mind their capitals: the cell could never have the focus.
 */
export const tabStop = (isStop: boolean) => (element: SVGElement | null) => {
  element?.setAttribute('tabindex', isStop ? '0' : '-1')
}
