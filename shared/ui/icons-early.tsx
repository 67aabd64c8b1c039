// The icons that a phone shows before its first note, apart from the others so that it fetches no more. Named by icons.tsx.
import { icon } from './icon.tsx'
import {
  checkCheck,
  circleAlert,
  circleDot,
  clock,
  cloudOff,
  globe,
  info,
  languages,
  mapPin,
  mapPinPlus,
  messageSquareOff,
  minus,
  penLine,
  plus,
  shieldCheck,
  stickyNote,
} from './icon-paths-early.ts'

export const IconArrived = /* @__PURE__ */ icon(checkCheck)
export const IconNow = /* @__PURE__ */ icon(circleDot)
export const IconAlert = /* @__PURE__ */ icon(circleAlert)
export const IconClock = /* @__PURE__ */ icon(clock)
export const IconOffline = /* @__PURE__ */ icon(cloudOff)
export const IconLanguage = /* @__PURE__ */ icon(globe)
export const IconInfo = /* @__PURE__ */ icon(info)
export const IconTranslate = /* @__PURE__ */ icon(languages)
export const IconPin = /* @__PURE__ */ icon(mapPin)
export const IconPinAdd = /* @__PURE__ */ icon(mapPinPlus)
export const IconSilent = /* @__PURE__ */ icon(messageSquareOff)
export const IconMinus = /* @__PURE__ */ icon(minus)
export const IconWrite = /* @__PURE__ */ icon(penLine)
export const IconPlus = /* @__PURE__ */ icon(plus)
export const IconSafe = /* @__PURE__ */ icon(shieldCheck)
export const IconNote = /* @__PURE__ */ icon(stickyNote)
