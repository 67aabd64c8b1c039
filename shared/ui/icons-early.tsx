// The icons that a phone shows before its first note, apart from the others so that it fetches no more. Named by icons.tsx.
import { icon, turning } from './icon.tsx'
import {
  building2,
  checkCheck,
  circleAlert,
  circleDot,
  clock,
  cloudOff,
  flag,
  globe,
  graduationCap,
  hand,
  handCoins,
  handshake,
  house,
  info,
  key,
  landmark,
  languages,
  logIn,
  mapPin,
  mapPinPlus,
  megaphone,
  messageSquareOff,
  minus,
  penLine,
  plus,
  presentation,
  puzzle,
  shieldCheck,
  squareParking,
  stickyNote,
  store,
  text,
  undo2,
  user,
  userPlus,
  users,
  zap,
} from './icon-paths-early.ts'

export const IconServices = /* @__PURE__ */ icon(building2)
export const IconArrived = /* @__PURE__ */ icon(checkCheck)
export const IconNow = /* @__PURE__ */ icon(circleDot)
export const IconAlert = /* @__PURE__ */ icon(circleAlert)
export const IconClock = /* @__PURE__ */ icon(clock)
export const IconOffline = /* @__PURE__ */ icon(cloudOff)
export const IconFlag = /* @__PURE__ */ icon(flag)
export const IconLanguage = /* @__PURE__ */ icon(globe)
export const IconCulture = /* @__PURE__ */ icon(graduationCap)
export const IconHand = /* @__PURE__ */ icon(hand)
export const IconGive = /* @__PURE__ */ icon(handCoins)
export const IconTogether = /* @__PURE__ */ icon(handshake)
export const IconHome = /* @__PURE__ */ icon(house)
export const IconInfo = /* @__PURE__ */ icon(info)
export const IconKey = /* @__PURE__ */ icon(key)
export const IconTown = /* @__PURE__ */ icon(landmark)
export const IconTranslate = /* @__PURE__ */ icon(languages)
export const IconPin = /* @__PURE__ */ icon(mapPin)
export const IconPinAdd = /* @__PURE__ */ icon(mapPinPlus)
export const IconMegaphone = /* @__PURE__ */ icon(megaphone)
export const IconSilent = /* @__PURE__ */ icon(messageSquareOff)
export const IconMinus = /* @__PURE__ */ icon(minus)
export const IconWrite = /* @__PURE__ */ icon(penLine)
export const IconPlus = /* @__PURE__ */ icon(plus)
export const IconBoard = /* @__PURE__ */ icon(presentation)
export const IconInterests = /* @__PURE__ */ icon(puzzle)
export const IconSafe = /* @__PURE__ */ icon(shieldCheck)
export const IconParking = /* @__PURE__ */ icon(squareParking)
export const IconNote = /* @__PURE__ */ icon(stickyNote)
export const IconShop = /* @__PURE__ */ icon(store)
export const IconText = /* @__PURE__ */ icon(text)
export const IconUndo = /* @__PURE__ */ icon(undo2)
export const IconPerson = /* @__PURE__ */ icon(user)
export const IconPersonAdd = /* @__PURE__ */ icon(userPlus)
export const IconPeople = /* @__PURE__ */ icon(users)
export const IconActive = /* @__PURE__ */ icon(zap)

export const IconFromOutside = /* @__PURE__ */ icon(logIn, turning)
