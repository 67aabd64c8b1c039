// The icons that a step's configuration may name: many, and none is needed to write, so a phone fetches them apart.
// Named by icons.tsx and by the faces that draw a name of a configuration.
import { icon, turning } from './icon.tsx'
import {
  building2,
  circleCheck,
  flag,
  graduationCap,
  hand,
  handCoins,
  handshake,
  house,
  key,
  landmark,
  logIn,
  megaphone,
  presentation,
  puzzle,
  squareParking,
  store,
  text,
  user,
  userPlus,
  users,
  zap,
} from './icon-paths-named.ts'

export const IconServices = /* @__PURE__ */ icon(building2)
export const IconReady = /* @__PURE__ */ icon(circleCheck)
export const IconFlag = /* @__PURE__ */ icon(flag)
export const IconCulture = /* @__PURE__ */ icon(graduationCap)
export const IconHand = /* @__PURE__ */ icon(hand)
export const IconGive = /* @__PURE__ */ icon(handCoins)
export const IconTogether = /* @__PURE__ */ icon(handshake)
export const IconHome = /* @__PURE__ */ icon(house)
export const IconKey = /* @__PURE__ */ icon(key)
export const IconTown = /* @__PURE__ */ icon(landmark)
export const IconMegaphone = /* @__PURE__ */ icon(megaphone)
export const IconText = /* @__PURE__ */ icon(text)
export const IconBoard = /* @__PURE__ */ icon(presentation)
export const IconInterests = /* @__PURE__ */ icon(puzzle)
export const IconParking = /* @__PURE__ */ icon(squareParking)
export const IconShop = /* @__PURE__ */ icon(store)
export const IconPerson = /* @__PURE__ */ icon(user)
export const IconPersonAdd = /* @__PURE__ */ icon(userPlus)
export const IconPeople = /* @__PURE__ */ icon(users)
export const IconActive = /* @__PURE__ */ icon(zap)

export const IconFromOutside = /* @__PURE__ */ icon(logIn, turning)
